import assert from 'node:assert/strict';
import { normalize } from 'node:path';
import type { Log } from 'sarif';
import { version, contributes } from '../../package.json';
import { formatNames } from '../../cli/check/formats/names';
import { check } from '../../cli/commands/check';
import { allRules } from '../../core/workspace/rules';
import { Folder, removeFolders, typeText } from '../server/folder';
import { type Around, runCommand } from './cloud';
import { readXml } from './xml';

const reference = 'https://github.com/profiletype/profiletype/blob/main/docs/rules.md#';

async function printed(
  format: string,
  folder: Folder,
  args: readonly string[] = [],
  around: Partial<Around> = {},
) {
  const { out } = await runCommand(check, ['--format', format, ...args], { folder: folder.path, ...around });
  return out;
}

const mistaken = `{
  "ObjectTypeName": "T",
  "Description": "d",
  "ExpirationDays": "5",
  "TemplateId": "x y"
}
`;

afterEach(removeFolders);

describe('check --format text', () => {
  it('shows where, what, the lines around it, what mends it and the rule', async () => {
    const folder = new Folder({
      'sub/T.profiletype.json': mistaken,
      'clean/V.profiletype.json': typeText('V'),
    });
    assert.equal(
      await printed('text', folder),
      `${normalize('sub/T.profiletype.json')}:4:21: error wrong-type: \`ExpirationDays\` must be a whole number without quotes.
  3 |   "Description": "d",
  4 |   "ExpirationDays": "5",
    |                     ^^^
  5 |   "TemplateId": "x y"
  --fix: Change to 5
  ${reference}wrong-type

${normalize('sub/T.profiletype.json')}:5:17: error bad-format: ${await messageOf(folder, 'bad-format')}
  4 |   "ExpirationDays": "5",
  5 |   "TemplateId": "x y"
    |                 ^^^^^
  6 | }
  ${reference}bad-format

2 errors in 2 files. \`--fix\` mends 1.
`,
    );
    assert.equal(await printed('text', folder, ['clean']), 'No problems in 1 file.\n');
  });

  it('names the other files that have a part in it', async () => {
    const folder = new Folder({
      'a/T.profiletype.json': typeText('T'),
      'b/T.profiletype.json': typeText('T'),
    });
    const text = await printed('text', folder);
    assert.match(text, /^a[\\/]T\.profiletype\.json:2:21: error type-duplicate: /);
    assert.match(text, /^ {2}b[\\/]T\.profiletype\.json:2:21: /m);
  });

  it('is understood by the problem matcher', async () => {
    const folder = new Folder({ 'a b/T (1).profiletype.json': mistaken });
    const { pattern } = contributes.problemMatchers[0] ?? assert.fail();
    const [match = []] = (await printed('text', folder)).split('\n').flatMap((line) => {
      const found = new RegExp(pattern.regexp).exec(line);
      return found ? [found] : [];
    });
    assert.deepEqual(
      [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.code].map(
        (group) => match[group],
      ),
      [normalize('a b/T (1).profiletype.json'), '2', '21', 'info', 'file-name-mismatch'],
    );
  });

  it('is coloured where there are colours, and harmless whatever a file says', async () => {
    const folder = new Folder({
      'T.profiletype.json': mistaken.replace('"Description"', '"\u001b[31m\u202Ex"'),
    });
    const plain = await printed('text', folder);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(plain, /[\u001b\u202E]/);
    const coloured = await printed('text', folder, [], { hasColor: true });
    assert.ok(coloured.includes('\u001b[31merror\u001b[0m'));
    // eslint-disable-next-line no-control-regex
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
  });
});

async function messageOf(folder: Folder, code: string): Promise<string> {
  const results = JSON.parse(await printed('json', folder)) as {
    messages: { ruleId: string; message: string }[];
  }[];
  return (
    results.flatMap(({ messages }) => messages).find(({ ruleId }) => ruleId === code)?.message ??
    assert.fail()
  );
}

