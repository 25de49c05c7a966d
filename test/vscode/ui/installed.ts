import { strict as assert } from 'node:assert';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { createGateway } from '../../../aws';
import manifest from '../../../package.json';
import { packageInto } from '../../package/vsix';
import { newPage, screenshot } from '../browser';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { startVsCode, type VsCode } from '../server';
import { takePictureOfFailure } from './window';
import { Workbench } from './workbench';

const installedName = `${manifest.publisher}.${manifest.name}-${manifest.version}`;

const definition = {
  ObjectTypeName: 'Customer',
  Description: 'People who buy',
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', ContentType: 'STRING' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    zip: { Source: '_source.zip', Target: '_profile.Adress.PostalCode', ContentType: 'STRING' },
  },
  Keys: {
    customerId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
  },
};

const wrong = '_profile.Adress.PostalCode';

/** The package, installed into a VS Code that never saw the sources, on a folder that has nothing of them. */
export function describeInstalled(browser: Browser): void {
  describe('the installed package', () => {
    let vsCode: VsCode;
    let workbench: Workbench;
    let endpoint: string;
    const folder = temporaryFolder();

    takePictureOfFailure(() => workbench);

    before(async () => {
      endpoint = `http://127.0.0.1:${await freePort()}`;
      const write = (name: string, value: object): void => {
        writeFileSync(join(folder, name), `${JSON.stringify(value, undefined, 2)}\n`);
      };
      write('Customer.profiletype.json', definition);
      write('Customer.sample.json', { id: 'C-1', email: 'Nora@Example.com', zip: '98101' });
      write('profiletype.config.json', { environments: { local: { domain: 'shop', endpoint } } });
      vsCode = await startVsCode({
        port: '0',
        vsix: packageInto(temporaryFolder()).path,
        // Nobody's own credentials are needed, and none are looked at.
        environment: { AWS_PROFILE: 'nobody', AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      });
      const page = await newPage(browser);
      await page.goto(vsCode.url(folder));
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'Customer.sample' }).waitFor();
      workbench = new Workbench(page, vsCode);
    });

    after(() => workbench.close());

    const objects = (): FrameLocator =>
      workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

    it('is all there is of the extension', () => {
      const installed = JSON.parse(readFileSync(join(vsCode.extensions, 'extensions.json'), 'utf8')) as {
        identifier: { id: string };
        version: string;
        relativeLocation: string;
      }[];
      assert.deepEqual(
        installed.map(({ identifier, version, relativeLocation }) => [
          identifier.id,
          version,
          relativeLocation,
        ]),
        [[`${manifest.publisher}.${manifest.name}`, manifest.version, installedName]],
      );
      const path = join(vsCode.extensions, installedName);
      assert.ok(!lstatSync(path).isSymbolicLink());
      assert.ok(!readdirSync(path).includes('core'));
    });

    it('introduces itself with its icon and pictures', async () => {
      const { page } = workbench;
      // The pictures are in the repository under the release, which may not be there yet.
      const release = `https://github.com/profiletype/profiletype/raw/v${manifest.version}/`;
      await page
        .context()
        .route(`${release}**`, (route) =>
          route.fulfill({ path: join(root, route.request().url().slice(release.length)) }),
        );
      await workbench.runCommand('Extensions: Show Installed Extensions');
      await page.locator('.extensions-list .monaco-list-row', { hasText: 'Profile Types' }).click();
      const editor = page.locator('.extension-editor');
      await editor.locator('.name', { hasText: 'Profile Types for Customer Profiles' }).waitFor();
      const readme = objects();
      await readme.getByRole('heading', { name: 'Profile Types for Customer Profiles' }).waitFor();
      const pictures = readme.locator('img');
      await pictures.first().waitFor();
      const all = await pictures.all();
      assert.ok(all.length >= 5);
      for (const picture of all) {
        await picture.scrollIntoViewIfNeeded();
        await picture.evaluate('(image) => image.decode()');
      }
      await readme.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
      await screenshot(page, 'installed-page');
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('View: Show Explorer');
    });

    it('finds a mistake', async () => {
      await workbench.openFile('Customer.profiletype.json');
      await workbench.errors.first().waitFor();
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'target-field' }).waitFor();
      await screenshot(workbench.page, 'installed-problems');
      await workbench.page.keyboard.press('ControlOrMeta+j');
    });

    it('completes a target', async () => {
      const lines = readFileSync(join(folder, 'Customer.profiletype.json'), 'utf8').split('\n');
      const line = lines.findIndex((text) => text.includes(wrong));
      await workbench.select(
        { line: line + 1, column: (lines[line] ?? '').indexOf(wrong) + 1 },
        wrong.length,
      );
      await workbench.page.keyboard.type('postal', { delay: 60 });
      const offered = workbench.suggestions.filter({ hasText: '_profile.Address.PostalCode' });
      await offered.first().waitFor();
      await screenshot(workbench.page, 'installed-completion');
      await offered.first().click();
      await workbench.errors.first().waitFor({ state: 'detached' });
      await workbench.runCommand('File: Save');
    });

    it('previews the mapping', async () => {
      await workbench.runCommand('Profile Types: Preview Mapping');
      const preview = objects();
      await preview.locator('[data-node="key _email 0"]').filter({ hasText: 'nora@example.com' }).waitFor();
      await preview.getByText('No key finds a profile, so a new one is created.').first().waitFor();
      const script = preview.locator('script[src*="mapping-preview.js"]');
      assert.match((await script.getAttribute('src')) ?? '', new RegExp(`/${installedName}/dist/`));
      await screenshot(workbench.page, 'installed-mapping-preview');
      await workbench.runCommand('View: Close All Editors');
    });

    it('pushes to a sandbox of its own', async () => {
      await workbench.openFile('Customer.profiletype.json');
      await workbench.runCommand('Profile Types: Start Sandbox');
      await workbench.told('The sandbox runs, in memory, until this window closes');
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Push Customer to shop');
      await screenshot(workbench.page, 'installed-push');
      await workbench.press('Push');
      await workbench.told('Customer is pushed to shop');
      const gateway = createGateway({ domain: 'shop', endpoint });
      const deployed = await gateway.getObjectType('Customer');
      gateway.close();
      assert.equal(deployed?.definition.Fields?.zip?.Target, '_profile.Address.PostalCode');
    });

    it('previews objects', async () => {
      await workbench.runCommand('Profile Types: Send Sample to the Sandbox');
      const message = await workbench.message('1 of 1 record of Customer was taken by local.');
      await message.locator('.monaco-button', { hasText: 'Preview Objects' }).click();
      await workbench.page.locator('.tab.active', { hasText: 'Objects: Customer' }).waitFor();
      await objects().getByText('C-1').waitFor();
      await screenshot(workbench.page, 'installed-object-preview');
    });
  });
}

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
