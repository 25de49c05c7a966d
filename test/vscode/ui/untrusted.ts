import { strict as assert } from 'node:assert';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { TestCloud } from './cloud';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

/** The settings of a window on a workspace that is not trusted. */
export const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

const domain = 'shop';

const pushKey = 'ctrl+alt+shift+u';

/** Everything that the Command Palette has of what Restricted Mode turns off. */
const offCommands = ['Push Object Type', 'Pull Object Types', 'Select Environment', 'Start Sandbox'];

export function describeUntrustedWorkspace(browser: Browser): void {
  describe('in a workspace that is not trusted', () => {
    let workbench: Workbench;
    let cloud: TestCloud;
    let credentialsWereRead: () => boolean;

    takePictureOfFailure(() => workbench);

    before(async () => {
      cloud = await TestCloud.start();
      await cloud.createDomain(domain);
      await cloud.gateway(domain).putObjectType({
        ObjectTypeName: 'Deployed',
        Description: 'Only there',
        Fields: { id: { Source: '_source.id' } },
        Keys: { deployedId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }] },
      });
      const folder = temporaryWorkspace();
      // What a stranger’s folder would bring: where requests go, and with whose credentials.
      cloud.configure(folder, { theirs: { domain, profile: 'owner' } });
      writeFileSync(join(folder, 'samples', 'Guest.sample.json'), JSON.stringify({ guestId: 'G-1' }));
      const owner = credentialsOfOwner(cloud);
      credentialsWereRead = owner.wereRead;
      workbench = await openWindow(browser, {
        extension: root,
        folder,
        settings: untrusted,
        keybindings: { [pushKey]: 'profiletype.push' },
        environment: owner.variables,
      });
    });

    after(async () => {
      await workbench.close();
      await cloud.stop();
    });

    it('mistakes are found too', async () => {
      await workbench.status('Restricted Mode').waitFor();
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.errors.first().waitFor();
      await screenshot(workbench.page, 'untrusted');
    });

    it('the mapping is previewed', async () => {
      await workbench.openFile('Guest.profiletype.json');
      await workbench.runCommand('Profile Types: Preview Mapping');
      const frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await frame.locator('[data-node^="source "]', { hasText: 'G-1' }).waitFor();
      await screenshot(workbench.page, 'untrusted-mapping');
    });

    it('the view and the status bar say that AWS is off, and why', async () => {
      await workbench.showProfileTypes();
      await workbench.page
        .locator('.sidebar', { hasText: 'AWS is off in Restricted Mode. Trust this workspace' })
        .waitFor();
      await workbench.status('AWS is off').waitFor();
      await screenshot(workbench.page, 'untrusted-view');
    });

    it('the commands that need AWS or the sandbox are not offered', async () => {
      for (const title of offCommands) assert.equal(await isOffered(workbench, title), false, title);
      assert.equal(await isOffered(workbench, 'Preview Mapping'), true);
    });

    it('one that a key of one’s own calls says why it does nothing', async () => {
      await workbench.line('ObjectTypeName').click();
      await workbench.page.keyboard.press('Control+Alt+Shift+u');
      await workbench.told('AWS is off in Restricted Mode. Trust this workspace to use it.');
    });

    it('nothing was sent to the workspace’s endpoint, and no credentials were read', () => {
      assert.deepEqual(cloud.requests.slice(requestsOfSetUp), []);
      assert.equal(credentialsWereRead(), false);
    });

    it('trust turns all of it on in the window that is open', async () => {
      const { page } = workbench;
      await page.evaluate('window.isTheSame = true');
      await workbench.runCommand('Workspaces: Manage Workspace Trust');
      await page.locator('.workspace-trust-editor').waitFor();
      await screenshot(page, 'untrusted-manage');
      await page.locator('.workspace-trust-buttons-row .monaco-button', { hasText: 'Trust' }).first().click();
      await workbench.status('Restricted Mode').waitFor({ state: 'detached' });
      await workbench.status(`theirs · ${domain}`).waitFor();
      await page.locator('.sidebar .monaco-list-row', { hasText: 'Deployed' }).waitFor();
      // It stands in front of everything else, and takes the keys.
      await page.getByText('You trust this folder').first().click();
      await page.keyboard.press('Escape');
      await page.locator('.workspace-trust-editor').waitFor({ state: 'hidden' });
      await screenshot(page, 'untrusted-then-trusted');
      for (const title of offCommands) assert.equal(await isOffered(workbench, title), true, title);
      assert.equal(await page.evaluate('window.isTheSame'), true);
      assert.ok(cloud.requests.length > requestsOfSetUp);
      assert.equal(credentialsWereRead(), true);
    });
  });
}

/** The domain was created and one type put there. */
const requestsOfSetUp = 2;

/** A profile of AWS configuration files that tells when somebody asks for its credentials. */
function credentialsOfOwner(cloud: TestCloud): {
  readonly variables: Record<string, string>;
  readonly wereRead: () => boolean;
} {
  const folder = temporaryFolder();
  const [marker, script, config] = ['marker', 'credentials.sh', 'config'].map((name) => join(folder, name));
  assert.ok(marker !== undefined && script !== undefined && config !== undefined);
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key } = cloud.variables;
  const answer = JSON.stringify({ Version: 1, AccessKeyId: id, SecretAccessKey: key });
  writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\necho '${answer}'\n`, { mode: 0o700 });
  writeFileSync(config, `[profile owner]\nregion = us-east-1\ncredential_process = ${script}\n`);
  return {
    variables: {
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
      AWS_PROFILE: '',
    },
    wereRead: () => existsSync(marker),
  };
}

/** Whether the Command Palette has a command. */
async function isOffered({ page }: Workbench, title: string): Promise<boolean> {
  const row = (text: string | RegExp): Locator =>
    page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const input = page.locator('.quick-input-widget input').first();
  await page.keyboard.press('F1');
  await input.fill(`>Profile Types: ${title}`);
  // The list is there once it has what every window has, or says that nothing fits.
  await row(/Profile Types: |No matching commands/)
    .first()
    .waitFor();
  const isThere = (await row(`Profile Types: ${title}`).count()) > 0;
  await page.keyboard.press('Escape');
  // A list that is about to close takes no other question.
  await input.waitFor({ state: 'hidden' });
  return isThere;
}