describe('check --format json', () => {
  it("has ESLint's shape", async () => {
    const folder = new Folder({ 'T.profiletype.json': `\uFEFF${mistaken}` });
    const [result] = JSON.parse(await printed('json', folder)) as Record<string, unknown>[];
    const { messages, ...rest } = result ?? assert.fail();
    assert.deepEqual(rest, {
      filePath: folder.pathOf('T.profiletype.json'),
      suppressedMessages: [],
      errorCount: 2,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 1,
      fixableWarningCount: 0,
      usedDeprecatedRules: [],
    });
    assert.deepEqual((messages as unknown[])[0], {
      ruleId: 'wrong-type',
      severity: 2,
      level: 'error',
      message: '`ExpirationDays` must be a whole number without quotes.',
      line: 4,
      column: 21,
      endLine: 4,
      endColumn: 24,
      fix: { range: [mistaken.indexOf('"5"'), mistaken.indexOf('"5"') + 3], text: '5' },
    });
  });

  it('does not count remarks and hints as warnings', async () => {
    const unused = typeText('T').replace('"id": {', '"unused": { "Source": "_source.u" }, "id": {');
    const folder = new Folder({ 'U.profiletype.json': unused });
    const [result] = JSON.parse(await printed('json', folder)) as {
      warningCount: number;
      messages: { severity: number; level: string }[];
    }[];
    assert.equal(result?.warningCount, 0);
    assert.deepEqual(
      result.messages.map(({ severity, level }) => [severity, level]),
      [
        [1, 'information'],
        [1, 'hint'],
      ],
    );
  });
});

describe('check --format sarif', () => {
  it('is a log of the version 2.1.0, with rules and fixes', async () => {
    const folder = new Folder({
      '.git/HEAD': '',
      'a ä/T.profiletype.json': mistaken,
      'b/T.profiletype.json': typeText('T'),
    });
    const log = JSON.parse(await printed('sarif', folder)) as Log;
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.ok(run);
    const { driver } = run.tool;
    assert.equal(driver.version, version);
    for (const { code } of allRules) {
      const rule = driver.rules?.find(({ id }) => id === code);
      assert.ok(rule?.shortDescription?.text && rule.fullDescription?.text, code);
      assert.equal(rule.helpUri, `${reference}${code}`);
      assert.match(rule.defaultConfiguration?.level ?? '', /^(error|warning|note)$/);
    }
    assert.equal(run.originalUriBaseIds?.['%SRCROOT%']?.uri, `${folder.uri}/`);
    for (const { ruleId, ruleIndex = -1, level, message, locations } of run.results ?? []) {
      assert.equal(driver.rules?.[ruleIndex]?.id, ruleId);
      assert.match(level ?? '', /^(error|warning|note)$/);
      assert.ok(message.text);
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      assert.ok(run.artifacts?.some(({ location }) => location?.uri === artifactLocation?.uri));
      assert.ok(
        [region?.startLine, region?.startColumn, region?.endLine, region?.endColumn].every(
          (at) => at && at > 0,
        ),
      );
    }
    const uri = 'a%20%C3%A4/T.profiletype.json';
    const wrongType = run.results?.find(({ ruleId }) => ruleId === 'wrong-type');
    assert.deepEqual(wrongType?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 21, endLine: 4, endColumn: 24 },
    });
    assert.deepEqual(wrongType.fixes, [
      {
        description: { text: 'Change to 5' },
        artifactChanges: [
          {
            artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 4, startColumn: 21, endLine: 4, endColumn: 24 },
                insertedContent: { text: '5' },
              },
            ],
          },
        ],
      },
    ]);
    const duplicate = run.results?.find(({ ruleId }) => ruleId === 'type-duplicate');
    assert.equal(
      duplicate?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri,
      'b/T.profiletype.json',
    );
  });
});

