import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Packages what is built, as `npm run package` does, into a file of that folder; gives what was printed besides. */
export function packageInto(folder: string): { readonly path: string; readonly output: string } {
  const path = join(folder, 'profiletype.vsix');
  const script = join(root, 'scripts/package.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--out', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`There is no package.\n${stdout}${stderr}`);
  return { path, output: stdout + stderr };
}
