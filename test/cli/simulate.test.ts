import assert from 'node:assert/strict';
import { join } from 'node:path';
import { simulate } from '../../cli/commands/simulate';
import { typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { runCommand, textOf } from './cloud';

const samples = join(__dirname, '../../samples');

const files = {
  'Customer.profiletype.json': textOf(typeNamed('Customer')),
  'nora.json': '{ "id": "1", "mail": "Nora@Example.com" }',
  'more.jsonl': '{"id":"1","mail":"nora@example.com"}\r\n\r\n{"id":"2","mail":"otto@example.com"}\n',
  'list.json': '[{ "id": "3", "mail": "a@example.com" }, { "id": "4" }]',
};

interface Told {
  readonly type: string;
  readonly place: string;
  readonly outcome: string;
  readonly profileId?: string;
  readonly explanation: { readonly fields: readonly { readonly field: string; readonly value?: unknown }[] };
}

function toldIn(out: string): Told[] {
  return JSON.parse(out) as Told[];
}

describe('profiletype simulate', () => {
  afterEach(removeFolders);

  it('tells in the order of ingestion what happens to a record', async () => {
    const ran = await runCommand(simulate, ['Customer.profiletype.json', 'nora.json'], {
      folder: new Folder(files).path,
    });
    assert.equal(ran.code, 0, ran.error);
    const id = '0'.repeat(31) + '1';
    assert.equal(
      ran.out,
      [
        'Customer, nora.json: stored',
        '  Fields',
        '    id    "1"                 Read from `_source.id`.',
        '    mail  "Nora@Example.com"  Read from `_source.mail`.',
        '  Keys',
        '    CustomerId  UNIQUE on id     "1"                 Compared exactly as written. Stored: the profile can be found by it.',
        '    _email      PROFILE on mail  "nora@example.com"  Compared as `nora@example.com`. Stored: the profile can be found by it.',
        '  Lookups',
        '    _profile  by _email  "nora@example.com"  No profile has this value.',
        '  Decisions',
        `    _profile  new  ${id}  No key finds a profile, so a new one is created.`,
        '  Writes',
        '    _profile.EmailAddress  written  "Nora@Example.com"',
        `  Stored on profile ${id}. No key finds a profile, so a new one is created.`,
        '',
        '1 record: 1 stored. 1 profile.',
        '',
      ].join('\n'),
    );
  });

  it('ingests one after the other: files, lines, entries and the standard input', async () => {
    const ran = await runCommand(simulate, ['Customer', 'nora.json', 'more.jsonl', '-', '--json'], {
      folder: new Folder(files).path,
      input: '\uFEFF{"id":"5","mail":"otto@example.com"}\n{"id":"6","mail":"nora@example.com"}',
    });
    assert.equal(ran.code, 0, ran.error);
    assert.deepEqual(
      toldIn(ran.out).map(({ place, profileId }) => [place, Number(profileId)]),
      [
        ['nora.json', 1],
        ['more.jsonl, line 1', 1],
        ['more.jsonl, line 3', 2],
        ['stdin, line 1', 2],
        ['stdin, line 2', 1],
      ],
    );
    assert.deepEqual(toldIn(ran.out)[0]?.explanation.fields[0], {
      field: 'id',
      value: '1',
      sentence: 'Read from `_source.id`.',
    });
  });

  it('refuses what is no UTF-8 text, instead of other values', async () => {
    const latin = Buffer.from('{ "id": "é" }', 'latin1');
    const folder = new Folder({ ...files, 'latin.json': latin }).path;
    for (const [path, name] of [
      ['latin.json', 'latin.json'],
      ['-', 'stdin'],
    ] as const) {
      const ran = await runCommand(simulate, ['Customer', path], { folder, input: latin });
      assert.deepEqual(
        [ran.code, ran.error],
        [2, `profiletype: ${name} cannot be read: it is no UTF-8 text.\n`],
      );
    }
  });

  it('ends with 1 where a record is invalid', async () => {
    const ran = await runCommand(simulate, ['Customer', 'list.json'], { folder: new Folder(files).path });
    assert.equal(ran.code, 1);
    assert.match(ran.out, /^Customer, list\.json, entry 2: invalid$/m);
    assert.match(ran.out, /^ {2}Missing unique or profile key: no PROFILE key has a value \(`_email`\)\.$/m);
    assert.match(ran.out, /\n2 records: 1 stored, 1 invalid\. 1 profile\.\n$/);
  });

  it('ends with 1 where a record is rejected', async () => {
    const noCreation = textOf({ ...typeNamed('Customer'), AllowProfileCreation: false });
    const folder = new Folder({ ...files, 'Customer.profiletype.json': noCreation }).path;
    const ran = await runCommand(simulate, ['Customer', 'nora.json'], { folder });
    assert.equal(ran.code, 1);
    assert.match(ran.out, /^ {2}Rejected\. No key finds a profile, and `AllowProfileCreation` is not true/m);
  });

  it('takes records of several types, by name in another folder', async () => {
    const sample = (name: string): string => join(samples, `${name}.sample.json`);
    const ran = await runCommand(
      simulate,
      ['--domain', samples, 'Customer', sample('Customer'), `Booking=${sample('Booking')}`, '--json'],
      { folder: new Folder().path },
    );
    assert.equal(ran.code, 0, ran.error);
    assert.deepEqual(
      toldIn(ran.out).map(({ type, profileId }) => [type, Number(profileId)]),
      [
        ['Customer', 1],
        ['Booking', 1],
      ],
    );
  });

  it('knows the fields and keys of a template', async () => {
    const ran = await runCommand(
      simulate,
      ['Shopify-Customer.profiletype.json', 'Shopify-Customer.sample.json', '--json'],
      { folder: samples },
    );
    assert.equal(ran.code, 0, ran.error);
    assert(toldIn(ran.out)[0]?.explanation.fields.some(({ value }) => value !== undefined));
  });

  it('simulates a definition with errors, and says that the service would not take it', async () => {
    const folder = new Folder({
      ...files,
      'Bad.profiletype.json': textOf({
        ...typeNamed('Bad'),
        Fields: { ...typeNamed('Bad').Fields, other: { Source: '_source.x', Target: '_nope.X' } },
      }),
    }).path;
    const ran = await runCommand(simulate, ['Bad', 'nora.json'], { folder });
    assert.equal(ran.code, 0);
    assert.equal(ran.error, 'Bad.profiletype.json has 1 error: the service would not take `Bad`.\n');
  });

  it('shows what a terminal would obey', async () => {
    const folder = new Folder({ ...files, 'evil.json': '{ "id": "\\u009b31m", "mail": "a\\u202e@b.c" }' });
    const ran = await runCommand(simulate, ['Customer', 'evil.json'], { folder: folder.path });
    assert.match(ran.out, /"\\u\{9b\}31m"/);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(ran.out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  for (const [args, input, message] of [
    [[], '', /Name an object type and files with records of it\./],
    [['Customer'], '', /Name an object type and files with records of it\./],
    [['None', 'nora.json'], '', /No \*\.profiletype\.json in \. defines `None`\. Name a file, or the folder/],
    [['None.profiletype.json', 'nora.json'], '', /None\.profiletype\.json cannot be read: it is not there\./],
    [['Customer', 'none.json'], '', /none\.json cannot be read: it is not there\./],
    [['Customer', 'None=nora.json'], '', /defines `None`/],
    [['Customer', '-'], '', /There is no record in stdin\./],
    [['Customer', '-'], '{"a":1}\nsecret', /stdin, line 2 is not JSON\./],
    [['Customer', '-'], '3', /stdin is no record: a record is a JSON object\./],
    [['Customer', 'broken.json'], '', /broken\.json is not JSON\./],
    [['Unknown', 'nora.json'], '', /Unknown\.profiletype\.json: Template `NoSuch` has no published fields/],
  ] as const) {
    it(`ends with 2 for "${args.join(' ')}"`, async () => {
      const folder = new Folder({
        ...files,
        'broken.json': '{ "secret": ',
        'Unknown.profiletype.json': '{ "ObjectTypeName": "Unknown", "TemplateId": "NoSuch" }',
      });
      const ran = await runCommand(simulate, args, { folder: folder.path, input });
      assert.equal(ran.code, 2);
      assert.match(ran.error, message);
      assert.doesNotMatch(ran.error, /secret/);
      assert.equal(ran.out, '');
    });
  }
});
