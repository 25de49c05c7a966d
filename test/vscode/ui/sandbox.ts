import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createGateway } from '../../../aws';
import { screenshot } from '../browser';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { TestCloud } from './cloud';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const definition = {
  ObjectTypeName: 'Customer',
  Description: 'People who buy',
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', ContentType: 'STRING' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    lastName: { Source: '_source.lastName', Target: '_profile.LastName', ContentType: 'NAME' },
  },
  Keys: {
    customerId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
  },
};

/** The second record has no value for the UNIQUE key. */
const records = [
  { id: 'C-1', email: 'nora@example.com', lastName: 'Lindqvist' },
  { email: 'emil@example.com', lastName: 'Berg' },
  { id: 'C-3', email: 'nora@example.com', lastName: 'Lindqvist' },
];

/** The sandbox that a window starts, and samples that are sent to it. */
export function describeSandbox(browser: Browser): void {
  describe('the sandbox of a window', () => {
    let workbench: Workbench;
    let other: Server;
    let others: TestCloud;
    const folder = temporaryFolder();
    const config = join(folder, 'profiletype.config.json');

    const write = (name: string, value: object): void => {
      writeFileSync(join(folder, name), `${JSON.stringify(value, undefined, 2)}\n`);
    };

    const configure = (endpoint: string, members: object = {}): void => {
      write('profiletype.config.json', {
        environments: {
          aws: { domain: 'shop', region: 'us-east-1', profile: 'nobody' },
          local: { domain: 'shop', endpoint, ...members },
        },
      });
    };

    const endpoint = (): string =>
      /"endpoint": "([^"]+)"/.exec(readFileSync(config, 'utf8'))?.[1] ?? 'no endpoint';

    const start = async (): Promise<void> => {
      await workbench.runCommand('Profile Types: Start Sandbox');
    };

    takePictureOfFailure(() => workbench);

    before(async () => {
      others = await TestCloud.start();
      other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nnot yours'));
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      write('Customer.profiletype.json', definition);
      writeFileSync(
        join(folder, 'Customer.samples.jsonl'),
        records.map((record) => JSON.stringify(record)).join('\n'),
      );
      configure(others.endpoint);
      workbench = await openWindow(browser, { extension: root, folder, isEmpty: true });
      await workbench.openFile('Customer.profiletype.json');
    });

    after(async () => {
      await workbench.close();
      other.close();
      await others.stop();
    });

    it('is not needed where one listens already', async () => {
      await start();
      await workbench.told(`This window uses the sandbox at ${others.endpoint}, which`);
      await workbench.status('local · shop').waitFor();
      const gateway = others.gateway('shop');
      assert.equal((await gateway.getDomain()).name, 'shop');
      gateway.close();
    });

    it('leaves a port to another program, and asks before it changes the environment', async () => {
      const address = other.address();
      const taken = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
      configure(taken);
      await start();
      await workbench.dialog(`Another program listens at ${taken}.`);
      await screenshot(workbench.page, 'sandbox-port-taken');
      await workbench.press('Cancel');
      assert.equal(endpoint(), taken);
      await start();
      await workbench.dialog(`Another program listens at ${taken}.`);
      await workbench.press('Change Endpoint');
      await workbench.told('The sandbox runs, in memory, until this window closes');
      assert.notEqual(endpoint(), taken);
      const gateway = createGateway({ domain: 'shop', endpoint: endpoint() });
      assert.equal((await gateway.getDomain()).name, 'shop');
      gateway.close();
    });

    it('has samples sent to it when the type is pushed', async () => {
      await workbench.runCommand('Profile Types: Send Sample to the Sandbox');
      await workbench.choose('All 3 Records');
      await workbench.dialog('Customer is not deployed in shop.');
      await workbench.press('Push');
      await workbench.dialog('Push Customer to shop');
      await workbench.press('Push');
      const dialog = await workbench.dialog('2 of 3 records of Customer were taken by local.');
      await screenshot(workbench.page, 'sandbox-sample-sent');
      assert.match(await dialog.innerText(), /Customer\.samples\.jsonl, line 2: .*customerId/);
      await workbench.press('Preview Objects');
      const { page } = workbench;
      await page.locator('.tab.active', { hasText: 'Objects: Customer' }).waitFor();
      const objects = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await objects.getByText('2 objects loaded.').waitFor();
      await objects.getByText('C-3').waitFor();
      await workbench.runCommand('View: Close Editor');
    });

    it('is never left for AWS', async () => {
      await workbench.runCommand('Profile Types: Select Environment');
      await workbench.choose('aws');
      await workbench.status('aws · shop').waitFor();
      await workbench.runCommand('Profile Types: Send Sample to the Sandbox');
      const dialog = await workbench.dialog('Samples are sent to a sandbox on this machine only.');
      assert.match(await dialog.innerText(), /Environment aws is none: it is shop in us-east-1\./);
      await screenshot(workbench.page, 'sandbox-sample-refused');
      await workbench.press('Cancel');
      configure(endpoint(), { profile: 'nobody' });
      await workbench.runCommand('Profile Types: Select Environment');
      await workbench.choose('local');
      await workbench.status('local · shop').waitFor();
      await workbench.runCommand('Profile Types: Send Sample to the Sandbox');
      const other = await workbench.dialog('Samples are sent to a sandbox on this machine only.');
      assert.match(await other.innerText(), /requests are signed with profile nobody/);
      await workbench.press('Cancel');
      configure(endpoint());
    });

    it('is stopped after a question, and offered where it is missed', async () => {
      await workbench.runCommand('Profile Types: Stop Sandbox');
      const dialog = await workbench.dialog('Stop the sandbox?');
      assert.match(await dialog.innerText(), /1 object type, 2 objects and 1 profile\. /);
      await screenshot(workbench.page, 'sandbox-stop');
      await workbench.press('Stop Sandbox');
      await workbench.told('The sandbox is stopped.');
      await workbench.runCommand('Profile Types: Push Object Type');
      const message = workbench.notifications.filter({ hasText: 'Nothing answers at' });
      await message.waitFor();
      await screenshot(workbench.page, 'sandbox-missed');
      await message.locator('.monaco-button', { hasText: 'Start Sandbox' }).click();
      await workbench.told(`until this window closes: ${endpoint()}`);
      await workbench.runCommand('Profile Types: Push Object Type');
      await workbench.dialog('Push Customer to shop');
      await workbench.press('Cancel');
    });
  });
}
