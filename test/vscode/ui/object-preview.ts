import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CustomerProfilesClient } from '@aws-sdk/client-customer-profiles';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { ClientDomain, type Definition } from '../../sandbox/client-domain';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { root } from '../paths';
import { region, TestCloud } from './cloud';
import { assertAccessible, assertHasRoom, pageOf } from './webview-page';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const domain = 'tools';
const toolCount = 350;
const hostile = '<img src=x onerror="document.title=1"></script><script>document.title=2</script>';

export function describeObjectPreview(browser: Browser): void {
  describe('the preview of objects', () => {
    let cloud: TestCloud;
    let workbench: Workbench;
    let preview: Preview;
    let folder: string;

    takePictureOfFailure(() => workbench);

    before(async () => {
      cloud = await TestCloud.start();
      await fill(cloud);
      folder = temporaryWorkspace();
      cloud.configure(folder, { dev: { domain } });
      workbench = await openWindow(browser, { extension: root, folder, environment: cloud.variables });
      preview = new Preview(workbench);
      // The commands are there when the extension is.
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.status(domain).waitFor();
    });

    after(async () => {
      await workbench.close();
      await cloud.stop();
    });

    it('finds the one of several hundred that has a serial number, by the keyboard alone', async () => {
      const { page } = workbench;
      await workbench.runCommand('Profile Types: Preview Filtered Objects');
      await workbench.choose('_email');
      await workbench.answer('Profile by _email', 'ann@example.com');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Ann Miller' }).waitFor();
      await screenshot(page, 'preview-profiles');
      await workbench.choose('Ann Miller');
      await workbench.choose('_asset');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '_serialNumber' }).waitFor();
      await screenshot(page, 'preview-filter');
      await workbench.choose('_serialNumber');
      await workbench.answer('Values of _serialNumber', 'SN-0123');
      await preview.row('SN-0123').waitFor();
      await preview.count('1 object loaded.').waitFor();
      await screenshot(page, 'preview-filtered');
      assert.equal(await preview.rows.count(), 1);
    });

    it('opens a row as JSON, and leads back', async () => {
      const { page } = workbench;
      await preview.focused('grid').waitFor();
      await page.keyboard.press('Enter');
      await preview.json.filter({ hasText: '"SerialNumber": "SN-0123"' }).waitFor();
      await screenshot(page, 'preview-json');
      await assertAccessible(preview.frame);
      await page.keyboard.press('Escape');
      await preview.json.waitFor({ state: 'hidden' });
      await preview.focused('grid').waitFor();
    });

    it('the filter is changed in place', async () => {
      await preview.values.fill('SN-0001, SN-0002');
      await workbench.page.keyboard.press('Enter');
      await preview.count('2 objects loaded.').waitFor();
      await preview.row('SN-0002').waitFor();
    });

    it('says what to try when nothing is found', async () => {
      await preview.values.fill('none');
      await workbench.page.keyboard.press('Enter');
      await preview.frame.getByText('No _asset object of this profile has _serialNumber none.').waitFor();
      await screenshot(workbench.page, 'preview-empty');
      await assertAccessible(preview.frame);
      await preview.button('Remove the Filter').press('Enter');
      await preview.count('100 objects loaded. There are more.').waitFor();
    });

    it('loads more on demand, to the last one', async () => {
      for (const count of ['200 objects loaded. There are more.', '300 objects loaded. There are more.']) {
        await preview.button('Load More').press('Enter');
        await preview.count(count).waitFor();
      }
      await preview.button('Load More').press('Enter');
      await preview.count(`${toolCount} objects loaded.`).waitFor();
      await preview.button('Load More').waitFor({ state: 'hidden' });
    });

    it('sorts by a column and finds a text, by the keyboard', async () => {
      const { page } = workbench;
      await preview.frame.getByRole('grid').focus();
      for (const key of ['Control+Home', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter', 'Enter']) {
        await page.keyboard.press(key);
      }
      await preview.frame.locator('[role=columnheader][aria-sort=descending]').waitFor();
      await preview.row(`SN-0${toolCount - 1}`).waitFor();
      assert.match(await preview.rows.first().innerText(), new RegExp(`SN-0${toolCount - 1}`));
      await preview.focused('grid').waitFor();
      await page.keyboard.press('Control+End');
      await preview.row('SN-0000').waitFor();
      await screenshot(page, 'preview-sorted');
      assert.ok((await preview.rows.count()) < 60, 'only rows that are seen are drawn');
      await preview.frame.getByLabel('Find in the loaded objects').fill('sn-010');
      await preview.count(`10 of ${toolCount} objects loaded have “sn-010”.`).waitFor();
      await preview.frame.getByLabel('Find in the loaded objects').fill('');
    });

    it('has room in a window that is low, as one that is enlarged is', async () => {
      await workbench.page.setViewportSize({ width: 640, height: 360 });
      await screenshot(workbench.page, 'preview-low');
      await assertHasRoom(preview.frame.getByRole('grid'));
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
    });

    it('the columns are chosen', async () => {
      await preview.button('Columns').press('Enter');
      await preview.frame.getByRole('checkbox', { name: 'AssetId' }).press(' ');
      await preview.frame.getByRole('columnheader', { name: 'AssetId' }).waitFor({ state: 'detached' });
      await screenshot(workbench.page, 'preview-columns');
      await assertAccessible(preview.frame);
      await workbench.page.keyboard.press('Escape');
    });

    it('a cell is copied', async () => {
      await preview.row(`SN-0${toolCount - 1}`).click();
      await preview.json.waitFor();
      await workbench.page.keyboard.press('Escape');
      await preview.focused('grid').waitFor();
      await workbench.page.keyboard.press('Control+c');
      await workbench.status('The cell is copied.').waitFor();
    });

    it('the table is exported as it is seen', async () => {
      await preview.frame.getByLabel('Find in the loaded objects').fill('sn-000');
      await preview.count(`10 of ${toolCount} objects loaded`).waitFor();
      await preview.button('Export CSV…').press('Enter');
      await workbench.page.locator('.quick-input-title', { hasText: 'Export 10 objects' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.notifications.filter({ hasText: 'Exported to _asset.csv' }).waitFor();
      const [header, first] = readFileSync(join(folder, '_asset.csv'), 'utf8').split('\r\n');
      assert.equal(header, '\uFEFFAssetName,SerialNumber,Price,Status,Attributes.toolId');
      assert.equal(first, 'Drill 9,SN-0009,9.50,Installed,T-9');
      await preview.frame.getByLabel('Find in the loaded objects').fill('');
    });

    it('what was done to the table is there again when its tab is', async () => {
      await workbench.page.locator('.tab', { hasText: 'Mistake' }).click();
      await workbench.line('ObjectTypeName').waitFor();
      await workbench.page.locator('.tab', { hasText: 'Objects: _asset' }).click();
      await preview.count(`${toolCount} objects loaded.`).waitFor();
      await preview.frame.locator('[role=columnheader][aria-sort=descending]').waitFor();
      assert.equal(await preview.frame.getByRole('columnheader', { name: 'AssetId' }).count(), 0);
    });

    it('an object opens in an editor that cannot be written', async () => {
      await preview.row(`SN-0${toolCount - 1}`).click();
      await preview.button('Open in Editor').press('Enter');
      await workbench.page.locator('.tab.active', { hasText: '_asset 1.json' }).waitFor();
      await workbench.line(`"SerialNumber": "SN-0${toolCount - 1}"`).waitFor();
      await screenshot(workbench.page, 'preview-editor');
    });

    it('ten megabytes of text and what looks like HTML do nothing but stand there', async () => {
      await workbench.page.locator('.tab', { hasText: 'Objects: _asset' }).click();
      await preview.button('Choose Another…').press('Enter');
      await workbench.choose('_email');
      await workbench.answer('Profile by _email', 'bob@example.com');
      await workbench.choose('Bob Miller');
      await workbench.answer('Object Type', 'Tool');
      await workbench.choose('No filter');
      await preview.count('45 objects loaded.').waitFor();
      await preview.frame.getByRole('gridcell', { name: hostile }).first().waitFor();
      await screenshot(workbench.page, 'preview-hostile');
      assert.equal(await preview.frame.locator('img, .grid script').count(), 0);
      assert.equal(await (await pageOf(preview.frame)).title(), 'Profile objects');
      await assertAccessible(preview.frame);
      await preview.rows.first().click();
      await preview.frame.getByText(/^This is the beginning of 2\d{5} characters/).waitFor();
    });

    it('an object is shown on its way through the definition of the workspace', async () => {
      const { page } = workbench;
      await preview.button('Preview Mapping').press('Enter');
      const none = workbench.notifications.filter({
        hasText: 'No definition in this workspace is named `Tool`',
      });
      await none.waitFor();
      await workbench.runCommand('Notifications: Clear All Notifications');
      writeFileSync(
        join(folder, 'Tool.profiletype.json'),
        JSON.stringify({ ObjectTypeName: 'Tool', ...tool }),
      );
      await preview.button('Preview Mapping').press('Enter');
      await page.locator('.tab', { hasText: 'Mapping: Tool' }).waitFor();
      const mapping = page
        .locator('iframe.webview.ready')
        .last()
        .contentFrame()
        .locator('#active-frame')
        .contentFrame();
      await mapping.locator('[data-node="source _source.email"]', { hasText: 'bob@example.com' }).waitFor();
      await mapping.getByText('Object of Tool').waitFor();
      await screenshot(page, 'preview-mapping-of-object');
      await page
        .locator('.tab', { hasText: 'Mapping: Tool' })
        .getByRole('button', { name: /^Close/ })
        .click();
      await page.locator('.tab', { hasText: 'Mapping: Tool' }).waitFor({ state: 'detached' });
    });

    it('says what is wrong, and tries again', async () => {
      await preview.key.press('ArrowDown');
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      await preview.values.press('Enter');
      await preview.frame.getByText('Type at least one value.').waitFor();
      await preview.values.fill('T-1');
      await cloud.stop();
      await workbench.page.keyboard.press('Enter');
      await preview.button('Try Again').waitFor();
      await screenshot(workbench.page, 'preview-failed');
      await assertAccessible(preview.frame);
    });
  });
}

/** What a person sees in the table's tab. */
class Preview {
  readonly frame: FrameLocator;
  readonly rows: Locator;
  readonly json: Locator;
  readonly key: Locator;
  readonly values: Locator;

  constructor(workbench: Workbench) {
    this.frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    this.rows = this.frame.locator('.body [role=row]');
    this.json = this.frame.locator('pre');
    this.key = this.frame.getByRole('combobox', { name: 'Filter by key' });
    this.values = this.frame.getByRole('textbox', { name: 'Values, separated by commas' });
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  count(sentence: string): Locator {
    return this.frame.getByRole('status').filter({ hasText: sentence });
  }

  focused(role: string): Locator {
    return this.frame.locator(`[role=${role}]:focus`);
  }
}

const tool: Definition = {
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_asset.Attributes.toolId' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    first: { Source: '_source.first', Target: '_profile.FirstName' },
    last: { Source: '_source.last', Target: '_profile.LastName' },
    name: { Source: '_source.name', Target: '_asset.AssetName' },
    serial: { Source: '_source.serial', Target: '_asset.SerialNumber' },
    price: { Source: '_source.price', Target: '_asset.Price' },
    status: { Source: '_source.status', Target: '_asset.Status' },
  },
  Keys: {
    toolId: [{ StandardIdentifiers: ['UNIQUE', 'ASSET'], FieldNames: ['id'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
  },
};

/** A profile with hundreds of assets, and one with objects that are large and hostile. */
async function fill(cloud: TestCloud): Promise<void> {
  const client = new CustomerProfilesClient({
    region,
    endpoint: cloud.endpoint,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
  });
  const tools = await ClientDomain.create(client, domain);
  await tools.define('Tool', tool);
  for (let index = 0; index < toolCount; index += 1) {
    const number = String(index).padStart(4, '0');
    await tools.put('Tool', {
      ...{ id: `T-${index}`, email: 'ann@example.com', first: 'Ann', last: 'Miller' },
      ...{ name: `Drill ${index}`, serial: `SN-${number}`, price: `${index}.50`, status: 'Installed' },
    });
  }
  for (let index = 0; index < 45; index += 1) {
    await tools.put('Tool', {
      ...{ id: `B-${index}`, email: 'bob@example.com', first: 'Bob', last: 'Miller' },
      ...{ name: hostile, note: 'x'.repeat(230_000) },
    });
  }
  client.destroy();
}
