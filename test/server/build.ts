import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The language server as it is shipped. */
export const serverPath = join(root, 'dist/server.js');

let isBuilt = false;

/** Builds the server, once, unless it is newer than everything it is made from. */
export function buildServer(): void {
  if (isBuilt) return;
  isBuilt = true;
  const built = statSync(serverPath, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['core', 'server', 'scripts', 'package-lock.json'].map((path) => join(root, path));
  if (sources.every((path) => newest(path) < built)) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The server could not be built.\n${stderr}`);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
