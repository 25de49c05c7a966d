import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { screenshot } from '../browser';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const server = 'dist/server.js';

export function describeBrokenServer(browser: Browser): void {
  describe('when the language server cannot run', () => {
    const extension = extensionWithoutServer();
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, { extension });
      await workbench.openFile('Mistake.profiletype.json');
    });

    after(() => workbench.close());

    it('one sentence says so and leads to the log', async () => {
      const { notifications } = workbench;
      await notifications
        .filter({ hasText: 'The Profile Types language server could not be started.' })
        .waitFor();
      await screenshot(workbench.page, 'broken-server-notification');
      assert.equal(await notifications.count(), 1);
      await notifications.getByText('Show Output').click();
      await workbench.output.filter({ hasText: 'could not be started.' }).first().waitFor();
      await screenshot(workbench.page, 'broken-server');
    });

    it('a restart that fails says so too', async () => {
      await workbench.runCommand('Profile Types: Restart Language Server');
      await workbench.notifications.filter({ hasText: 'could not be restarted.' }).waitFor();
    });

    it('a restart works once the reason is gone', async () => {
      cpSync(join(root, server), join(extension, server));
      await workbench.runCommand('Profile Types: Restart Language Server');
      await workbench.errors.first().waitFor();
    });
  });
}

function extensionWithoutServer(): string {
  const extension = temporaryFolder();
  mkdirSync(join(extension, 'dist'));
  const files = [
    'package.json',
    'package.nls.json',
    'language-configuration.json',
    'syntaxes',
    'snippets',
    'icons',
    'dist/client.js',
    'dist/cloud.js',
    'dist/language-node.js',
    'dist/mapping.js',
    'dist/words.js',
  ];
  for (const file of files) cpSync(join(root, file), join(extension, file), { recursive: true });
  return extension;
}
