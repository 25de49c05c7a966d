import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { createGateway } from '../../../aws';
import { screenshot } from '../browser';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

/** As somebody does it who has an empty folder and nothing else. */
export function describeWalkthrough(browser: Browser): void {
  describe('the walkthrough', () => {
    let workbench: Workbench;
    const folder = temporaryFolder();

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, {
        extension: root,
        folder,
        isEmpty: true,
        // Nobody's own credentials are needed, and none are looked at.
        environment: { AWS_PROFILE: 'nobody', AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      });
      // Where the window is narrow, VS Code leaves the pictures out.
      await workbench.page.setViewportSize({ width: 1600, height: 900 });
    });

    after(async () => {
      await workbench.close();
    });

    const step = (title: string): Locator =>
      workbench.page.locator('.getting-started-step').filter({
        has: workbench.page.locator('.step-title', { hasText: title }),
      });

    const tab = (name: string | RegExp): Locator => workbench.page.locator('.tab', { hasText: name });

    /** Opens a step. A click on the tab that is in front would lead back to the list of walkthroughs. */
    async function open(title: string): Promise<void> {
      const expanded = workbench.page.locator('.expanded');
      const page = tab(/Welcome|Walkthrough/);
      if ((await page.and(workbench.page.locator('.active')).count()) === 0) await page.click();
      if ((await step(title).and(expanded).count()) === 0) await step(title).locator('.step-title').click();
      await step(title).and(expanded).waitFor();
    }

    async function press(title: string, button: string): Promise<void> {
      await open(title);
      await step(title).locator('.monaco-button', { hasText: button }).click();
    }

    /** Waits until VS Code has ticked the step. */
    async function ticked(title: string): Promise<void> {
      await open(title);
      const mark = step(title).locator('.codicon-getting-started-step-checked');
      await mark.first().waitFor({ state: 'attached' });
    }

    const endpoint = (): string => {
      const text = readFileSync(join(folder, 'profiletype.config.json'), 'utf8');
      return /"endpoint": "([^"]+)"/.exec(text)?.[1] ?? 'no endpoint';
    };

    it('is found in the view of object types', async () => {
      await workbench.showProfileTypes();
      const { page } = workbench;
      await page.locator('.welcome-view-content', { hasText: 'Start Sandbox' }).waitFor();
      await screenshot(page, 'walkthrough-welcome');
      await page.locator('.welcome-view-content a', { hasText: 'Write your first one' }).click();
      await step('Start the sandbox').waitFor();
      assert.equal(await step('Open a folder').count(), 0, 'one is open');
    });

    it('starts the sandbox, and chooses it', async () => {
      await press('Start the sandbox', 'Start Sandbox');
      await workbench.status('sandbox · sandbox').waitFor();
      await ticked('Start the sandbox');
      await screenshot(workbench.page, 'walkthrough-sandbox');
      assert.match(endpoint(), /^http:\/\/127\.0\.0\.1:\d+$/);
    });

    it('makes an object type of an example', async () => {
      await press('Make an object type', 'Use an Example Record');
      await workbench.answer('New Object Type from Sample: Name', 'Customer');
      await tab('Customer.profiletype.json').waitFor();
      await workbench.line('"ObjectTypeName"').waitFor();
      await screenshot(workbench.page, 'walkthrough-type');
      await ticked('Make an object type');
      assert(existsSync(join(folder, 'Customer.sample.json')));
    });

    it('shows what the example becomes', async () => {
      await press('See what the record becomes', 'Preview Mapping');
      await tab('Mapping: Customer').waitFor();
      const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.getByText('nora.lindqvist@example.com').first().waitFor();
      await screenshot(workbench.page, 'walkthrough-mapping');
      await ticked('See what the record becomes');
    });

    it('shows that there are no mistakes', async () => {
      await press('Let mistakes show themselves', 'Show Problems');
      await ticked('Let mistakes show themselves');
      await screenshot(workbench.page, 'walkthrough-mistakes');
      await workbench.page.getByText('No problems have been detected in the workspace.').first().waitFor();
    });

    it('pushes it', async () => {
      await press('Push it to the sandbox', 'Push Object Type');
      await workbench.dialog('Push Customer to sandbox');
      await screenshot(workbench.page, 'walkthrough-push');
      await workbench.press('Push');
      await ticked('Push it to the sandbox');
    });

    it('sends the example, and shows the object of the profile', async () => {
      await press('Send the sample', 'Send Sample');
      const message = await workbench.message('1 of 1 record of Customer was taken');
      await message.locator('.monaco-button', { hasText: 'Preview Objects' }).click();
      await tab('Objects: Customer').waitFor();
      const objects = workbench.page
        .frameLocator('iframe.webview.ready >> nth=-1')
        .frameLocator('#active-frame');
      await objects.getByText('1 object loaded.').waitFor();
      await screenshot(workbench.page, 'walkthrough-objects');
      await ticked('Send the sample');
      const gateway = createGateway({ domain: 'sandbox', endpoint: endpoint() });
      const { profiles } = await gateway.searchProfiles('_email', ['nora.lindqvist@example.com']);
      gateway.close();
      assert.deepEqual(
        profiles.map(({ LastName }) => LastName),
        ['Lindqvist'],
      );
    });
  });
}
