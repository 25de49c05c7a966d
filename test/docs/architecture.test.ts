import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { arrows } from '../../scripts/lint-arrows.mjs';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const described = [...page.matchAll(/^\| `([\w/-]+)\/` +\|/gm)].map(([, folder = '']) => folder);

/** What the files of a folder import: packages by their names, and files by their paths from the root. */
function importsOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const path = join(root, folder, name);
      const imports = readFileSync(path, 'utf8').matchAll(/(?:from |import\(|import )'([^']+)'/g);
      return [...imports].map(([, target = '']) =>
        target.startsWith('.')
          ? relative(root, resolve(dirname(path), target)).replaceAll('\\', '/')
          : target,
      );
    });
}

describe('The page on architecture', () => {
  it('describes every folder that the linter knows', () => {
    for (const folder of Object.keys(arrows)) assert.ok(described.includes(folder), folder);
  });

  it('describes no folder that is gone', () => {
    for (const folder of described) assert.ok(existsSync(join(root, folder)), folder);
  });

  it('draws every folder that the linter knows', () => {
    const picture = readFileSync(join(root, 'docs/images/architecture.svg'), 'utf8');
    for (const folder of Object.keys(arrows)) {
      const name = folder.startsWith('core/') ? `>${folder.slice('core/'.length)}<` : `>${folder}/`;
      assert.ok(picture.includes(name), folder);
    }
  });
});

describe('The arrows between folders', () => {
  for (const [folder, allowed] of Object.entries(arrows)) {
    it(`allow ${folder}/ nothing that it does not import`, () => {
      const imports = importsOf(folder);
      const isImported = (name: string): boolean =>
        imports.some((target) => target === name || target.startsWith(`${name}/`));
      assert.deepEqual(
        allowed.filter((name) => !isImported(name)),
        [],
      );
    });
  }
});
