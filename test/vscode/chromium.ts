import { findProgram, installDebianPackage, isExecutable } from '../debian-package';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the tests; where the machine is a Debian of ours to change, it is installed. */
export async function findChromium(): Promise<string> {
  const found = lookForChromium();
  if (found !== undefined) return found;
  if (await installDebianPackage('chromium')) {
    const installed = lookForChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Chromium found: install chromium or google-chrome, or set CHROMIUM_PATH to one.');
}

function lookForChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return given;
  return findProgram(names) ?? elsewhere.find(isExecutable);
}
