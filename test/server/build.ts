import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The language server as it is shipped. */
export const serverPath = join(root, 'dist/server.js');

/** The command `profiletype` as it is shipped. */
export const commandPath = join(root, 'dist/cli.js');

/** The command `profiletype-language-server` as it is shipped. */
export const languageServerPath = join(root, 'dist/language-server.js');

const built = new Set<string>();

export function buildServer(): void {
  build(serverPath, ['core', 'server']);
}

export function buildCommand(): void {
  build(commandPath, ['aws', 'cli', 'core', 'package.json', 'sandbox']);
}

/** The server, too, which the command starts. */
export function buildLanguageServer(): void {
  buildServer();
  build(languageServerPath, ['cli/language-server.ts', 'package.json']);
}

/** Everything that is shipped. */
export function buildAll(): void {
  // It is written last.
  build(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), [
    ...['aws', 'cli', 'client', 'core', 'package.json', 'sandbox', 'server', 'webview'],
  ]);
}

/** Builds everything, once, unless the bundle is newer than what it is made from. */
function build(bundle: string, sources: readonly string[]): void {
  if (built.has(bundle)) return;
  built.add(bundle);
  const time = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const paths = [...sources, 'scripts', 'package-lock.json'].map((path) => join(root, path));
  if (paths.every((path) => newest(path) < time)) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The bundles could not be built.\n${stderr}`);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
