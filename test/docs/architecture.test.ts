import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrows } from '../../scripts/lint-arrows.mjs';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const described = [...page.matchAll(/^\| `([\w/-]+)\/` +\|/gm)].map(([, folder = '']) => folder);

describe('The page on architecture', () => {
  it('describes every folder that the linter knows', () => {
    for (const folder of Object.keys(arrows)) assert.ok(described.includes(folder), folder);
  });

  it('describes no folder that is gone', () => {
    for (const folder of described) assert.ok(existsSync(join(root, folder)), folder);
  });
});
