import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { type Definition, definitionOf } from '../../../core/deploy';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { templateDefinitions } from '../../../core/model/template-definitions';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { temporaryFolder } from '../lifetime';
import { fixtures, root } from '../paths';
import { TestCloud } from './cloud';
import { untrusted } from './untrusted';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

/** The domain that the test workspace's definitions are for. */
const domain = 'fixtures';

const remote: Definition = {
  ObjectTypeName: 'Remote',
  Description: 'Only in AWS',
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: { remoteId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

export function describeExplorer(browser: Browser): void {
  describe('the explorer', () => {
    let cloud: TestCloud;
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      cloud = await TestCloud.start();
      await cloud.createDomain(domain);
      await cloud.createDomain('elsewhere');
      const gateway = cloud.gateway(domain);
      await gateway.putObjectType(fixture('domain/Buyer.profiletype.json'));
      const { Keys: { subscriberId = [] } = {}, ...subscriber } = fixture(
        'domain/Subscriber.profiletype.json',
      );
      await gateway.putObjectType({ ...subscriber, Keys: { subscriberId } });
      await gateway.putObjectType(remote);
      const folder = temporaryWorkspace();
      cloud.configure(folder, { dev: { domain }, prod: { domain: 'not-yet', protected: true } });
      workbench = await openWindow(browser, { extension: root, folder, environment: cloud.variables });
    });

    after(async () => {
      await workbench.close();
      await cloud.stop();
    });

    const row = (text: string | RegExp): Locator => rowOf(workbench, text);

    it('asks the service nothing before an environment is chosen', async () => {
      const before = cloud.requests.length;
      await workbench.showProfileTypes();
      await row('dev').waitFor();
      await row('prod').waitFor();
      await workbench.status('No environment').waitFor();
      assert.equal(cloud.requests.length, before);
    });

    it('an environment is chosen by the keyboard, and the status bar shows it', async () => {
      await selectEnvironment(workbench, 'dev');
      await workbench.status(`dev · ${domain}`).waitFor();
    });

    it('shows the object types of the domain, each with its state', async () => {
      await row(/^Buyer.*in sync/).waitFor();
      await row(/^Mistake.*only local/).waitFor();
      await row(/^Remote.*only in AWS/).waitFor();
      await row(/^Subscriber.*differs/).waitFor();
      await row(/^elsewhere/).waitFor();
      await screenshot(workbench.page, 'explorer');
    });

    it('the status bar tells where that is', async () => {
      await workbench.status(`dev · ${domain}`).hover();
      await workbench.hover.filter({ hasText: 'Account: 000000000000' }).waitFor();
      await screenshot(workbench.page, 'status-bar');
    });

    it('shows the keys and fields of a type, and leads to them', async () => {
      await row(/^Buyer/).click();
      await workbench.page.locator('.tab.active', { hasText: 'Buyer.profiletype.json' }).waitFor();
      await workbench.page.locator('.editor-actions [aria-label^="Push Object Type"]').waitFor();
      await workbench.toggle(row(/^Buyer/), true);
      await row(/^buyerId.*PROFILE, UNIQUE/).waitFor();
      await row(/^contact.*_profile\.EmailAddress/).click();
      await workbench.status('(9 selected)').waitFor();
      await screenshot(workbench.page, 'explorer-fields');
      await workbench.toggle(row(/^Buyer/), false);
    });

    it('shows the text of a type that is only in AWS', async () => {
      await workbench.toggle(row(/^Remote/), true);
      await row(/^remoteId.*UNIQUE, PROFILE/).click();
      await workbench.page.locator('.tab.active', { hasText: 'Remote.profiletype.json' }).waitFor();
      await workbench.line('"Only in AWS"').waitFor();
      assert.equal(
        await workbench.page.locator('.editor-actions [aria-label^="Push Object Type"]').count(),
        0,
      );
      await screenshot(workbench.page, 'explorer-deployed');
      await workbench.toggle(row(/^Remote/), false);
    });

    it('an edit changes the state without a request', async () => {
      await row(/^Buyer/).click();
      await workbench.page.locator('.tab.active', { hasText: 'Buyer.profiletype.json' }).waitFor();
      const before = cloud.requests.length;
      await workbench.goTo({ line: 3, column: 19 });
      await workbench.page.keyboard.type('All ');
      await row(/^Buyer.*local changes/).waitFor();
      await workbench.revert();
      await row(/^Buyer.*in sync/).waitFor();
      assert.deepEqual(cloud.requests.slice(before), []);
    });

    it('a refresh shows what was changed behind its back', async () => {
      const gateway = cloud.gateway(domain);
      await gateway.deleteObjectType('Remote');
      await gateway.putObjectType({
        ...fixture('domain/Buyer.profiletype.json'),
        Description: 'Changed in AWS',
      });
      await workbench.runCommand('Profile Types: Refresh');
      await row(/^Buyer.*changed in AWS/).waitFor();
      await row(/^Remote/).waitFor({ state: 'detached' });
    });

    it('the filter finds names and states', async () => {
      await filter(workbench, 'only local');
      await row(/^Buyer/).waitFor({ state: 'detached' });
      await row(/^Mistake/).waitFor();
      await workbench.page.locator('.sidebar', { hasText: 'Filter: only local' }).waitFor();
      await screenshot(workbench.page, 'explorer-filter');
      await workbench.runCommand('Profile Types: Clear Filter');
      await row(/^Buyer/).waitFor();
    });

    it('its title asks for an environment, whatever has the focus', async () => {
      const { page } = workbench;
      await row(/^Buyer/).click();
      await page.locator('.sidebar .composite.title').hover();
      await page.locator('.sidebar .composite.title [aria-label*="More Actions"]').click();
      await page.locator('.monaco-menu .action-label', { hasText: 'Select Environment' }).click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Add an Environment' }).waitFor();
      await page.keyboard.press('Escape');
    });

    it('lists all templates', async () => {
      await workbench.toggle(row(/^dev/), false);
      await workbench.toggle(row(/^Templates/), true);
      await row(/^Campaign-Email/).waitFor();
      await row(/^Zendesk-users/).waitFor();
      const shown = await workbench.page.locator('.sidebar .monaco-list-row[aria-level="2"]').count();
      assert.equal(shown, templateDefinitions.size);
      await screenshot(workbench.page, 'explorer-templates');
      await workbench.toggle(row(/^Templates/), false);
    });

    it('says what is wrong in one sentence, and tries again', async () => {
      await selectEnvironment(workbench, 'prod');
      await workbench.status('prod · not-yet').waitFor();
      const problem = row(/not-yet.*exist|not-yet.*not found|There is no domain/).last();
      await problem.waitFor();
      await screenshot(workbench.page, 'explorer-problem');
      await cloud.createDomain('not-yet');
      // The other domains come later, and push what stands below them down.
      await row(/^fixtures.*not of this environment/).waitFor();
      await problem.click();
      await row(/^Mistake.*only local/).waitFor();
    });

    it('an environment is added by the keyboard and written into the configuration', async () => {
      const { page } = workbench;
      await workbench.runCommand('Profile Types: Select Environment');
      await workbench.choose('Add an Environment');
      await workbench.choose('A sandbox on this machine');
      await workbench.answer('(2 of 5)', cloud.endpoint);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'elsewhere' }).waitFor();
      await screenshot(page, 'add-environment-domain');
      await workbench.choose('elsewhere');
      await workbench.answer('(4 of 5)', 'spare');
      await workbench.choose('Write it to profiletype.config.json');
      await workbench.status('spare · elsewhere').waitFor();
      await page.locator('.tab.active', { hasText: 'profiletype.config.json' }).waitFor();
      await workbench.line('"spare": {').waitFor();
      await screenshot(page, 'add-environment');
      assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    });

    it('asks for no attention', async () => {
      assert.equal(await workbench.notifications.count(), 0);
    });
  });

  describe('the explorer of several folders', () => {
    let cloud: TestCloud;
    let workbench: Workbench;
    const folder = temporaryFolder();
    const workspace = join(folder, 'all.code-workspace');

    takePictureOfFailure(() => workbench);

    const open = (...names: readonly string[]): void => {
      writeFileSync(workspace, JSON.stringify({ folders: names.map((path) => ({ path })) }));
    };

    before(async () => {
      cloud = await TestCloud.start();
      await cloud.createDomain(domain);
      for (const name of ['One', 'Two', 'Three']) {
        mkdirSync(join(folder, name));
        const text = JSON.stringify({ ObjectTypeName: name, Description: 'Of a folder' });
        writeFileSync(join(folder, name, `${name}.profiletype.json`), text);
      }
      cloud.configure(join(folder, 'One'), { dev: { domain } });
      cloud.configure(join(folder, 'Three'), { prod: { domain } });
      open('One', 'Two');
      workbench = await openWindow(browser, { extension: root, folder: workspace, isEmpty: true });
      await workbench.openFile('One.profiletype.json');
      await workbench.status(`dev · ${domain}`).waitFor();
      await workbench.showProfileTypes();
    });

    after(async () => {
      await workbench.close();
      await cloud.stop();
    });

    const row = (text: RegExp): Locator => rowOf(workbench, text);

    it('follows folders that come and go', async () => {
      await row(/^One.*only local/).waitFor();
      await row(/^Two.*only local/).waitFor();
      open('One', 'Three');
      await row(/^prod/).waitFor();
      await selectEnvironment(workbench, 'dev');
      await row(/^Three.*only local/).waitFor();
      await row(/^Two/).waitFor({ state: 'detached' });
    });
  });

  describe('in Restricted Mode, AWS', () => {
    const keybindings = keysOfCloudCommands();
    let cloud: TestCloud;
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      cloud = await TestCloud.start();
      await cloud.createDomain(domain);
      const folder = temporaryWorkspace();
      cloud.configure(folder, { dev: { domain } });
      workbench = await openWindow(browser, {
        extension: root,
        folder,
        keybindings,
        settings: untrusted,
        environment: cloud.variables,
      });
      await workbench.openFile('Mistake.profiletype.json');
    });

    after(async () => {
      await workbench.close();
      await cloud.stop();
    });

    it('is off, as the status bar and the view say', async () => {
      await workbench.status('AWS is off').waitFor();
      await workbench.showProfileTypes();
      const welcome = workbench.page.locator('.sidebar .welcome-view-content');
      await welcome.filter({ hasText: 'AWS is off in Restricted Mode.' }).waitFor();
      await welcome.locator('.monaco-button', { hasText: 'Manage Workspace Trust' }).waitFor();
      await screenshot(workbench.page, 'explorer-untrusted');
    });

    it('is off for the environments of the workspace', async () => {
      assert.equal(await rowOf(workbench, 'dev').count(), 0);
    });

    for (const [key, command] of Object.entries(keybindings)) {
      it(`is off for ${command} by its id`, async () => {
        await workbench.page.keyboard.press(key.replace('ctrl', 'Control').replace('alt', 'Alt'));
        const { notifications } = workbench;
        await notifications.filter({ hasText: 'AWS is off in Restricted Mode.' }).waitFor();
        assert.equal(await notifications.count(), 1);
        await workbench.runCommand('Notifications: Clear All Notifications');
        await notifications.waitFor({ state: 'detached' });
      });
    }

    it('was asked nothing', () => {
      assert.deepEqual(
        cloud.requests.filter((line) => !line.includes('CreateDomain')),
        [],
      );
    });
  });

  describe('the explorer of a newcomer', () => {
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, { extension: root });
    });

    after(() => workbench.close());

    it('leads to an environment, a template and the documentation', async () => {
      await workbench.showProfileTypes();
      const welcome = workbench.page.locator('.sidebar .welcome-view-content');
      await welcome.filter({ hasText: 'An environment says where' }).waitFor();
      await screenshot(workbench.page, 'explorer-welcome');
      assert.equal(await welcome.locator('a', { hasText: 'documentation' }).count(), 1);
      await welcome.locator('.monaco-button', { hasText: 'Select Environment' }).click();
      await workbench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Add an Environment' })
        .waitFor();
      await screenshot(workbench.page, 'select-environment');
    });
  });
}

/** A key for each command that talks to the service. */
function keysOfCloudCommands(): Record<string, string> {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { commands: { command: string; enablement?: string }[] };
  };
  const guarded = contributes.commands.filter(({ enablement }) => enablement === 'isWorkspaceTrusted');
  return Object.fromEntries(
    guarded.map(({ command }, index) => [`ctrl+alt+${String.fromCharCode(97 + index)}`, command]),
  );
}

async function selectEnvironment(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand('Profile Types: Select Environment');
  await workbench.choose(name);
}

async function filter(workbench: Workbench, text: string): Promise<void> {
  await workbench.runCommand('Profile Types: Filter');
  await workbench.answer('Filter Object Types', text);
}

function rowOf({ page }: Workbench, text: string | RegExp): Locator {
  return page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text });
}

function fixture(name: string): Definition {
  return definitionOf(new ProfileTypeDocument(readFileSync(join(fixtures, name), 'utf8')));
}
