import assert from 'node:assert/strict';
import { normalize } from 'node:path';
import { test } from '../../cli/commands/test';
import { contributes } from '../../package.json';
import { typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { type Around, type Ran, runCommand, textOf } from './cloud';
import { readXml } from './xml';

const record = { id: '1', mail: 'Nora@Example.com' };
const passing = {
  name: 'An e-mail address is a key',
  record,
  expected: { keys: { _email: 'nora@example.com' } },
};
const failing = {
  name: 'A <first> & "second"',
  record,
  expected: { decision: 'existing', profile: { EmailAddress: 'nora@example.com' } },
};
const stuck = { name: 'Of another type', type: 'None', record, expected: { outcome: 'stored' } };

function testsOf(...tests: readonly unknown[]): string {
  return JSON.stringify({ tests }, undefined, 2);
}

const customer = { 'Customer.profiletype.json': textOf(typeNamed('Customer')) };

function folderWith(...tests: readonly unknown[]): Folder {
  return new Folder({ ...customer, 'Customer.profiletype.test.json': testsOf(...tests) });
}

function run(folder: Folder, args: readonly string[] = [], around: Partial<Around> = {}): Promise<Ran> {
  return runCommand(test, args, { folder: folder.path, ...around });
}

interface Told {
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly files: readonly {
    readonly file: string;
    readonly problems: readonly object[];
    readonly tests: readonly { readonly name: string; readonly outcome: string; readonly message?: string }[];
  }[];
}

async function told(folder: Folder, args: readonly string[] = []): Promise<Told> {
  const { out } = await run(folder, ['--format', 'json', ...args]);
  return JSON.parse(out) as Told;
}

describe('profiletype test', () => {
  afterEach(removeFolders);

  it('lists what passed, and ends with 0', async () => {
    const folder = folderWith(passing);
    folder.write('b/Customer.profiletype.json', customer['Customer.profiletype.json']);
    folder.write('b/Customer.profiletype.test.json', testsOf({ ...passing, name: 'Second' }));
    assert.deepEqual(await run(folder), {
      code: 0,
      out: `Customer.profiletype.test.json
  ✓ An e-mail address is a key

${normalize('b/Customer.profiletype.test.json')}
  ✓ Second

2 tests in 2 files: 2 passed.
`,
      error: '',
      questions: [],
    });
  });

  it('tells what differs, and ends with 1', async () => {
    const { code, out } = await run(folderWith(passing, failing, stuck));
    assert.equal(code, 1);
    assert.equal(
      out,
      `Customer.profiletype.test.json
  ✓ An e-mail address is a key
  ✗ A <first> & "second"
  ! Of another type

Customer.profiletype.test.json:15:5: error test-failed: A <first> & "second"
  decision is "new", not "existing". No key finds a profile, so a new one is created.
  profile \`EmailAddress\` is "Nora@Example.com", not "nora@example.com".

  - expected  + actual
    {
  -   "decision": "existing",
  +   "decision": "new",
      "profile": {
  -     "EmailAddress": "nora@example.com"
  +     "EmailAddress": "Nora@Example.com"
      }
    }

Customer.profiletype.test.json:28:5: error test-not-run: Of another type
  No definition has the \`ObjectTypeName\` \`None\`.

3 tests in 1 file: 1 passed, 1 failed, 1 not run.
`,
    );
  });

  it('tells what is wrong with a file, and runs its other tests', async () => {
    const { code, out } = await run(folderWith(passing, { ...failing, expected: {} }));
    assert.equal(code, 1);
    assert.match(out, /^ {2}✓ An e-mail address is a key$/m);
    assert.match(out, /^Customer\.profiletype\.test\.json:21:19: error test-file: This expects nothing/m);
    assert.match(out, /\n1 test in 1 file: 1 passed\. 1 mistake in files with tests\.\n$/);
  });

  it('is understood by the problem matcher', async () => {
    const { out } = await run(folderWith(failing, stuck, {}));
    const { regexp } = contributes.problemMatchers[0]?.pattern ?? assert.fail();
    assert.deepEqual(
      out.split('\n').flatMap((line) => new RegExp(regexp).exec(line)?.[5] ?? []),
      ['test-file', 'test-file', 'test-file', 'test-failed', 'test-not-run'],
    );
  });

  it('is coloured where there are colours, and harmless whatever a file says', async () => {
    const folder = folderWith({
      ...failing,
      name: 'A \u001b[31m\u202Ename',
      record: { id: '1', mail: '\u009b2J\u202Ex@y.z' },
    });
    const { out: plain } = await run(folder);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(plain, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const { out: coloured } = await run(folder, [], { hasColor: true });
    assert.ok(coloured.includes('\u001b[31m-   "decision": "existing",\u001b[0m'));
    assert.ok(coloured.includes('\u001b[32m+   "decision": "new",\u001b[0m'));
    // eslint-disable-next-line no-control-regex
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
  });

  it('shows of a record only what is near a difference', async () => {
    const folder = new Folder({
      'T.profiletype.json': textOf({
        ...typeNamed('T'),
        Fields: {
          ...typeNamed('T').Fields,
          ...Object.fromEntries(
            'abcdefgh'
              .split(/(?=.)/)
              .map((name) => [name, { Source: `_source.${name}`, Target: `_profile.Attributes.${name}` }]),
          ),
        },
      }),
      'T.profiletype.test.json': testsOf({
        name: 'A',
        record: { ...record, a: 'near', b: 'there', g: 'expected far away', h: 'secret' },
        expected: {
          profile: {
            Attributes: { b: 'here', a: 'near', c: null, d: null, e: null, g: 'expected far away' },
          },
        },
      }),
    });
    for (const format of ['text', 'junit']) {
      const { out } = await run(folder, ['--format', format]);
      assert.match(out, /near/);
      assert.doesNotMatch(out, /secret|far away/);
    }
    const { out } = await run(folder, ['--format', 'json']);
    assert.doesNotMatch(out, /secret/);
  });

  describe('finds types', () => {
    const type = (name: string, description: string): string => textOf(typeNamed(name, description));
    const withOther = testsOf({
      name: 'A',
      given: [{ type: 'Other', record: { id: '7', mail: 'a@b.c' } }],
      record: { id: '1', mail: 'a@b.c' },
      expected: { decision: 'existing' },
    });

    it('in the folder, then in the rest of the project', async () => {
      const folder = new Folder({
        'profiletype.config.json': '{}',
        'a/Customer.profiletype.json': type('Customer', 'd'),
        'a/Customer.profiletype.test.json': withOther,
        'b/Other.profiletype.json': type('Other', 'd'),
      });
      assert.equal((await run(folder)).code, 0);
      // Also where only the file is named, from within its folder.
      const inside = { folder: folder.pathOf('a') };
      assert.equal((await run(folder, ['Customer.profiletype.test.json'], inside)).code, 0);
      folder.write('a/Broken.profiletype.json', type('Other', 'd').replace('_profile.', '_none.'));
      const { code, out } = await run(folder);
      assert.equal(code, 2);
      assert.match(out, /The definition of `Other` has an error/);
    });

    it('in the working folder, where there is neither a configuration nor a repository', async () => {
      const folder = new Folder({
        'a/Customer.profiletype.json': type('Customer', 'd'),
        'a/Customer.profiletype.test.json': withOther,
        'b/Other.profiletype.json': type('Other', 'd'),
      });
      assert.equal((await run(folder, ['a'])).code, 0);
    });

    it('by the name of the own type, too', async () => {
      const folder = folderWith({ ...passing, given: [{ type: 'Customer', record }], type: 'Customer' });
      assert.equal((await run(folder)).code, 0);
    });

    it('not without a definition beside the file', async () => {
      const folder = new Folder({ 'Customer.profiletype.test.json': testsOf(passing) });
      const { code, out } = await run(folder);
      assert.equal(code, 2);
      assert.match(out, /The definition is missing: `NAME\.profiletype\.json` stands beside/);
    });
  });

  describe('runs the tests', () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': 'built/\n',
      'Customer.profiletype.json': textOf(typeNamed('Customer')),
      'Customer.profiletype.test.json': testsOf({ ...passing, name: 'Customer' }),
      'a/Order.profiletype.json': textOf(typeNamed('Order')),
      'a/Order.profiletype.test.json': testsOf({ ...passing, name: 'Order' }),
      'built/B.profiletype.json': textOf(typeNamed('B')),
      'built/B.profiletype.test.json': testsOf({ ...passing, name: 'Built' }),
      'node_modules/N.profiletype.test.json': testsOf({ ...passing, name: 'N' }),
    };
    for (const [args, names] of [
      [[], ['Customer', 'Order']],
      [['a'], ['Order']],
      [['**/O*'], ['Order']],
      [['Customer.profiletype.test.json'], ['Customer']],
      [['Customer.profiletype.json', 'Customer.profiletype.test.json'], ['Customer']],
      [['built/B.profiletype.test.json'], ['Built']],
      [['--filter', 'cUST'], ['Customer']],
      [['--filter', 'e', 'a'], ['Order']],
    ] as const) {
      it(`of \`profiletype test ${args.join(' ')}\``, async () => {
        const folder = new Folder(files);
        const { files: reports } = await told(folder, args);
        assert.deepEqual(
          reports.flatMap(({ tests }) => tests.map(({ name, outcome }) => `${name} ${outcome}`)),
          names.map((name) => `${name} passed`),
        );
      });
    }
  });

  it('ends with 2 where nothing can be run, or something cannot be read', async () => {
    for (const [files, args, message] of [
      [{}, [], /There is no \*\.profiletype\.test\.json in \. that git does not ignore\./],
      [customer, [], /There is no \*\.profiletype\.test\.json in \./],
      [customer, ['none'], /There is no file or folder none\./],
      [
        customer,
        ['Customer.profiletype.json'],
        /Customer\.profiletype\.test\.json cannot be read: it is not there\./,
      ],
      [{ 'a.json': '' }, ['a.json'], /a\.json is no file with tests: the names of those end with/],
      [{ 'A.profiletype.test.json': '{ "tests": [] }' }, [], /There is no test that can be run\./],
      [{ 'A.profiletype.test.json': '{ "tests": [' }, [], /There is no test that can be run\./],
      [
        { 'A.profiletype.test.json': Buffer.from([0xff]) },
        [],
        /A\.profiletype\.test\.json cannot be read: it is no UTF-8/,
      ],
      [
        { ...customer, 'Customer.profiletype.test.json': testsOf(passing) },
        ['--filter', 'nothing'],
        /There is no test that can be run with the text of `--filter` in its name\./,
      ],
      [
        { ...customer, 'Customer.profiletype.test.json': testsOf(passing) },
        ['--filter', ''],
        /`--filter` needs a value\./,
      ],
      [
        {
          ...customer,
          'Customer.profiletype.test.json': testsOf(passing),
          'B.profiletype.test.json': Buffer.from([0xff]),
        },
        [],
        /B\.profiletype\.test\.json cannot be read/,
      ],
    ] as const) {
      const { code, error } = await run(new Folder(files), args);
      assert.equal(code, 2, String(message));
      assert.match(error, message);
    }
  });

  it('has a help text with its formats and examples', async () => {
    const { code, out } = await run(new Folder(), ['--help']);
    assert.equal(code, 0);
    assert.match(out, /^Usage: profiletype test \[options\]/);
    assert.match(out, /text, junit, json/);
    assert.match(out, /--filter TEXT/);
  });
});

