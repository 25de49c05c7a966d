import { strict as assert } from 'node:assert';
import type { Browser, Page } from 'playwright-core';
import { newPage, screenshot } from '../browser';
import { buildMemoryFiles } from '../build-suite';
import { startVsCode } from '../server';
import { useWebExtensions } from '../web/web-extensions';
import { placeOf } from './place-of';
import { takePictureOfFailure } from './window';
import { Workbench } from './workbench';

const mistake = 'Mistake.profiletype.json';
const desktop = 'needs VS Code on a desktop';

export function describeWeb(browser: Browser): void {
  describe('in a browser, on virtual files', () => {
    let workbench: Workbench;
    let page: Page;

    takePictureOfFailure(() => workbench);

    before(async () => {
      await buildMemoryFiles();
      const vsCode = await startVsCode({ port: '0' });
      page = await newPage(browser);
      await useWebExtensions(page);
      await page.goto(vsCode.url('memory:/workspace'));
      workbench = new Workbench(page, vsCode);
      const files = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'Mistake' });
      // VS Code looks at the folder once: where that is before the file system is there, the tree stays empty.
      const isThere = await files.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) await page.reload();
      await files.waitFor();
    });

    after(() => workbench.close());

    it('a wrong target is underlined, and the pointer on it says why', async () => {
      await openFromTree(page, mistake);
      await workbench.errors.first().waitFor();
      await workbench.word('Adress').hover();
      await workbench.hover.filter({ hasText: 'target-field' }).waitFor();
      await screenshot(page, 'web-hover');
      await page.keyboard.press('Escape');
    });

    it('the quick fix mends it', async () => {
      await workbench.goTo(placeOf(mistake, '_profile.Adress'));
      await page.locator('.monaco-editor [class*="lightbulb"]').first().waitFor();
      await page.keyboard.press('Control+.');
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Change to "_profile.Address' });
      await fix.waitFor();
      await screenshot(page, 'web-quick-fix');
      await fix.click();
      await workbench.line('"_profile.Address.PostalCode"').waitFor();
      await workbench.errors.first().waitFor({ state: 'detached' });
    });

    it('typing a target offers the fields', async () => {
      await workbench.goTo(placeOf(mistake, '"_source.note"'));
      await page.keyboard.press('End');
      await page.keyboard.type(',\n"Target": "');
      await workbench.suggestions.filter({ hasText: '_profile.' }).first().waitFor();
      await screenshot(page, 'web-completion');
      await page.keyboard.press('Escape');
      await workbench.revert();
    });

    it('a key is renamed in all files of the domain', async () => {
      await openFromTree(page, 'domain', 'Buyer.profiletype.json');
      await workbench.lens('also in 1 other type').waitFor();
      await workbench.goTo(placeOf('domain/Buyer.profiletype.json', '"contactKey"'));
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').fill('contactAddress');
      await page.keyboard.press('Enter');
      await page.locator('.panel .monaco-list-row', { hasText: 'Subscriber' }).waitFor();
      await screenshot(page, 'web-rename');
      await page.locator('.monaco-button', { hasText: 'Discard' }).click();
    });

    it('the preview draws the mapping', async () => {
      await page.locator('.tab', { hasText: 'Buyer.profiletype.json' }).click();
      await workbench.runCommand('Profile Types: Preview Mapping');
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.getByRole('heading', { name: 'Buyer' }).waitFor();
      await screenshot(page, 'web-mapping-preview');
    });

    it('the map draws the domain', async () => {
      await workbench.runCommand('Profile Types: Show Domain Map');
      await page.locator('.tab.active', { hasText: 'Domain Map' }).waitFor();
      await page
        .frameLocator('iframe.webview.ready >> nth=-1')
        .frameLocator('#active-frame')
        .getByText('Subscriber')
        .filter({ visible: true })
        .first()
        .waitFor();
      await screenshot(page, 'web-domain-map');
    });

    for (const [title, sentence] of [
      ['Push Object Type', `Pushing ${desktop}`],
      ['Select Environment', `Environments need VS Code on a desktop`],
      ['Start Sandbox', `The sandbox ${desktop}`],
    ] as const) {
      it(`"${title}" says why it needs a desktop`, async () => {
        await workbench.runCommand(`Profile Types: ${title}`);
        await workbench.message(sentence);
        await screenshot(page, `web ${title}`);
        await workbench.told(sentence);
      });
    }

    it('the view says what there is and what is not, and its menus offer nothing else', async () => {
      await workbench.showProfileTypes();
      await page.locator('.welcome-view-content', { hasText: 'need VS Code on a desktop' }).waitFor();
      await screenshot(page, 'web-view');
      const actions = page.locator('.sidebar .title-actions .action-label[aria-label^="Refresh"]');
      assert.equal(await actions.count(), 0);
    });
  });
}

/** VS Code cannot search every file system for names, but it can list all of them. */
async function openFromTree(page: Page, ...path: readonly string[]): Promise<void> {
  for (const name of path) {
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().click();
  }
  await page.locator('.tab.active', { hasText: path.at(-1) ?? '' }).waitFor();
}
