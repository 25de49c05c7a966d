import assert from 'node:assert/strict';
import { infer } from '../../cli/commands/infer';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { check } from '../../core/rules/check';
import { Folder, removeFolders } from '../server/folder';
import { runCommand } from './cloud';

const files = {
  'Kunden Export.samples.jsonl':
    '{"kundennummer":"K-1","vorname":"Nora","nachname":"Lind","plz":"10115","tags":["a"]}\n' +
    '{"kundennummer":"K-2","vorname":"Otto","nachname":"Berg","plz":"10117","tags":[]}\n',
  'colors.json': '[{ "color": "red" }, { "color": "red" }]',
  'evil.json': '{ "id": 1, "a\\u001b[31m b": "x" }',
  'empty.json': '[{}]',
  'text.json': 'no JSON',
};

function run(args: readonly string[], input = ''): ReturnType<typeof runCommand> {
  return runCommand(infer, args, { folder: new Folder(files).path, input });
}

describe('profiletype infer', () => {
  afterEach(removeFolders);

  it('prints a definition without errors, named after the file', async () => {
    const ran = await run(['Kunden Export.samples.jsonl']);
    assert.equal(ran.code, 0, ran.error);
    assert.equal(ran.error, 'Left out: `_source.tags[]`.\n');
    assert.deepEqual(check(new ProfileTypeDocument(ran.out, 'Kunden-Export.profiletype.json')), []);
    const definition = JSON.parse(ran.out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(definition).slice(0, 3), [
      'ObjectTypeName',
      'Description',
      'AllowProfileCreation',
    ]);
    assert.equal(definition.ObjectTypeName, 'Kunden-Export');
    assert.deepEqual((definition.Fields as Record<string, unknown>).plz, {
      Source: '_source.plz',
      Target: '_profile.Address.PostalCode',
    });
  });

  it('says why everything is there where it is asked for', async () => {
    const ran = await run(['--name', 'Contact', '--reasons', '-'], '{"id":7,"email":"a@example.com"}');
    assert.equal((JSON.parse(ran.out) as { ObjectTypeName: string }).ObjectTypeName, 'Contact');
    assert.equal(
      ran.error,
      [
        'Keys',
        'ContactId: The name of `_source.id` says that it identifies a record.',
        '_email: Nothing but `_source.email` says whose record it is.',
        'Fields',
        'id: The profile has no field of this meaning, so `_source.id` fills `_profile.Attributes.id`.',
        'email: The name says what it is, so `_source.email` fills `_profile.EmailAddress`.',
        '',
      ].join('\n'),
    );
  });

  it('takes records of several files together, and tells of a key that must be checked', async () => {
    const ran = await run(['colors.json', '-', '--name', 'Color'], '{"color":"blue"}');
    assert.equal(ran.code, 0);
    assert.match(ran.error, /^color: Check this key: /);
  });

  it('prints nothing that a terminal would obey', async () => {
    const ran = await run(['evil.json', '--reasons']);
    assert.ok(!(ran.out + ran.error).includes('\u001b'));
  });

  const refused: readonly (readonly [args: readonly string[], why: RegExp])[] = [
    [[], /: Name files with records/],
    [['empty.json'], /: The records have no property/],
    [['text.json'], /^profiletype: text\.json is not JSON\./],
    [['missing.json'], /missing\.json/],
    [['--name', '1a', 'colors.json'], /: `1a` is no name for an object type/],
    [['--name', '_case', 'colors.json'], /: `_case` is no name/],
  ];
  for (const [args, why] of refused) {
    it(`has a sentence for ${JSON.stringify(args)}`, async () => {
      const ran = await run(args);
      assert.equal(ran.code, 2);
      assert.match(ran.error, why);
      assert.equal(ran.out, '');
    });
  }
});
