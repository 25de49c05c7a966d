import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import manifest from '../../package.json';
import lock from '../../package-lock.json';
import { buildAll } from '../server/build';
import { Folder, removeFolders } from '../server/folder';
import { packageInto } from './vsix';

const root = join(__dirname, '../..');
const repository = 'https://github.com/profiletype/profiletype';
const megabyte = 1_000_000;

/** Everything that is in the package, but for what vsce adds. */
const shipped = [
  'LICENSE.txt',
  'changelog.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/aws.js',
  'dist/client.js',
  'dist/cloud.js',
  'dist/domain-map.css',
  'dist/domain-map.js',
  'dist/language-node.js',
  'dist/mapping-preview.css',
  'dist/mapping-preview.js',
  'dist/mapping.js',
  'dist/object-preview.css',
  'dist/object-preview.js',
  'dist/sandbox.js',
  'dist/server.js',
  'dist/web/client.js',
  'dist/web/server.js',
  'dist/words.js',
  'icons/icon.png',
  'icons/profile-type-dark.svg',
  'icons/profile-type-light.svg',
  'icons/profile-types.svg',
  'language-configuration.json',
  'media/walkthrough/folder.svg',
  'media/walkthrough/mapping.svg',
  'media/walkthrough/mistakes.svg',
  'media/walkthrough/next.svg',
  'media/walkthrough/objects.svg',
  'media/walkthrough/push.svg',
  'media/walkthrough/sandbox.svg',
  'media/walkthrough/type.svg',
  'package.json',
  'package.nls.json',
  'readme.md',
  'schemas/profiletype.config.schema.json',
  'schemas/profiletype.schema.json',
  'schemas/profiletype.test.guide.schema.json',
  'schemas/profiletype.test.schema.json',
  'snippets/profiletype.code-snippets',
  'syntaxes/profiletype.tmLanguage.json',
];

/** The package of npm, which has the two commands and nothing of VS Code. */
const shippedByNpm = [
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cli.js',
  'dist/language-server.js',
  'dist/server.js',
  'package.json',
];

describe('The package', () => {
  let output: string;
  let size: number;
  const files = new Map<string, Uint8Array>();

  before(function () {
    this.timeout(120_000);
    buildAll();
    const vsix = packageInto(new Folder().path);
    output = vsix.output;
    size = statSync(vsix.path).size;
    for (const [path, content] of Object.entries(unzipSync(readFileSync(vsix.path)))) {
      files.set(path.replace(/^extension\//, ''), content);
    }
  });

  after(removeFolders);

  const read = (path: string): string => strFromU8(files.get(path) ?? new Uint8Array());

  it('has what runs, and nothing else', () => {
    const ours = [...files.keys()].filter(
      (path) => path !== '[Content_Types].xml' && path !== 'extension.vsixmanifest',
    );
    assert.deepEqual(ours.sort(), shipped);
  });

  it('is small', () => {
    assert.ok(size <= 3 * megabyte, `${size} bytes`);
  });

  it('is made without a warning', () => {
    assert.doesNotMatch(output, /warn/i);
  });

  it('knows nothing of the machine it was made on, nor of sources', () => {
    for (const [path, content] of files) {
      const text = strFromU8(content, true);
      assert.ok(!text.includes(root), path);
      assert.doesNotMatch(text, /[#@] sourceMappingURL=/, path);
    }
  });

  it('introduces itself in the gallery', () => {
    const { icon, galleryBanner, categories, keywords, homepage, bugs, qna, license, pricing } = JSON.parse(
      read('package.json'),
    ) as typeof manifest;
    assert.deepEqual(
      { icon, galleryBanner, homepage, bugs, qna, license, pricing },
      {
        icon: 'icons/icon.png',
        galleryBanner: { color: '#0b2a23', theme: 'dark' },
        homepage: `${repository}#readme`,
        bugs: { url: `${repository}/issues` },
        qna: `${repository}/discussions`,
        license: 'Apache-2.0',
        pricing: 'Free',
      },
    );
    assert.ok(categories.includes('Programming Languages') && categories.includes('Linters'));
    assert.ok(keywords.length > 0 && keywords.length <= 30);
    const { displayName, description } = JSON.parse(read('package.nls.json')) as Record<string, string>;
    assert.ok(displayName && description);
    const gallery = read('extension.vsixmanifest');
    for (const text of [displayName, description, `${repository}.git`])
      assert.ok(gallery.includes(text), text);
  });

  it('has an icon that is a square of at least 128 pixels', () => {
    const icon = files.get('icons/icon.png');
    assert.ok(icon);
    const header = new DataView(icon.buffer, icon.byteOffset);
    assert.equal(strFromU8(icon.subarray(1, 4)), 'PNG');
    const [width, height] = [header.getUint32(16), header.getUint32(20)];
    assert.equal(width, height);
    assert.ok(width >= 128);
  });

  it('has every file that its manifest names', () => {
    const isPath = /^(?:\.\/[\w-]+|(?:\.\/)?[\w-]+\/[\w./-]+)\.\w+$/;
    const paths = stringsOf(manifest).filter((text) => isPath.test(text));
    const named = paths.map((path) => path.replace(/^\.\//, ''));
    const missing = named.filter((path) => !files.has(path) && !shippedByNpm.includes(path));
    assert.ok(named.length > 15);
    assert.deepEqual(missing, []);
  });

  it('has a README whose pictures and pages are those of its release', () => {
    const readme = read('readme.md');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
    const prefix = new RegExp(`^${repository}/(?:raw|blob)/v${manifest.version}/`);
    const ours = links.filter((link) => prefix.test(link));
    const pictures = [...readme.matchAll(/!\[([^\]]+)\]\(([^)\s]+)\)/g)];
    assert.ok(pictures.length >= 5);
    for (const [, , address = ''] of pictures) assert.match(address, prefix);
    for (const link of links) assert.match(link, /^(?:https:\/\/|#)/);
    for (const link of ours) {
      const path = link.replace(prefix, '').replace(/#.*$/, '');
      assert.ok(existsSync(join(root, path)), path);
    }
  });

  it('says under which licences the parts of other packages are', () => {
    const titles = read('dist/THIRD-PARTY-NOTICES.txt').matchAll(/^(\S+) (\d\S+) \(\S+\)$/gm);
    const bundled = [...titles].map(([, name = '', version]) => ({ name, version }));
    const names = new Set(bundled.map(({ name }) => name));
    const missing = Object.keys(manifest.dependencies).filter((name) => !names.has(name));
    assert.deepEqual(missing, []);
    // What ships is what `npm audit --omit=dev` looks at.
    const installed = Object.entries<{ version?: string; dev?: boolean }>(lock.packages);
    for (const { name, version } of bundled) {
      assert.ok(
        installed.some(
          ([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version && !one.dev,
        ),
        `${name} ${version} is for development only`,
      );
    }
  });
});

describe('The package of npm', () => {
  it('has the commands, and nothing else', function () {
    this.timeout(60_000);
    buildAll();
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const [{ files, size }] = JSON.parse(stdout) as [{ files: { path: string }[]; size: number }];
    assert.deepEqual(files.map(({ path }) => path).sort(), shippedByNpm);
    assert.ok(size <= megabyte, `${size} bytes`);
    assert.deepEqual(
      Object.values(manifest.bin).filter((path) => !shippedByNpm.includes(path)),
      [],
    );
  });
});

/** Every text in a value, however deep. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
