import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Definition } from '../../../core/deploy';
import type { CustomerProfilesGateway } from '../../../aws';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { root } from '../paths';
import { TestCloud } from './cloud';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const domain = 'help';

/** Everything here is done by the keyboard alone. */
export function describeCloudWorkflow(browser: Browser): void {
  describe('from a template to a deployed type', () => {
    let cloud: TestCloud;
    let gateway: CustomerProfilesGateway;
    let workbench: Workbench;
    const folder = temporaryWorkspace();

    takePictureOfFailure(() => workbench);

    before(async () => {
      cloud = await TestCloud.start();
      await cloud.createDomain(domain);
      cloud.configure(folder, { dev: { domain } });
      gateway = cloud.gateway(domain);
      workbench = await openWindow(browser, { extension: root, folder, environment: cloud.variables });
    });

    after(async () => {
      await workbench.close();
      gateway.close();
      await cloud.stop();
    });

    const savedText = (): string => readFileSync(join(folder, 'domain/Helpdesk.profiletype.json'), 'utf8');

    const changed = async (description: string): Promise<void> => {
      const deployed = await gateway.getObjectType('Helpdesk');
      assert(deployed);
      await gateway.putObjectType({ ...deployed.definition, Description: description });
    };

    /** Writes a description over the one that is there. */
    async function describeAs(text: string): Promise<void> {
      await workbench.openFile('Helpdesk.profiletype.json');
      const line =
        readFileSync(join(folder, 'domain/Helpdesk.profiletype.json'), 'utf8').split('\n')[2] ?? '';
      const start = line.indexOf(': "') + 4;
      await workbench.select({ line: 3, column: start }, line.lastIndexOf('"') - start + 1);
      await workbench.page.keyboard.type(text);
      await workbench.runCommand('File: Save');
      await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    }

    it('a template becomes a definition', async () => {
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.status(`dev · ${domain}`).waitFor();
      await workbench.runCommand('Profile Types: Pull Template');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Campaign-Email' })
        .waitFor();
      await workbench.page.keyboard.type('Zendesk');
      await workbench.choose('Zendesk-users');
      await workbench.choose('Its fields and keys');
      await workbench.answer(': Name', 'Helpdesk');
      await workbench.answer(': Description', 'People who asked for help');
      await workbench.page.locator('.tab.active', { hasText: 'Helpdesk.profiletype.json' }).waitFor();
      await workbench.line('"People who asked for help"').waitFor();
      await screenshot(workbench.page, 'cloud-pulled-template');
      assert(existsSync(join(folder, 'domain/Helpdesk.profiletype.json')));
    });

    it('a push shows its plan, and is deployed', async () => {
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Push Helpdesk to help in us-east-1');
      await screenshot(workbench.page, 'cloud-push-plan');
      await workbench.press('Push');
      await workbench.told('Helpdesk is pushed to help');
      const deployed = await gateway.getObjectType('Helpdesk');
      assert.equal(deployed?.definition.Description, 'People who asked for help');
    });

    it('a change is pushed with its consequences', async () => {
      await describeAs('People with a question');
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Push Helpdesk to help in us-east-1');
      await screenshot(workbench.page, 'cloud-push-change');
      await workbench.press('Push');
      await workbench.told('Helpdesk is pushed to help');
      assert.equal(
        (await gateway.getObjectType('Helpdesk'))?.definition.Description,
        'People with a question',
      );
    });

    it('what is edited in the difference is asked about anew, and pushed', async () => {
      const { page } = workbench;
      await describeAs('People with two questions');
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Push Helpdesk');
      await workbench.press('Show Difference');
      await page.locator('.tab.active', { hasText: 'Helpdesk: dev ↔ here' }).waitFor();
      await page.locator('.quick-input-title', { hasText: 'Push Helpdesk to help' }).waitFor();
      const text = page.locator('.editor.modified .view-line span > span', { hasText: 'two questions' });
      await text.first().dblclick();
      await page.keyboard.type('some');
      await page.locator('.tab.active.dirty').waitFor();
      await screenshot(page, 'cloud-push-difference');
      await workbench.choose('Push');
      await workbench.dialog('Push Helpdesk');
      await workbench.press('Push');
      await workbench.told('Helpdesk is pushed to help');
      const deployed = await gateway.getObjectType('Helpdesk');
      assert.match(deployed?.definition.Description ?? '', /some/);
      await workbench.runCommand('File: Save');
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    });

    it('a change behind the editor’s back stops the push, and shows the difference', async () => {
      await changed('Changed by somebody');
      await describeAs('Mine');
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Helpdesk was changed in help since you last pulled or pushed it.');
      await screenshot(workbench.page, 'cloud-conflict');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.locator('.tab.active', { hasText: 'Helpdesk: dev ↔ here' }).waitFor();
      await workbench.line('"Changed by somebody"').waitFor();
      await screenshot(workbench.page, 'cloud-difference');
      assert.equal((await gateway.getObjectType('Helpdesk'))?.definition.Description, 'Changed by somebody');
    });

    it('the other change can be taken, also where the cursor is in what is deployed', async () => {
      await workbench.page.locator('.editor.original .view-line').first().click();
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Helpdesk was changed');
      await workbench.press('Take Theirs');
      while (!savedText().includes('"Changed by somebody"')) await setTimeout(50);
    });

    it('what the service rejects stands in the file, in its own words, until the next edit', async () => {
      const rival: Definition = {
        ObjectTypeName: 'Rival',
        Description: 'Has the key with another content type',
        Fields: { id: { Source: '_source.id', ContentType: 'NUMBER' } },
        Keys: { helpId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      };
      await gateway.putObjectType(rival);
      const { page } = workbench;
      await page.keyboard.press('Escape');
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile('Helpdesk.profiletype.json');
      await workbench.runCommand('Replace');
      assert.match(savedText(), /_zendeskExternalId/);
      await page.keyboard.type('_zendeskExternalId');
      await page.keyboard.press('Tab');
      await page.keyboard.type('helpId');
      await page.keyboard.press('ControlOrMeta+Alt+Enter');
      await page.keyboard.press('Escape');
      await workbench.line('"helpId"').waitFor();
      await workbench.runCommand('File: Save');
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Push Helpdesk');
      await workbench.press('Push');
      await workbench.errors.first().waitFor();
      await workbench.message('key-conflict');
      await screenshot(page, 'cloud-rejected');
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.goTo({ line: 1, column: 2 });
      await page.keyboard.press('Enter');
      await workbench.errors.first().waitFor({ state: 'detached' });
      await workbench.revert();
    });

    it('what differs in the whole domain is listed', async () => {
      await workbench.runCommand('Profile Types: Show Drift');
      const list = workbench.page.locator('.quick-input-list .monaco-list-row');
      await list.filter({ hasText: 'Rival' }).filter({ hasText: 'only in AWS' }).waitFor();
      await list.filter({ hasText: 'Buyer' }).filter({ hasText: 'only local' }).waitFor();
      await screenshot(workbench.page, 'cloud-drift');
      await workbench.page.keyboard.press('Escape');
    });

    it('types are pulled into files', async () => {
      await workbench.runCommand('Profile Types: Pull Object Types');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Rival' }).waitFor();
      await workbench.page.keyboard.type('Rival');
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Space');
      await workbench.page.keyboard.press('Enter');
      await workbench.told('Pulled from help: 1 written.');
      await workbench.page.locator('.tab.active', { hasText: 'Rival.profiletype.json' }).waitFor();
      assert(existsSync(join(folder, 'domain/Rival.profiletype.json')));
    });

    it('a type is deleted after its name was typed', async () => {
      await workbench.runCommand('Profile Types: Delete Deployed Object Type');
      await workbench.dialog('Delete Rival from help in us-east-1');
      await screenshot(workbench.page, 'cloud-delete');
      await workbench.press('Continue');
      await workbench.answer('Delete Rival', 'Rival');
      await workbench.told('Rival is deleted from help');
      assert.equal(await gateway.getObjectType('Rival'), undefined);
      assert(existsSync(join(folder, 'domain/Rival.profiletype.json')), 'the file stays');
    });
  });
}