describe('check --format github', () => {
  /** Reads workflow commands as GitHub documents them. */
  function readCommands(log: string) {
    return log
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, name, list = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? assert.fail(line);
        const properties = list.split(',').map((property) => {
          const [key = '', value = ''] = property.split('=', 2);
          return [key, unescaped(value)];
        });
        return {
          name,
          properties: Object.fromEntries(properties) as Record<string, string>,
          message: unescaped(data),
        };
      });
  }

  function unescaped(text: string): string {
    return ['%0D\r', '%0A\n', '%3A:', '%2C,', '%25%'].reduce(
      (rest, pair) => rest.replaceAll(pair.slice(0, 3), pair.slice(3)),
      text,
    );
  }

  it('is workflow commands, whatever files are called and say', async () => {
    // Windows has no colons in names.
    const file = `sub/50%, a${process.platform === 'win32' ? ';' : ':'}b.profiletype.json`;
    const folder = new Folder({
      '.git/HEAD': '',
      [file]: mistaken.replace('"TemplateId": "x y"', '"Bad%0A::name": 1, "Keys": [\n]'),
    });
    const commands = readCommands(await printed('github', folder, ['sub']));
    assert.deepEqual(new Set(commands.map(({ properties }) => properties.file)), new Set([file]));
    const wrong = commands.filter(({ properties }) => properties.title === 'wrong-type');
    assert.deepEqual(wrong[0]?.properties, {
      file,
      line: '4',
      endLine: '4',
      col: '21',
      endColumn: '24',
      title: 'wrong-type',
    });
    assert.equal(wrong[0].name, 'error');
    assert.ok(commands.some(({ message }) => message.includes('`Bad%0A::name`')));
    for (const { properties } of commands)
      assert.equal('col' in properties, properties.line === properties.endLine);
  });

  it('says nothing where nothing is wrong', async () => {
    assert.equal(await printed('github', new Folder({ 'T.profiletype.json': typeText('T') })), '');
  });
});

describe('check --format junit', () => {
  it('has a failed test for each error', async () => {
    const folder = new Folder({
      'T.profiletype.json': mistaken.replace('"Description"', '"<&\\"\'>\u0001\\n\\u0007\\ud800"'),
      'V.profiletype.json': typeText('V'),
    });
    const suites = readXml(await printed('junit', folder));
    assert.equal(suites.name, 'testsuites');
    const [broken, clean] = suites.children;
    assert.deepEqual(
      [clean?.attributes.name, clean?.attributes.tests, clean?.attributes.failures],
      ['V.profiletype.json', '1', '0'],
    );
    const failures =
      broken?.children.flatMap(({ children }) => children).filter(({ name }) => name === 'failure') ?? [];
    assert.ok(failures.length > 0);
    assert.equal(broken?.attributes.failures, String(failures.length));
    assert.equal(broken.attributes.tests, String(broken.children.length));
    assert.equal(suites.attributes.failures, String(failures.length));
  });

  it('has one for each warning, too, if there are too many', async () => {
    const repeated = typeText('T').replace('"UNIQUE"', '"UNIQUE", "UNIQUE"');
    const folder = new Folder({ 'T.profiletype.json': repeated });
    const stands = readXml(await printed('junit', folder));
    assert.deepEqual([stands.attributes.tests, stands.attributes.failures], ['1', '0']);
    assert.match(stands.children[0]?.children[0]?.children[0]?.text ?? '', /identifier-repeated/);
    const fails = readXml(await printed('junit', folder, ['--max-warnings', '0']));
    assert.deepEqual([fails.attributes.tests, fails.attributes.failures], ['1', '1']);
  });
});

describe('check --format gitlab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly severity: string;
    readonly check_name: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }

  async function issues(folder: Folder): Promise<Issue[]> {
    return JSON.parse(await printed('gitlab', folder, ['.'])) as Issue[];
  }

  it('keeps fingerprints apart, and when lines move', async () => {
    const folder = new Folder({
      '.git/HEAD': '',
      'a/T.profiletype.json': mistaken,
      'b/T.profiletype.json': mistaken,
    });
    const before = await issues(folder);
    const prints = before.map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length);
    const [first] = before.filter(({ check_name }) => check_name === 'wrong-type');
    assert.deepEqual(
      [first?.severity, first?.location],
      ['major', { path: 'a/T.profiletype.json', lines: { begin: 4, end: 4 } }],
    );
    folder.write('a/T.profiletype.json', `\n\n${mistaken}`);
    const after = await issues(folder);
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      prints,
    );
    assert.notDeepEqual(after, before);
  });
});

describe('check --quiet', () => {
  for (const format of formatNames) {
    it(`leaves all but errors out of ${format}`, async () => {
      const repeated = typeText('T').replace('"UNIQUE"', '"UNIQUE", "UNIQUE"');
      const folder = new Folder({ 'T.profiletype.json': repeated });
      assert.match(await printed(format, folder), /identifier-repeated/);
      const results = (await printed(format, folder, ['--quiet'])).replace(/"rules": \[[^]*?\n {10}\]/, '');
      assert.doesNotMatch(results, /identifier-repeated/);
    });
  }
});