describe('test --format json', () => {
  afterEach(removeFolders);

  it('has everything, places counted from 1', async () => {
    assert.deepEqual(await told(folderWith(passing, failing, stuck, 5)), {
      passed: 1,
      failed: 1,
      errors: 1,
      files: [
        {
          file: 'Customer.profiletype.test.json',
          problems: [{ line: 39, column: 5, message: 'A test must be an object in braces `{ }`.' }],
          tests: [
            { name: passing.name, line: 3, column: 5, outcome: 'passed' },
            {
              name: failing.name,
              line: 15,
              column: 5,
              outcome: 'failed',
              differences: [
                'decision is "new", not "existing". No key finds a profile, so a new one is created.',
                'profile `EmailAddress` is "Nora@Example.com", not "nora@example.com".',
              ],
              expected:
                '{\n  "decision": "existing",\n  "profile": {\n    "EmailAddress": "nora@example.com"\n  }\n}',
              actual:
                '{\n  "decision": "new",\n  "profile": {\n    "EmailAddress": "Nora@Example.com"\n  }\n}',
            },
            {
              name: stuck.name,
              line: 28,
              column: 5,
              outcome: 'error',
              message: 'No definition has the `ObjectTypeName` `None`.',
            },
          ],
        },
      ],
    });
  });
});

