import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './commands';
import { here } from './paths';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser for the tests; where the machine is a Debian of ours to change, it is installed. */
export async function findChromium(): Promise<string> {
  const found = lookForChromium();
  if (found !== undefined) return found;
  if (canInstall()) {
    console.log('Installing Chromium with apt-get…');
    await run('apt-get', ['update'], { cwd: here });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { cwd: here });
    const installed = lookForChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Chromium found: install chromium or google-chrome, or set CHROMIUM_PATH to one.');
}

function lookForChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}
