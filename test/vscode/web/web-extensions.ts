import type { Page } from 'playwright-core';
import { memoryFiles, root } from '../paths';

const paths = JSON.stringify([root, memoryFiles]);

/**
 * Has the windows that this page opens run the extension in a web worker, as windows without any server do, beside one with
 * virtual files: they are put into the list of extensions that VS Code's own page has, before its script reads that.
 */
export async function useWebExtensions(page: Page): Promise<void> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (!element) return;
      observer.disconnect();
      const additionalBuiltinExtensions = ${paths}.map(
        (path) => ({ scheme: 'vscode-remote', authority: location.host, path }),
      );
      const settings = { ...JSON.parse(element.dataset.settings), additionalBuiltinExtensions };
      element.dataset.settings = JSON.stringify(settings);
    }).observe(document, { childList: true, subtree: true });
  `);
}
