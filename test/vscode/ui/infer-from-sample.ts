import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check } from '../../../core/rules/check';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { root } from '../paths';
import { TestCloud } from './cloud';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const domain = 'people';
const recordFile = 'abonnenten export.json';

const subscriber = {
  abonnent: {
    kundennummer: 'K-4711',
    vorname: 'Nora',
    nachname: 'Lindqvist',
    kontakte: [
      { type: 'email', value: 'nora@example.de' },
      { type: 'mobil', value: '+49 151 5550142' },
    ],
    rechnungsadresse: { strasse: 'Hauptstraße 12', plz: '80331', ort: 'München', land: 'DE' },
  },
  tarife: ['M', 'XL'],
};

export function describeInferFromSample(browser: Browser): void {
  describe('a definition made of records', () => {
    let cloud: TestCloud;
    let workbench: Workbench;
    let folder: string;

    takePictureOfFailure(() => workbench);

    before(async () => {
      cloud = await TestCloud.start();
      await cloud.createDomain(domain);
      folder = temporaryWorkspace();
      cloud.configure(folder, { dev: { domain } });
      writeFileSync(join(folder, recordFile), JSON.stringify(subscriber, undefined, 2));
      workbench = await openWindow(browser, { extension: root, folder, environment: cloud.variables });
      // The commands are there when the extension is.
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.status(domain).waitFor();
    });

    after(async () => {
      await workbench.close();
      await cloud.stop();
    });

    /** The message may have gone behind the bell meanwhile. */
    async function pressInMessage(button: string): Promise<void> {
      const message = await workbench.message('Abonnent has');
      await message.locator('.monaco-button', { hasText: button }).press('Enter');
    }

    it('is proposed for the active editor by the keyboard, and has no errors', async () => {
      const { page } = workbench;
      await openRecord(workbench);
      await workbench.runCommand('Profile Types: New Object Type from Sample');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'the active editor' }).waitFor();
      await screenshot(page, 'infer-records');
      await page.keyboard.press('Enter');
      const question = 'New Object Type from Sample: Name';
      await workbench.answer(question, '_Abonnent');
      await page.locator('.quick-input-message', { hasText: 'reserved for standard objects' }).waitFor();
      await screenshot(page, 'infer-name');
      await workbench.answer(question, 'Abonnent');
      await page.locator('.tab.active', { hasText: 'Abonnent.profiletype.json' }).waitFor();
      await workbench.line('"ObjectTypeName": "Abonnent"').waitFor();
      await workbench.message('Abonnent has');
      await screenshot(page, 'infer-definition');
      const text = readFileSync(join(folder, 'Abonnent.profiletype.json'), 'utf8');
      const document = new ProfileTypeDocument(text, 'Abonnent.profiletype.json');
      assert.deepEqual(check(document), []);
      for (const target of ['FirstName', 'EmailAddress', 'MobilePhoneNumber', 'BillingAddress.City']) {
        assert.match(text, new RegExp(`"_profile\\.${target}"`));
      }
      assert.equal(await workbench.errors.count(), 0);
    });

    it('gives its reasons, and leads to what they are about', async () => {
      const { page } = workbench;
      await screenshot(page, 'infer-told');
      await pressInMessage('Why?');
      await page.locator('.quick-input-title', { hasText: 'Why the Proposal' }).waitFor();
      await screenshot(page, 'infer-reasons');
      await page.locator('.quick-input-widget input').first().fill('plz');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'PostalCode' }).waitFor();
      await page.keyboard.press('Enter');
      await workbench.line('"_source.abonnent.rechnungsadresse.plz"').waitFor();
    });

    it('keeps the records only where the user asks for it', async () => {
      assert.ok(!readdirSync(folder).includes('Abonnent.sample.json'));
      await pressInMessage('Save Sample');
      await workbench.page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: 'Abonnent.sample.json' })
        .waitFor();
      const text = readFileSync(join(folder, 'Abonnent.sample.json'), 'utf8');
      assert.deepEqual(JSON.parse(text), subscriber);
    });

    it('stands beside what the service proposes', async () => {
      const { page } = workbench;
      await pressInMessage('Service’s Proposal');
      await page.locator('.tab.active', { hasText: 'proposal ↔ this one' }).waitFor();
      await page.locator('.monaco-diff-editor .original .view-line', { hasText: 'ObjectTypeName' }).waitFor();
      await screenshot(page, 'infer-comparison');
      assert.ok(
        cloud.requests.some((line) => line.startsWith('DetectProfileObjectType: 200')),
        cloud.requests.join('\n'),
      );
    });

    it('overwrites nothing', async () => {
      const { page } = workbench;
      await workbench.runCommand('View: Close All Editors');
      await openRecord(workbench);
      await workbench.runCommand('Profile Types: New Object Type from Sample');
      await workbench.choose('the active editor');
      await workbench.answer('New Object Type from Sample: Name', 'Abonnent');
      await page.locator('.quick-input-message', { hasText: 'defines Abonnent already' }).waitFor();
      await page.keyboard.press('Escape');
    });
  });
}

async function openRecord(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('ControlOrMeta+p');
  await page.locator('.quick-input-widget input').first().fill(recordFile);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: recordFile }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: recordFile }).waitFor();
  await workbench.line('"kundennummer"').waitFor();
}
