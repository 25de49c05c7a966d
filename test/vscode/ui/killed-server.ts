import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { screenshot } from '../browser';
import { root } from '../paths';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

/** Every process below this window's VS Code has it in its environment. */
const mark = `PROFILETYPE_TEST_WINDOW=${randomUUID()}`;

const gone = 'The Profile Types language server stopped and could not be kept running.';

export function describeKilledServer(browser: Browser): void {
  describe('when the language server is killed', () => {
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      const [name = '', value = ''] = mark.split('=');
      workbench = await openWindow(browser, { extension: root, environment: { [name]: value } });
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.errors.first().waitFor();
    });

    after(() => workbench.close());

    it('while somebody types, the findings of what is not saved come back, and nobody is disturbed', async () => {
      const { page, errors, notifications, suggestions } = workbench;
      for (const [round, pause] of [600, 20, 300].entries()) {
        await workbench.goTo({ line: 5, column: 1 });
        await page.keyboard.press('End');
        const field = ` "Field${round}": { "Source": "_source.a", "Target": "_profil.LastName" },`;
        await Promise.all([page.keyboard.type(field, { delay: 10 }), setTimeout(pause).then(kill)]);
        // One for the mistake in the file, one for each that was typed.
        await errors.nth(round + 1).waitFor();
        await workbench.goTo({ line: 1, column: 2 });
        await page.keyboard.type(' "');
        await suggestions.filter({ hasText: 'DomainName' }).first().waitFor();
        await page.keyboard.press('Escape');
        for (let count = 0; count < 2; count++) await page.keyboard.press('Backspace');
      }
      // A server that is gone leaves none behind.
      await errors.nth(4).waitFor({ state: 'detached' });
      assert.equal(await errors.count(), 4);
      await screenshot(page, 'killed-server');
      assert.equal(await notifications.count(), 0);
    });

    it('again and again, one sentence says so', async () => {
      const { page, notifications } = workbench;
      const message = notifications.filter({ hasText: gone });
      for (let count = 0; count < 100 && !(await message.isVisible()); count++) {
        kill();
        await setTimeout(100);
      }
      await message.waitFor();
      await screenshot(page, 'killed-server-notification');
      assert.equal(await notifications.count(), 1);
      assert.deepEqual(serverProcesses(), []);
    });

    it('a command says that it does not run', async () => {
      const { notifications } = workbench;
      await workbench.runCommand('Profile Types: Convert CloudFormation or Terraform to Object Types');
      await notifications.filter({ hasText: 'The Profile Types language server is not running.' }).waitFor();
    });

    it('a button starts it again', async () => {
      const { notifications, errors } = workbench;
      await notifications.filter({ hasText: gone }).getByText('Restart', { exact: true }).click();
      await errors.first().waitFor();
      assert.equal(serverProcesses().length, 1);
    });
  });
}

function kill(): void {
  for (const id of serverProcesses()) process.kill(id, 'SIGKILL');
}

/** The language servers of this window, from `/proc`: VS Code's own server runs on Linux here. */
function serverProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return (
          command.includes('dist/server.js') && readFileSync(`/proc/${id}/environ`, 'utf8').includes(mark)
        );
      } catch {
        // It ended meanwhile, or is not ours.
        return false;
      }
    })
    .map(Number);
}
