import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { root } from '../paths';
import { untrusted } from './untrusted';
import { openWindow, takePictureOfFailure } from './window';
import type { Place, Workbench } from './workbench';

const definition = {
  ObjectTypeName: 'Traveller',
  Description: 'Travellers in a hotel',
  AllowProfileCreation: true,
  Fields: {
    Id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    Email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    City: { Source: '_source.town', Target: '_profile.Address.City' },
  },
  Keys: {
    travellerId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['Id'] }],
    travellerEmail: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['Email'] }],
  },
};

const record = { id: 'G-1', email: 'ann@example.com', city: 'Bern' };

const sample = { id: 'G-2', email: 'zoe@example.com', city: 'Genève' };

const tests = [
  {
    name: 'A traveller becomes a new profile',
    record,
    expected: { outcome: 'stored', decision: 'new', profile: { EmailAddress: 'ann@example.com' } },
  },
  {
    name: 'A traveller lives somewhere',
    record,
    expected: { outcome: 'stored', profile: { AccountNumber: 'G-1', Address: { City: 'Bern' } } },
  },
];

const textOf = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
const definitionText = textOf(definition);
const testText = textOf({ tests });

/** Where a text stands for the first time. */
function placeIn(whole: string, text: string): Place {
  const lines = whole.split('\n');
  const line = lines.findIndex((each) => each.includes(text));
  return { line: line + 1, column: (lines[line] ?? '').indexOf(text) + 1 };
}

/** A copy of the test workspace with a definition and its tests. */
function folderWithTests(): string {
  const folder = temporaryWorkspace();
  const hotel = join(folder, 'hotel');
  mkdirSync(hotel);
  writeFileSync(join(hotel, 'Traveller.profiletype.json'), definitionText);
  writeFileSync(join(hotel, 'Traveller.profiletype.test.json'), testText);
  writeFileSync(join(hotel, 'Traveller.sample.json'), textOf(sample));
  return folder;
}

const settings = {
  'testing.saveBeforeTest': false,
  // Follows what the browser says about light and dark.
  'window.autoDetectColorScheme': true,
};

export function describeMappingTests(browser: Browser): void {
  describe('mapping tests', () => {
    let workbench: Workbench;
    const folder = folderWithTests();

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, { extension: root, folder, settings });
    });

    after(() => workbench.close());

    const state = (test: string, kind: 'passed' | 'failed'): Locator =>
      row(test).locator(`.codicon-testing-${kind}-icon`);

    const row = (text: string): Locator => rowOf(workbench, text);

    const peek = (): Locator => workbench.page.locator('.test-output-peek');

    async function inBothThemes(name: string): Promise<void> {
      const { page } = workbench;
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page
          .locator(colorScheme === 'dark' ? '.monaco-workbench.vs-dark' : '.monaco-workbench.vs')
          .waitFor();
        await screenshot(page, `${name}-${colorScheme}`);
      }
    }

    it('are in the Test Explorer without a file being opened', async () => {
      await workbench.runCommand('Testing: Focus on Test Explorer View');
      await row('Traveller').waitFor();
      await screenshot(workbench.page, 'mapping-tests-found');
    });

    it('run all, one passes and one fails', async () => {
      await workbench.runCommand('Test: Run All Tests');
      await workbench.toggle(row('Traveller'), true);
      await state('A traveller becomes a new profile', 'passed').waitFor();
      await state('A traveller lives somewhere', 'failed').waitFor();
      await screenshot(workbench.page, 'mapping-tests-run');
    });

    it('a failure shows what is expected beside what is there', async () => {
      await row('A traveller lives somewhere').dblclick();
      await peek().waitFor();
      await peek().locator('.editor.original .view-line', { hasText: '"Bern"' }).waitFor();
      await peek().locator('.editor.modified .view-line', { hasText: 'null' }).waitFor();
      await inBothThemes('mapping-tests-failure');
    });

    it('passes when the mapping is right, saved or not', async () => {
      const { page } = workbench;
      await page.keyboard.press('Escape');
      await workbench.openFile('Traveller.profiletype.json');
      await workbench.select(placeIn(definitionText, 'town'), 'town'.length);
      await page.keyboard.type('city');
      await workbench.runCommand('Test: Rerun Last Run');
      await state('A traveller lives somewhere', 'passed').waitFor();
      await page.locator('.tab.active.dirty', { hasText: 'Traveller.profiletype.json' }).waitFor();
      await screenshot(page, 'mapping-tests-passed');
    });

    it('are written of what the preview shows, and can be undone', async () => {
      const { page } = workbench;
      await workbench.runCommand('Profile Types: Preview Mapping');
      await page.locator('.tab', { hasText: 'Mapping: Traveller' }).waitFor();
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.getByText('Traveller.sample.json').waitFor();
      await workbench.runCommand('Profile Types: Write Mapping Test');
      await page.locator('.quick-input-title', { hasText: 'Write Mapping Test: Name' }).waitFor();
      await screenshot(page, 'mapping-tests-name');
      await workbench.answer('Write Mapping Test: Name', 'Zoë is new');
      await page.locator('.tab.active.dirty', { hasText: 'Traveller.profiletype.test.json' }).waitFor();
      await workbench.line('"Zoë is new"').waitFor();
      await row('Zoë is new').waitFor();
      await workbench.runCommand('Test: Run All Tests');
      await state('Zoë is new', 'passed').waitFor();
      await inBothThemes('mapping-tests-written');
      await workbench.line('"Zoë is new"').click();
      await page.keyboard.press('ControlOrMeta+z');
      await row('Zoë is new').waitFor({ state: 'detached' });
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    });

    it('what is wrong with a file with tests stands there, in the file and in the explorer', async () => {
      const { page } = workbench;
      await row('A traveller lives somewhere').dblclick();
      await page.locator('.tab.active', { hasText: 'Traveller.profiletype.test.json' }).waitFor();
      await workbench.line('"A traveller lives somewhere"').waitFor();
      await workbench.select(placeIn(testText, 'outcome'), 'outcome'.length);
      await page.keyboard.type('outcme');
      await workbench.errors.first().waitFor();
      await row('outcme').waitFor();
      await inBothThemes('mapping-tests-problem');
      // VS Code's own JSON checks have had their time: one mistake is one finding.
      assert.equal(await page.locator('.monaco-editor .squiggly-warning').count(), 0);
      await workbench.revert();
      await row('outcme').waitFor({ state: 'detached' });
    });
  });

  describe('mapping tests in Restricted Mode', () => {
    let workbench: Workbench;

    takePictureOfFailure(() => workbench);

    before(async () => {
      workbench = await openWindow(browser, {
        extension: root,
        folder: folderWithTests(),
        settings: untrusted,
      });
    });

    after(() => workbench.close());

    it('are listed, and VS Code asks before it runs any', async () => {
      await workbench.runCommand('Testing: Focus on Test Explorer View');
      await rowOf(workbench, 'Traveller').waitFor();
      await workbench.runCommand('Test: Run All Tests');
      await workbench.page.locator('.monaco-dialog-box', { hasText: 'Do you trust' }).waitFor();
      await screenshot(workbench.page, 'mapping-tests-untrusted');
    });
  });
}

function rowOf({ page }: Workbench, text: string): Locator {
  return page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
}
