import type { Browser } from 'playwright-core';
import { newPage, screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { startVsCode, type VsCodeOptions } from '../server';
import { Workbench } from './workbench';

export interface WindowOptions extends Omit<VsCodeOptions, 'port'> {
  /** The folder that is open, else a copy of the test workspace. */
  readonly folder?: string;
  /** Whether there is nothing in the folder that could be waited for. */
  readonly isEmpty?: boolean;
  /** The display language. VS Code's own words are English nevertheless. */
  readonly language?: string;
}

/** A new VS Code with a window on the test workspace. */
export async function openWindow(
  browser: Browser,
  { folder = temporaryWorkspace(), isEmpty = false, language, ...options }: WindowOptions,
): Promise<Workbench> {
  const vsCode = await startVsCode({ port: '0', ...options });
  const page = await newPage(browser);
  if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
  await page.goto(vsCode.url(folder));
  const files = page.locator('.explorer-folders-view');
  await (isEmpty ? files : files.locator('.monaco-list-row', { hasText: 'Mistake' })).waitFor();
  return new Workbench(page, vsCode);
}

/** Before every other hook of the tests, for these already tidy up. */
export function takePictureOfFailure(workbench: () => Workbench): void {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await screenshot(workbench().page, `failed ${this.currentTest.title}`);
    }
  });
}
