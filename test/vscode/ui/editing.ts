import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { screenshot } from '../browser';
import { fixtures, root } from '../paths';
import { openWindow, takePictureOfFailure } from './window';
import type { Place, Workbench } from './workbench';

const mistake = 'Mistake.profiletype.json';

export function describeEditing(browser: Browser): void {
  describe('in the editor', () => {
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, { extension: root });
      await workbench.openFile(mistake);
      await workbench.lens('3 fields · 1 key').waitFor();
    });

    afterEach(async () => {
      await workbench.page.keyboard.press('Escape');
      await workbench.revert();
    });

    after(() => workbench.close());

    it('a wrong target is underlined', async () => {
      await workbench.errors.first().waitFor();
      await screenshot(workbench.page, 'wrong-target');
      assert.equal(await workbench.errors.count(), 1);
    });

    it('a field that nothing uses is faded', async () => {
      await workbench.faded.first().waitFor();
      assert.match((await workbench.faded.allTextContents()).join(''), /Note/);
    });

    it('the pointer on a wrong target says what is wrong', async () => {
      await workbench.errors.first().waitFor();
      await workbench.word('Adress').hover();
      await workbench.hover.filter({ hasText: 'target-field' }).filter({ hasText: 'Quick Fix' }).waitFor();
      await screenshot(workbench.page, 'wrong-target-hover');
      assert.match(await workbench.hover.innerText(), /_profile\.Address/);
    });

    it('the pointer on a target says what it is', async () => {
      await workbench.word('AccountNumber').hover();
      await workbench.hover.filter({ hasText: 'AccountNumber' }).waitFor();
      await screenshot(workbench.page, 'target-hover');
    });

    it('typing a target offers the fields, and the chosen one takes its place', async () => {
      await workbench.errors.first().waitFor();
      const wrong = '_profile.Adress.PostalCode';
      await workbench.select(placeOf(wrong), wrong.length);
      await workbench.page.keyboard.type('_profile.PostalCo');
      const offered = workbench.suggestions.filter({ hasText: '_profile.Address.PostalCode' });
      await offered.first().waitFor();
      await screenshot(workbench.page, 'target-completion');
      await offered.first().click();
      await workbench.line('"Target": "_profile.Address.PostalCode"').waitFor();
      await workbench.errors.first().waitFor({ state: 'detached' });
    });

    it('a quote after Target offers the fields', async () => {
      await workbench.goTo(placeOf('"_source.note"'));
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.type(',\n"Target": "');
      await workbench.suggestions.filter({ hasText: '_profile.' }).first().waitFor();
      await screenshot(workbench.page, 'empty-target-completion');
    });

    it('nothing but the workspace asks for attention', async () => {
      assert.equal(await workbench.notifications.count(), 0);
    });
  });
}

function placeOf(text: string): Place {
  const lines = readFileSync(join(fixtures, mistake), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  const line = lines[index];
  assert.ok(line !== undefined, `${text} is not in ${mistake}.`);
  return { line: index + 1, column: line.indexOf(text) + 1 };
}
