import type { Browser, Page } from 'playwright-core';
import { newPage, screenshot } from './browser';
import { buildSuite, buildWebSuite } from './build-suite';
import { temporaryWorkspace } from './fixtures';
import { memoryFiles, root, suiteBundle, webSuiteBundle } from './paths';
import { reportMark } from './report-mark';
import { startVsCode, type VsCode } from './server';
import { useWebExtensions } from './web/web-extensions';

const longestRun = 600_000;

/** Runs the suite in the extension host of a VS Code's server; gives its exit code. */
export async function runSuite(browser: Browser): Promise<number> {
  await buildSuite();
  return runIn(browser, suiteUrl);
}

/** The same in the extension host that is a web worker, on virtual files. */
export async function runWebSuite(browser: Browser): Promise<number> {
  await buildWebSuite();
  return runIn(browser, webSuiteUrl, useWebExtensions);
}

async function runIn(
  browser: Browser,
  urlOf: (vsCode: VsCode) => string,
  prepare?: (page: Page) => Promise<void>,
): Promise<number> {
  // Only with this driver does a built VS Code accept an extension and a suite from its address.
  const vsCode = await startVsCode({
    port: '0',
    args: ['--enable-smoke-test-driver'],
  });
  const page = await newPage(browser);
  const log: string[] = [];
  try {
    const exit = exitCode(page, (line) => log.push(line));
    await prepare?.(page);
    await page.goto(urlOf(vsCode));
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
  return vsCode.url(temporaryWorkspace(), [
    ['extensionDevelopmentPath', remote(vsCode, root)],
    ['extensionTestsPath', remote(vsCode, suiteBundle)],
    ['skipWelcome', 'true'],
  ]);
}

function webSuiteUrl(vsCode: VsCode): string {
  return vsCode.url('memory:/workspace', [
    // Without one, a window runs no tests.
    ['extensionDevelopmentPath', remote(vsCode, memoryFiles)],
    ['extensionTestsPath', remote(vsCode, webSuiteBundle)],
    ['skipWelcome', 'true'],
  ]);
}

function remote({ port }: VsCode, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${path}`;
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
