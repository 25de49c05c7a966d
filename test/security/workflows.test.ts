import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

function workflows(): string[] {
  const folder = join(root, '.github/workflows');
  const own = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return [join(root, 'action.yml'), ...own];
}

/** The scripts of a workflow: what stands behind `run:` and, below it, further to the right. */
function scriptsOf(text: string): string {
  const scripts: string[] = [];
  let depth: number | undefined;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (depth !== undefined && indent >= 0 && indent <= depth) depth = undefined;
    const [, before, script] = /^(\s*(?:- )?)run:(.*)$/.exec(line) ?? [];
    if (before !== undefined) depth = before.length;
    if (depth !== undefined) scripts.push(script ?? line);
  }
  return scripts.join('\n');
}

describe('Scripts of workflows', () => {
  for (const path of workflows()) {
    it(`have no values of others in their text: ${path.slice(root.length + 1)}`, () => {
      const scripts = scriptsOf(readFileSync(path, 'utf8'));
      assert.notEqual(scripts, '');
      assert.doesNotMatch(scripts, /\$\{\{/);
    });
  }
});
