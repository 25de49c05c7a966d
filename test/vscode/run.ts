import { startBrowser } from './browser';
import { runSuite } from './extension-host';
import { installVsCode } from './install';
import { runUiTests } from './ui';

async function runAll(): Promise<number> {
  await installVsCode();
  const browser = await startBrowser();
  const inExtensionHost = await runSuite(browser);
  const inWindow = await runUiTests(browser);
  await browser.close();
  return inExtensionHost === 0 && inWindow === 0 ? 0 : 1;
}

runAll().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
