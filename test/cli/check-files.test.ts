import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { check } from '../../cli/commands/check';
import { isBelow, pathBelow } from '../../cli/paths';
import { Folder, removeFolders, typeText } from '../server/folder';
import { type Around, runCommand } from './cloud';

interface Message {
  readonly ruleId: string;
}

/** What was found, as codes by file, with how it ended. */
async function checked(folder: Folder, args: readonly string[] = [], around: Partial<Around> = {}) {
  const ran = await runCommand(check, ['--format', 'json', ...args], { folder: folder.path, ...around });
  const results = (ran.out === '' ? [] : JSON.parse(ran.out)) as { filePath: string; messages: Message[] }[];
  const found = results.map(({ filePath, messages }) => [
    isBelow(filePath, folder.path) ? pathBelow(folder.path, filePath) : filePath,
    messages.map(({ ruleId }) => ruleId),
  ]);
  return { code: ran.code, found: Object.fromEntries(found) as Record<string, string[]>, error: ran.error };
}

const clean = typeText('T');
const unused = clean.replace('"id": {', '"unused": { "Source": "_source.unused" }, "id": {');
const repeated = clean.replace('"UNIQUE"', '"UNIQUE", "UNIQUE"');
const wrongType = clean.replace('"Fields"', '"ExpirationDays": "5", "Fields"');

