import type { Browser } from 'playwright-core';
import { screenshot } from '../browser';
import { root } from '../paths';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

/** The settings of a window on a workspace that is not trusted. */
export const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

export function describeUntrustedWorkspace(browser: Browser): void {
  describe('in a workspace that is not trusted', () => {
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, { extension: root, settings: untrusted });
    });

    after(() => workbench.close());

    it('mistakes are found too', async () => {
      await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.errors.first().waitFor();
      await screenshot(workbench.page, 'untrusted');
    });
  });
}
