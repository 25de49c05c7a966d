import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { collectNotices } from '../../scripts/notices.mjs';
import { Folder, removeFolders } from '../server/folder';

interface Package {
  readonly version?: string;
  readonly license?: unknown;
  readonly author?: unknown;
  readonly sideEffects?: boolean;
  readonly files?: Readonly<Record<string, string>>;
}

/** The notices of a bundle of these packages. */
async function notices(
  packages: Readonly<Record<string, Package>>,
  program = Object.keys(packages)
    .map((path) => `import '${path.replace(/^.*node_modules\//, '')}';`)
    .join('\n'),
): Promise<string> {
  const folder = new Folder({ 'program.js': program });
  for (const [path, { files = {}, ...manifest }] of Object.entries(packages)) {
    const name = path.replace(/^.*node_modules\//, '');
    const all = {
      'package.json': JSON.stringify({ name, version: '1.0.0', ...manifest }),
      'index.js': `export const name = '${name}';\nconsole.log(name);`,
      ...files,
    };
    for (const [file, text] of Object.entries(all)) folder.write(`node_modules/${path}/${file}`, text);
  }
  const { plugin, text } = collectNotices();
  await build({
    absWorkingDir: folder.path,
    entryPoints: ['program.js'],
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [plugin],
  });
  return text();
}

const rule = '-'.repeat(80);
const start = 'This program has parts of the packages below, under these licences.\n';

describe('The notices of bundled packages', () => {
  afterEach(removeFolders);

  it('are in the order of names, with packages of one text above it', async () => {
    const text = await notices({
      zebra: { license: 'MIT', files: { LICENSE: 'The text\n' } },
      '@a/b': { license: 'ISC', files: { 'LICENCE.md': 'Another text' } },
      apple: { license: 'MIT', files: { 'License.txt': '\r\nThe text  \r\n' } },
    });
    assert.equal(
      text,
      [
        start,
        rule,
        '@a/b 1.0.0 (ISC)\n\nAnother text\n',
        rule,
        'apple 1.0.0 (MIT)\nzebra 1.0.0 (MIT)\n\nThe text\n',
      ].join('\n'),
    );
  });

  it('have what else a package asks to be told', async () => {
    const text = await notices({
      a: {
        license: 'Apache-2.0',
        files: { LICENSE: 'Its text', NOTICE: 'Made by A', 'licenses.js': 'no text', 'README.md': 'no text' },
      },
    });
    assert.equal(text, `${start}\n${rule}\na 1.0.0 (Apache-2.0)\n\nIts text\n\nMade by A\n`);
  });

  it('leave out what is not in the bundle', async () => {
    const unused = { license: 'GPL-3.0', sideEffects: false };
    const text = await notices({ used: { license: 'MIT', files: { LICENSE: 'Its text' } }, unused });
    assert.equal(text, `${start}\n${rule}\nused 1.0.0 (MIT)\n\nIts text\n`);
  });

  it('tell two versions of a package apart', async () => {
    const text = await notices(
      {
        twice: { license: 'MIT', files: { LICENSE: 'Its text' } },
        other: {
          license: 'MIT',
          files: { LICENSE: 'Its text', 'index.js': `import 'twice'; console.log();` },
        },
        'other/node_modules/twice': { version: '2.0.0', license: 'MIT', files: { LICENSE: 'Its text' } },
      },
      `import 'twice'; import 'other';`,
    );
    assert.match(text, /\nother 1\.0\.0 \(MIT\)\ntwice 1\.0\.0 \(MIT\)\ntwice 2\.0\.0 \(MIT\)\n/);
  });

  it('have the standard text where a package brings none', async () => {
    const text = await notices({
      a: { license: 'MIT', author: { name: 'Ann' } },
      b: { license: 'ISC', author: '' },
      c: { license: 'Apache-2.0' },
    });
    assert.match(
      text,
      /a 1\.0\.0 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Ann\n\nPermission is hereby granted/,
    );
    assert.match(
      text,
      /b 1\.0\.0 \(ISC\)\n\nISC License\n\nCopyright \(c\) The authors of b\n\nPermission to use/,
    );
    assert.match(text, /c 1\.0\.0 \(Apache-2\.0\)\n\n +Apache License\n/);
  });

  for (const license of ['GPL-3.0-only', 'SEE LICENSE IN EULA', undefined, { type: 'MIT' }]) {
    it(`refuse the licence ${JSON.stringify(license)}`, async () => {
      await assert.rejects(
        notices({ a: { license, files: { LICENSE: 'Its text' } } }),
        /^Error: a has the licence .*, which is not among those of scripts\/notices\.mjs\.$/,
      );
    });
  }

  it('refuse a package without a text that cannot be made up for', async () => {
    await assert.rejects(
      notices({ a: { license: 'BSD-3-Clause' } }),
      /^Error: a brings no text of its licence BSD-3-Clause\.$/,
    );
  });
});
