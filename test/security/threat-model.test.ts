import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

interface Row {
  readonly threat: string;
  readonly files: readonly string[];
  readonly tests: readonly { readonly path: string; readonly title: string }[];
}

const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [threat = '', , protection = '', tests = ''] = line.slice(1).split('|');
    return {
      threat: threat.trim(),
      files: [...protection.matchAll(/`([\w./*-]+\.\w+)`/g)].map(([, path = '']) => path),
      tests: [...tests.matchAll(/`([\w./-]+)`: “([^”]+)”/g)].map(([, path = '', title = '']) => ({
        path,
        title,
      })),
    };
  });

describe('Each threat of the threat model', () => {
  it('is read from the page', () => {
    assert.ok(rows.length > 20);
  });

  for (const { threat, files, tests } of rows) {
    it(`has what stands against it, and tests that show it: ${threat}`, () => {
      assert.ok(files.length > 0 && tests.length > 0);
      for (const path of files) assert.ok(existsSync(join(root, path)), `there is no ${path}`);
      for (const { path, title } of tests) {
        assert.ok(existsSync(join(root, path)), `there is no ${path}`);
        assert.ok(readFileSync(join(root, path), 'utf8').includes(title), `${path} has no “${title}”`);
      }
    });
  }
});
