import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle';

const folder = import.meta.dirname;
const modules = path.join(folder, 'node_modules');
const packageFolder = path.join(modules, 'vscode-langservers-extracted');

/** VS Code's JSON server as the npm package has it: how every editor but VS Code starts it. */
export function installPeer(): string {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(modules, '.installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    npmCi();
    writeFileSync(stamp, lock);
  }
  return path.join(packageFolder, 'bin', 'vscode-json-language-server');
}

/** The same server in one file, as VS Code itself ships it. */
export function bundlePeer(): Promise<string> {
  return bundle(
    path.join(packageFolder, 'lib/json-language-server/node/jsonServerMain.js'),
    'json-server.js',
  );
}

function npmCi(): void {
  console.log('Installing the JSON server and its language service into test/bench …');
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw error ?? new Error('npm ci failed in test/bench.');
}
