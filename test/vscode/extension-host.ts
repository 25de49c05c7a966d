import type { Browser, Page } from 'playwright-core';
import { newPage, screenshot } from './browser';
import { buildSuite } from './build-suite';
import { temporaryWorkspace } from './fixtures';
import { root, suiteBundle } from './paths';
import { reportMark } from './report-mark';
import { startVsCode, type VsCode } from './server';

const longestRun = 120_000;

/** Runs the suite in the extension host of a VS Code in the browser; gives its exit code. */
export async function runSuite(browser: Browser): Promise<number> {
  await buildSuite();
  // Only with this driver does a built VS Code accept an extension and a suite from its address.
  const vsCode = await startVsCode({
    port: '0',
    args: ['--enable-smoke-test-driver'],
  });
  const page = await newPage(browser);
  const log: string[] = [];
  try {
    const exit = exitCode(page, (line) => log.push(line));
    await page.goto(suiteUrl(vsCode));
    return await exit;
  } catch (error) {
    console.error(log.join('\n'));
    await screenshot(page, 'extension-host-failed');
    throw error;
  } finally {
    await page.close();
    vsCode.stop();
  }
}

function suiteUrl(vsCode: VsCode): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${vsCode.port}${path}`;
  return vsCode.url(temporaryWorkspace(), [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suiteBundle)],
    ['skipWelcome', 'true'],
  ]);
}

/** The workbench calls these two functions of its page. What is not the suite's report goes to `log`. */
async function exitCode(page: Page, log: (line: string) => void): Promise<number> {
  await page.exposeFunction('codeAutomationLog', (_type: string, [line]: unknown[]) => {
    const text = String(line);
    if (text.startsWith(reportMark)) console.log(text.slice(reportMark.length));
    else log(text);
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The suite in the extension host did not end within ${longestRun / 1000} s.`));
    }, longestRun);
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.once('close', () => {
      clearTimeout(timer);
    });
  });
}