describe('profiletype check', () => {
  afterEach(removeFolders);

  it('finds nothing in what is right, and fails for an error', async () => {
    const folder = new Folder({ 'T.profiletype.json': clean });
    assert.deepEqual(await checked(folder), { code: 0, found: { 'T.profiletype.json': [] }, error: '' });
    folder.write('sub/T.profiletype.json', wrongType);
    const found = { 'sub/T.profiletype.json': ['wrong-type'] };
    assert.deepEqual(await checked(folder, ['sub']), { code: 1, found, error: '' });
  });

  it('lets warnings stand, unless there are too many, also when only errors are shown', async () => {
    const folder = new Folder({ 'T.profiletype.json': repeated });
    const found = { 'T.profiletype.json': ['identifier-repeated'] };
    assert.deepEqual(await checked(folder), { code: 0, found, error: '' });
    assert.deepEqual(await checked(folder, ['--max-warnings', '1']), { code: 0, found, error: '' });
    const error = 'profiletype: There are more warnings (1) than may stand (0).\n';
    assert.deepEqual(await checked(folder, ['--max-warnings=0']), { code: 1, found, error });
    const quiet = await checked(folder, ['--max-warnings=0', '--quiet']);
    assert.deepEqual(quiet, { code: 1, found: { 'T.profiletype.json': [] }, error });
  });

  it('does not fail for remarks and hints', async () => {
    const folder = new Folder({ 'U.profiletype.json': unused });
    const { code, found } = await checked(folder, ['--max-warnings', '0']);
    assert.deepEqual(found, { 'U.profiletype.json': ['file-name-mismatch', 'unused-field'] });
    assert.equal(code, 0);
  });

  const files = {
    'T.profiletype.json': clean,
    'a/A.profiletype.json': clean,
    'a/b/B.profiletype.json': clean,
    'a/b/record.json': '[]',
    'node_modules/N.profiletype.json': clean,
    'other.json': clean,
  };
  const stands: readonly (readonly [operands: readonly string[], files: readonly string[]])[] = [
    [[], ['T', 'a/A', 'a/b/B']],
    [['.'], ['T', 'a/A', 'a/b/B']],
    [['a'], ['a/A', 'a/b/B']],
    [['a/'], ['a/A', 'a/b/B']],
    [['a/b', 'a/b/B.profiletype.json', './a/b'], ['a/b/B']],
    [['*'], ['T', 'a/A', 'a/b/B']],
    [['a/*.json'], ['a/A']],
    [['**/B.*'], ['a/b/B']],
    [['a/?'], ['a/b/B']],
    [['**/b/**'], ['a/b/B']],
    [['other.json'], ['other.json']],
    [['node_modules/N.profiletype.json'], ['node_modules/N']],
  ];
  for (const [operands, names] of stands) {
    it(`takes \`${operands.join(' ')}\` for ${names.join(', ')}`, async () => {
      const { found } = await checked(new Folder(files), operands);
      const expected = names.map((name) => (name.endsWith('.json') ? name : `${name}.profiletype.json`));
      assert.deepEqual(Object.keys(found), expected.sort());
    });
  }

  it('takes absolute paths, and globs that begin with one', async () => {
    const folder = new Folder(files);
    const elsewhere = new Folder();
    for (const operand of ['a', 'a/**', '**/?.*']) {
      const { found } = await checked(elsewhere, [folder.pathOf(operand)]);
      assert.ok(folder.pathOf('a/b/B.profiletype.json') in found, operand);
    }
  });

  const wrong: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [['none'], 'There is no file or folder none.'],
    [['T.profiletype.json/x'], 'There is no file or folder T.profiletype.json/x.'],
    [['none/*.json'], 'There is no file or folder none/*.json.'],
    [['empty'], 'There is no *.profiletype.json in empty that git does not ignore.'],
    [[''], 'An empty path stands for nothing. `.` is the working folder.'],
    [['--max-warnings', 'few'], '`--max-warnings` needs a whole number, not `few`.'],
    [['--config', 'none.json'], 'none.json cannot be read: it is not there.'],
    [['--config', 'empty'], 'empty cannot be read: it is no regular file.'],
    [['-', '.'], '`-` is checked alone, without other paths.'],
    [['-', '--fix'], '`--fix` writes files, and standard input is none.'],
    [['loop'], 'loop cannot be read: its links lead in a circle.'],
  ];
  for (const [args, sentence] of wrong) {
    it(`refuses \`${args.join(' ')}\` in a sentence`, async () => {
      const folder = new Folder({ 'T.profiletype.json': clean });
      mkdirSync(folder.pathOf('empty'));
      symlinkSync('loop', folder.pathOf('loop'));
      const { code, error } = await runCommand(check, args, { folder: folder.path });
      assert.deepEqual([code, error], [2, `profiletype: ${sentence}\n`]);
    });
  }

  it('says what it cannot read, and checks the rest', async () => {
    const folder = new Folder({
      'T.profiletype.json': clean,
      'binary.profiletype.json': Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      'zero.profiletype.json': '{ "\0": 1 }',
      'large.profiletype.json': Buffer.alloc(50_000_000, ' '),
    });
    symlinkSync('nowhere', folder.pathOf('link.profiletype.json'));
    symlinkSync('loop.profiletype.json', folder.pathOf('loop.profiletype.json'));
    symlinkSync('.', folder.pathOf('again.profiletype.json'));
    const { code, found, error } = await checked(folder);
    assert.equal(code, 2);
    assert.deepEqual(found, { 'T.profiletype.json': [] });
    assert.equal(
      error,
      [
        'binary.profiletype.json cannot be read: it is no UTF-8 text.',
        'large.profiletype.json cannot be read: it has 50.0 MB, and a definition at most 5.0 MB.',
        'link.profiletype.json cannot be read: it is not there.',
        'loop.profiletype.json cannot be read: its links lead in a circle.',
        'zero.profiletype.json cannot be read: it is no UTF-8 text.',
      ]
        .map((sentence) => `profiletype: ${sentence}\n`)
        .join(''),
    );
  });

  it('does not wait for a pipe', async () => {
    // Windows has none among its files.
    if (process.platform === 'win32') return;
    const folder = new Folder({ 'T.profiletype.json': clean });
    for (const name of ['P.profiletype.json', '.gitignore']) execFileSync('mkfifo', [folder.pathOf(name)]);
    assert.deepEqual(await checked(folder), { code: 0, found: { 'T.profiletype.json': [] }, error: '' });
    const named = await checked(folder, ['P.profiletype.json']);
    assert.equal(named.error, 'profiletype: P.profiletype.json cannot be read: it is no regular file.\n');
  });

  it('says which folder it may not read', async () => {
    // Nothing is closed to the superuser, nor to anybody by these means on Windows.
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    const folder = new Folder({ 'T.profiletype.json': clean, 'closed/U.profiletype.json': clean });
    chmodSync(folder.pathOf('closed'), 0);
    const { code, found, error } = await checked(folder);
    chmodSync(folder.pathOf('closed'), 0o755);
    assert.deepEqual([code, Object.keys(found)], [2, ['T.profiletype.json']]);
    assert.match(error, /^profiletype: closed cannot be read: its permissions do not allow it\.\n$/);
  });

  describe('with .gitignore files', () => {
    const inRepository = { '.git/HEAD': '', 'T.profiletype.json': clean, 'a/b/T.profiletype.json': clean };

    for (const [title, ignores, operands, expected] of [
      ['leaves out a folder', { '.gitignore': 'a\n' }, ['.'], ['T.profiletype.json']],
      [
        'counts those above',
        { '.gitignore': 'b/\n', 'a/X.profiletype.json': clean },
        ['a'],
        ['a/X.profiletype.json'],
      ],
      [
        'lets a lower one bring back what a higher one took',
        { '.gitignore': 'T.*\n', 'a/b/.gitignore': '!T.profiletype.json\n' },
        ['.'],
        ['a/b/T.profiletype.json'],
      ],
      [
        'checks what is named all the same',
        { '.gitignore': '*\n' },
        ['T.profiletype.json'],
        ['T.profiletype.json'],
      ],
    ] as const) {
      it(title, async () => {
        const { found } = await checked(new Folder({ ...inRepository, ...ignores }), operands);
        assert.deepEqual(Object.keys(found), expected);
      });
    }

    it('says that everything is left out', async () => {
      const { code, error } = await checked(new Folder({ ...inRepository, '.gitignore': 'a\n' }), ['a']);
      assert.equal(error, 'profiletype: There is no *.profiletype.json in a that git does not ignore.\n');
      assert.equal(code, 2);
    });

    it('finds what git finds', async () => {
      const name = fc.constantFrom('a', 'b', 'A', 'ab', '[a]', 'a b');
      const pattern = fc.constantFrom(
        'a',
        '/a',
        'a/',
        '!a',
        '!a/',
        'a/b',
        '**/b',
        'a/**',
        '*',
        '!*/',
        '*.json',
        '!*.json',
        'a.*',
        '!b.*',
        '?',
        '[ab].*',
        '# a',
        '\\!a',
        'a ',
        '!/a/b/**',
        'b/a*',
        'a/b/',
        '**',
        '!**/a/**',
        '\\[a\\]*',
        '!/\\[a]/',
      );
      const paths = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
      const ignores = fc.array(
        fc.tuple(fc.array(name, { maxLength: 2 }), fc.array(pattern, { minLength: 1, maxLength: 3 })),
        { maxLength: 3 },
      );
      await fc.assert(
        fc.asyncProperty(paths, ignores, async (steps, patterns) => {
          const folder = new Folder({});
          for (const path of steps) folder.write(`${path.join('/')}.profiletype.json`, clean);
          for (const [at, lines] of patterns) folder.write([...at, '.gitignore'].join('/'), lines.join('\n'));
          const git = (...args: string[]) =>
            execFileSync('git', ['-c', 'core.excludesFile=', '-c', 'core.quotePath=false', ...args], {
              cwd: folder.path,
              encoding: 'utf8',
            });
          git('init', '--quiet');
          const expected = git('ls-files', '--others', '--exclude-standard')
            .split('\n')
            .filter((path) => path.endsWith('.profiletype.json'));
          const { found } = await checked(folder);
          assert.deepEqual(Object.keys(found), expected.sort());
          removeFolders();
        }),
        {
          numRuns: 60,
          examples: [
            [
              [['b', 'a', 'a']],
              [
                [[], ['a']],
                [['b'], ['!a/']],
              ],
            ],
          ],
        },
      );
    });
  });

  describe('with a configuration', () => {
    const off = '{ "rules": { "identifier-repeated": "error" } }';
    const configured = { 'profiletype.config.json': off, 'T.profiletype.json': repeated };

    it('judges as the nearest one says', async () => {
      const folder = new Folder({
        ...configured,
        'sub/U/T.profiletype.json': repeated,
        'other/T.profiletype.json': repeated,
      });
      folder.write('other/profiletype.config.json', '{ "rules": { "identifier-repeated": "off" } }');
      const { code, found } = await checked(folder);
      assert.equal(code, 1);
      assert.deepEqual(found, {
        'T.profiletype.json': ['type-duplicate', 'identifier-repeated'],
        'other/T.profiletype.json': [],
        'other/profiletype.config.json': [],
        'profiletype.config.json': [],
        'sub/U/T.profiletype.json': ['type-duplicate', 'identifier-repeated'],
      });
    });

    it('compares what is named with all that it is for', async () => {
      const folder = new Folder({
        'profiletype.config.json': '{}',
        'a/T.profiletype.json': clean,
        'b/T.profiletype.json': clean,
      });
      const { found } = await checked(folder, ['a/T.profiletype.json']);
      assert.deepEqual(found, { 'a/T.profiletype.json': ['type-duplicate'] });
    });

    it('compares with the repository where there is none, and with what is checked where that is none either', async () => {
      const folder = new Folder({ 'a/T.profiletype.json': clean, 'b/T.profiletype.json': clean });
      assert.deepEqual((await checked(folder, ['a'])).found, { 'a/T.profiletype.json': [] });
      assert.deepEqual((await checked(folder, ['a', 'b'])).found['a/T.profiletype.json'], ['type-duplicate']);
      folder.write('.git/HEAD', '');
      assert.deepEqual((await checked(folder, ['a'])).found, { 'a/T.profiletype.json': ['type-duplicate'] });
    });

    it('takes the one that was asked for, and no other', async () => {
      const folder = new Folder({
        ...configured,
        'ci/strict.json': '{ "rules": { "identifier-repeated": "off" } }',
      });
      const { found } = await checked(folder, ['--config', 'ci/strict.json', '.']);
      assert.deepEqual(found, { 'T.profiletype.json': [] });
    });

    it('compares only what is below the one that was asked for', async () => {
      const folder = new Folder({
        'ci/a.json': '{}',
        'ci/T.profiletype.json': clean,
        'T.profiletype.json': clean,
      });
      const { found } = await checked(folder, ['--config', 'ci/a.json', '.']);
      assert.deepEqual(found, { 'T.profiletype.json': [], 'ci/T.profiletype.json': [] });
    });

    it('reports what is wrong with it, whatever is checked', async () => {
      const folder = new Folder({ 'profiletype.config.json': '{ "rulez": 1 }', 'T.profiletype.json': clean });
      const found = { 'T.profiletype.json': [], 'profiletype.config.json': ['config-value'] };
      assert.deepEqual(await checked(folder), { code: 1, found, error: '' });
      assert.deepEqual(await checked(folder, ['T.profiletype.json']), { code: 1, found, error: '' });
    });

    it('reports entries without effect when all that they could be for was looked at', async () => {
      const ignore = (file: string): object => ({ file, rule: 'identifier-repeated' });
      const ignores = [
        ignore('T.profiletype.json'),
        ignore('U.profiletype.json'),
        ignore('broken.profiletype.json'),
      ];
      const folder = new Folder({
        'profiletype.config.json': JSON.stringify({ ignores }),
        'T.profiletype.json': repeated,
        'U.profiletype.json': typeText('U'),
        'broken.profiletype.json': Buffer.from([0xff]),
      });
      const expected = {
        'T.profiletype.json': [],
        'U.profiletype.json': [],
        'profiletype.config.json': ['stale-ignore'],
      };
      assert.deepEqual((await checked(folder)).found, expected);
      assert.deepEqual((await checked(folder, ['U.profiletype.json'])).found, { 'U.profiletype.json': [] });
      const alone = await checked(folder, ['profiletype.config.json']);
      assert.deepEqual(alone.found, { 'profiletype.config.json': ['stale-ignore'] });
    });
  });

  describe('with standard input', () => {
    it('takes it for the file that it is said to be', async () => {
      const folder = new Folder({
        'profiletype.config.json':
          '{ "overrides": [{ "files": "a/**", "rules": { "identifier-repeated": "error" } }] }',
        'a/T.profiletype.json': clean,
        'b/T.profiletype.json': clean,
      });
      const args = ['--stdin-filename', 'a/T.profiletype.json', '-'];
      const { code, found } = await checked(folder, args, { input: repeated });
      assert.deepEqual(found, { 'a/T.profiletype.json': ['type-duplicate', 'identifier-repeated'] });
      assert.equal(code, 1);
    });

    it('takes it for a configuration', async () => {
      const folder = new Folder({ 'profiletype.config.json': '{}', 'T.profiletype.json': repeated });
      const ignores = [{ file: 'T.profiletype.json', rule: 'identifier-repeated' }];
      const args = ['--stdin-filename', 'profiletype.config.json', '-'];
      const { found } = await checked(folder, args, { input: JSON.stringify({ ignores, other: 1 }) });
      assert.deepEqual(found, { 'profiletype.config.json': ['config-value'] });
    });

    it('judges it alone where nobody says what it is', async () => {
      const folder = new Folder({ 'T.profiletype.json': clean });
      assert.deepEqual(await checked(folder, ['-'], { input: clean }), {
        code: 0,
        found: { '<stdin>': [] },
        error: '',
      });
      const large = await checked(folder, ['-'], { input: ' '.repeat(5_000_001) });
      assert.match(large.error, /^profiletype: <stdin> cannot be read: it has 5\.0 MB/);
    });
  });

  describe('with --fix', () => {
    const wrong =
      '\uFEFF{\r\n\t"ObjectTypeName": "T",\r\n\t"Description": "d",\r\n\t"ExpirationDays": "5",\r\n\t"TemplateId": "x",\r\n}';
    const right =
      '\uFEFF{\r\n\t"ObjectTypeName": "T",\r\n\t"Description": "d",\r\n\t"ExpirationDays": 5,\r\n\t"TemplateId": "x"\r\n}';

    it('mends until nothing has one right answer, and leaves the rest as it was', async () => {
      const folder = new Folder({ 'T.profiletype.json': wrong, 'U.profiletype.json': typeText('U') });
      chmodSync(folder.pathOf('T.profiletype.json'), 0o640);
      const { mode } = statSync(folder.pathOf('T.profiletype.json'));
      const before = statSync(folder.pathOf('U.profiletype.json')).mtimeMs;
      const { code, found } = await checked(folder, ['--fix']);
      assert.deepEqual([code, found], [0, { 'T.profiletype.json': [], 'U.profiletype.json': [] }]);
      assert.equal(readFileSync(folder.pathOf('T.profiletype.json'), 'utf8'), right);
      assert.equal(statSync(folder.pathOf('T.profiletype.json')).mode, mode);
      assert.equal(statSync(folder.pathOf('U.profiletype.json')).mtimeMs, before);
    });

    it('writes through a link', async () => {
      const folder = new Folder({ 'there/T.profiletype.json': wrong });
      symlinkSync('there/T.profiletype.json', folder.pathOf('T.profiletype.json'));
      await checked(folder, ['--fix', 'T.profiletype.json']);
      assert.ok(lstatSync(folder.pathOf('T.profiletype.json')).isSymbolicLink());
      assert.equal(readFileSync(folder.pathOf('there/T.profiletype.json'), 'utf8'), right);
    });

    it('does not mend what the configuration lets stand', async () => {
      const folder = new Folder({
        'profiletype.config.json': '{ "rules": { "wrong-type": "off" } }',
        'T.profiletype.json': wrong.replace('"x",', '"x"'),
      });
      await checked(folder, ['--fix']);
      assert.equal(readFileSync(folder.pathOf('T.profiletype.json'), 'utf8'), wrong.replace('"x",', '"x"'));
    });
  });
});