describe('test --format junit', () => {
  afterEach(removeFolders);

  it('is a suite for each file, with what differs', async () => {
    const folder = folderWith(passing, failing, stuck, 5);
    folder.write('.git/HEAD', '');
    folder.write('a/Customer.profiletype.json', customer['Customer.profiletype.json']);
    folder.write('a/Customer.profiletype.test.json', testsOf(passing));
    const { code, out } = await run(folder, ['--format', 'junit']);
    assert.equal(code, 1);
    const file = 'Customer.profiletype.test.json';
    assert.equal(
      out.replaceAll('&#10;', '\n'),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="profiletype" tests="5" failures="1" errors="2" skipped="0" time="0">
  <testsuite name="${file}" tests="4" failures="1" errors="2" skipped="0" time="0">
    <testcase name="test-file at 39:5" classname="${file}" time="0">
      <error message="A test must be an object in braces \`{ }\`." type="error">${file}:39:5: A test must be an object in braces \`{ }\`.</error>
    </testcase>
    <testcase name="An e-mail address is a key" classname="${file}" time="0"/>
    <testcase name="A &lt;first&gt; &amp; &quot;second&quot;" classname="${file}" time="0">
      <failure message="decision is &quot;new&quot;, not &quot;existing&quot;. No key finds a profile, so a new one is created. profile \`EmailAddress\` is &quot;Nora@Example.com&quot;, not &quot;nora@example.com&quot;." type="failure">${file}:15:5
decision is &quot;new&quot;, not &quot;existing&quot;. No key finds a profile, so a new one is created.
profile \`EmailAddress\` is &quot;Nora@Example.com&quot;, not &quot;nora@example.com&quot;.

- expected  + actual
  {
-   &quot;decision&quot;: &quot;existing&quot;,
+   &quot;decision&quot;: &quot;new&quot;,
    &quot;profile&quot;: {
-     &quot;EmailAddress&quot;: &quot;nora@example.com&quot;
+     &quot;EmailAddress&quot;: &quot;Nora@Example.com&quot;
    }
  }</failure>
    </testcase>
    <testcase name="Of another type" classname="${file}" time="0">
      <error message="No definition has the \`ObjectTypeName\` \`None\`." type="error">${file}:28:5: No definition has the \`ObjectTypeName\` \`None\`.</error>
    </testcase>
  </testsuite>
  <testsuite name="a/${file}" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="An e-mail address is a key" classname="a/${file}" time="0"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('is well-formed XML whatever a file says', async () => {
    const name = ']]> \u0000\u001b \ud800 <!-- & \ufffe';
    const mail = '</failure> \u0001 \udc00 \u2028';
    const folder = folderWith({ ...failing, name, record: { id: '1', mail } });
    const [suite] = readXml((await run(folder, ['--format', 'junit'])).out).children;
    const [only = assert.fail()] = suite?.children ?? [];
    assert.equal(only.attributes.name, ']]> \ufffd\ufffd \ufffd <!-- & \ufffd');
    assert.match(only.children[0]?.text ?? '', /<\/failure>/);
  });
});
