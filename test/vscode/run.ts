import { startBrowser } from './browser';
import { runOnDesktop } from './desktop';
import { runSuite, runWebSuite } from './extension-host';
import { installVsCode } from './install';
import { runUiTests } from './ui';

async function runAll(): Promise<number> {
  // The tests of the window press the keys of Linux and look at its processes, and on Windows the server's modules need a compiler.
  if (process.platform !== 'linux') return runOnDesktop();
  await installVsCode();
  const browser = await startBrowser();
  const inExtensionHost = await runSuite(browser);
  const inWebWorker = await runWebSuite(browser);
  const inWindow = await runUiTests(browser);
  await browser.close();
  return inExtensionHost + inWebWorker + inWindow === 0 ? 0 : 1;
}

runAll().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
