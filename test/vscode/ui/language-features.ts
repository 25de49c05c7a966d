import { strict as assert } from 'node:assert';
import type { Browser } from 'playwright-core';
import { screenshot } from '../browser';
import { root } from '../paths';
import { placeOf } from './place-of';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const mistake = 'Mistake.profiletype.json';
const buyer = 'domain/Buyer.profiletype.json';

export function describeLanguageFeatures(browser: Browser): void {
  describe('with the keyboard and the mouse', () => {
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, { extension: root });
    });

    after(() => workbench.close());

    it('lenses and hints stand in the text', async () => {
      await workbench.openFile('Buyer.profiletype.json');
      await workbench.lens('2 fields · 2 keys').waitFor();
      await workbench.lens('also in 1 other type').waitFor();
      await screenshot(workbench.page, 'lenses');
    });

    it('a lens on a field leads to the keys that use it', async () => {
      await workbench.lens('key contactKey').click();
      await workbench.page.locator('.zone-widget .reference-zone-widget').waitFor();
      await screenshot(workbench.page, 'lens-references');
      await workbench.page.keyboard.press('Escape');
    });

    it('renaming a key shows what would change in other files first', async () => {
      await workbench.goTo(placeOf(buyer, 'contactKey'));
      await workbench.page.keyboard.press('F2');
      await workbench.page.locator('.rename-box input').fill('contactAddress');
      await workbench.page.keyboard.press('Enter');
      const discard = workbench.page.locator('.monaco-button', { hasText: 'Discard' });
      await discard.waitFor();
      await workbench.page.locator('.panel .monaco-list-row', { hasText: 'Subscriber' }).waitFor();
      await screenshot(workbench.page, 'rename-preview');
      await discard.click();
      await discard.waitFor({ state: 'detached' });
      await workbench.line('"contactKey"').waitFor();
    });

    it('the quick fix of a wrong target mends it', async () => {
      await workbench.openFile(mistake);
      await workbench.errors.first().waitFor();
      await workbench.goTo(placeOf(mistake, '_profile.Adress'));
      // The list closes when the focus comes back to the editor behind it; the sign in the margin comes later.
      await workbench.page.locator('.monaco-editor [class*="lightbulb"]').first().waitFor();
      await workbench.page.keyboard.press('Control+.');
      const fix = workbench.page.locator('.action-widget .monaco-list-row', {
        hasText: 'Change to "_profile.Address.PostalCode"',
      });
      await fix.waitFor();
      await screenshot(workbench.page, 'quick-fix');
      await fix.click();
      await workbench.line('"_profile.Address.PostalCode"').waitFor();
      await workbench.errors.first().waitFor({ state: 'detached' });
      await workbench.revert();
    });

    it('the problems of files that were never opened are listed', async () => {
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.page
        .locator('.markers-panel .monaco-list-row[aria-label*="in file Subscriber.profiletype.json"]')
        .waitFor();
      await screenshot(workbench.page, 'problems');
    });

    it('nothing but the workspace asks for attention', async () => {
      assert.equal(await workbench.notifications.count(), 0);
    });
  });
}
