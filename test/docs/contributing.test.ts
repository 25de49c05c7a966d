import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** The code of CONTRIBUTING's tour: the rule, its line in the list, and its test. */
const [rule = '', line = '', cases = ''] = [
  ...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^ *```ts\r?\n(.*?)```/gms),
].map(([, code = '']) => code);

/** A copy of all that a rule takes part in. What is generated is left out: it is made anew. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'profiletype-'));
  for (const name of ['core', 'scripts', 'test/core', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, 'package.json'), '{ "type": "commonjs" }');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

describe('The tour of CONTRIBUTING', () => {
  let project: string;

  before(() => {
    project = copyOfProject();
    writeFileSync(join(project, 'core/rules/structure/description-unfinished.ts'), rule);
    appendFileSync(join(project, 'core/rules/list.ts'), line);
    appendFileSync(join(project, 'test/core/rules/structure.test.ts'), cases);
  });

  after(() => {
    rmSync(project, { recursive: true, force: true });
  });

  it('adds a rule by one file, one line and one test', async function () {
    this.timeout(60_000);
    const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
    const tests = ['structure', 'examples'].map((name) => `test/core/rules/${name}.test.ts`);
    const { stdout } = await run(
      process.execPath,
      [mocha, '--import=tsx', '--no-color', '--grep=description-unfinished', ...tests],
      { cwd: project },
    );
    assert.match(stdout, /description-unfinished is reported\s+✔ for a description that says TODO/);
    assert.match(stdout, /✔ description-unfinished: the bad one is reported/);
    assert.match(stdout, /4 passing/);
  });
});
