import { startBrowser } from './browser';
import { runOnDesktop } from './desktop';
import { runSuite, runWebSuite } from './extension-host';
import { installVsCode } from './install';
import { runUiTests } from './ui';

async function runAll(): Promise<number> {
  // Its server needs modules there that only a compiler makes; the desktop's has them.
  if (process.platform === 'win32') return runOnDesktop();
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
