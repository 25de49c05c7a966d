import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { wordsBundle } from '../../../scripts/words';
import { leftBehind } from '../../words/left-behind';
import { pseudo } from '../../words/pseudo-bundle';
import { screenshot } from '../browser';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { pseudoLanguage, translatedExtension } from './translated-extension';
import { visibleTexts } from './visible-texts';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const manifestWords = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<
  string,
  string
>;
const known = new Set([...Object.values(manifestWords), ...Object.keys(wordsBundle())]);

/** A text as it stands in the window of this language. */
function said(text: string, ...values: readonly string[]): string {
  assert(known.has(text), `Nobody translates “${text}”.`);
  return values.reduce((all, value, index) => all.replace(`{${index}}`, value), pseudo(text));
}

/** What a message begins with, up to what is put in and not given. */
function begun(text: string, ...values: readonly string[]): string {
  return said(text, ...values).split('{')[0] ?? '';
}

const order = {
  ObjectTypeName: 'Order_1',
  Description: 'Παραγγελίες',
  AllowProfileCreation: true,
  Fields: {
    id_1: { Source: '_source.id_1', Target: '_profile.AccountNumber', ContentType: 'STRING' },
    mail_1: { Source: '_source.mail_1', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    name_1: { Source: '_source.name_1', Target: '_profile.LastName' },
    none_1: { Source: '_source.none_1', Target: '_profile.FirstName' },
    price_1: { Source: '_source.price_1', Target: '_order.TotalPrice', ContentType: 'NUMBER' },
  },
  Keys: {
    id_key: [{ StandardIdentifiers: ['UNIQUE', 'ORDER'], FieldNames: ['id_1'] }],
    mail_key: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['mail_1'] }],
  },
};

const record = { id_1: 'Ω-1', mail_1: 'Ω@EXAMPLE.GR', name_1: 'Σωκράτης', price_1: 12 };

const mistake = {
  ObjectTypeName: 'Mistake',
  Description: 'Λάθη',
  Fields: {
    id_1: { Source: '_source.id_1' },
    zip_1: { Source: '_source.zip_1', Target: '_profile.Adress.PostalCode' },
    note_1: { Source: '_source.note_1' },
  },
  Keys: {
    other_key: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id_1'] }],
    id_key: [{ FieldNames: ['zip_1', 'zip_2'] }],
  },
};

const tests = [
  { name: 'τεστ 1', record, expected: { outcome: 'stored', profile: { LastName: 'Πλάτων' } } },
  { name: 'τεστ 2', record, expected: { outcome: 'rejected' } },
];

const textOf = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** What is data in these tests, besides words in Greek and with underscores. */
const names = [
  ...['Mistake', 'sandbox', 'Customer Profiles', 'Zendesk', 'Zendesk-users', 'Terraform', 'profiletype'],
  ...['key-field', 'source-not-in-sample', 'target-field'],
  // Of an expectation: it is written like that in the file with the tests.
  ...['profile', 'outcome'],
];

/** VS Code says the names of icons. */
const icons = [
  'add',
  'edit',
  'clippy',
  'folder-opened',
  'new-file',
  'key',
  'symbol-field',
  'json',
  'warning',
];

/** Nothing that a translator writes becomes more than text. */
const hostileTranslation = { Details: `⟦"Đéťáíĺš" & 'ḿóŕé' <í>ĥéŕé</í> </šćŕíþť> &;⟧` };

/** What VS Code adds of itself. */
const ofVsCode = [
  / \(Press 'Enter' to confirm or 'Escape' to cancel\)$/,
  /, (Quick Fix|Rewrite)$/,
  /^(Actions for|Control\+|Enter to Apply|Tip: Use keyboard shortcut|(Ctrl|Shift)$).*/,
  /^\[Ln \d+, Col \d+\]$/,
  /^((Ctrl|Shift|Alt)\+)+\w+$/,
  /^(View: Show|: Focus on ⟦[^⟧]*⟧ View)$/,
];

/** In a language that nobody speaks: whoever reads English there reads what was forgotten. */
export function describeWords(browser: Browser): void {
  describe('in another language', () => {
    let workbench: Workbench;
    const folder = temporaryFolder();
    const left = new Set<string>();

    takePictureOfFailure(() => workbench);

    const write = (name: string, value: object): void => {
      writeFileSync(join(folder, name), textOf(value));
    };

    before(async () => {
      write('Order_1.profiletype.json', order);
      write('Order_1.sample.json', record);
      write('Order_1.profiletype.test.json', { tests });
      write('Mistake.profiletype.json', mistake);
      workbench = await openWindow(browser, {
        extension: translatedExtension(hostileTranslation),
        folder,
        language: pseudoLanguage,
        environment: { AWS_PROFILE: 'nobody', AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      });
      await workbench.page.setViewportSize({ width: 1600, height: 900 });
    });

    after(() => workbench.close());

    const page = (): Workbench['page'] => workbench.page;

    /** Reads all that stands in a place. */
    async function read(place: Locator): Promise<void> {
      await place.filter({ visible: true }).first().waitFor();
      const texts = await visibleTexts(place);
      if (!texts.some((text) => text.includes('⟦')))
        left.add(`Nothing is translated in: ${texts.join(' | ')}`);
      for (const text of new Set(texts)) {
        const own = ofVsCode.reduce((rest, words) => rest.replace(words, ''), text);
        const words = leftBehind(own, [...names, ...icons]);
        if (words.length > 0) left.add(`${words.join(' ')} ← ${text}`);
      }
    }

    /** What a test has read has no word of English in it. */
    function speaks(title: string, body: () => Promise<void>): void {
      it(title, async () => {
        left.clear();
        // Out of a page, or whatever was left open.
        await page().mouse.click(200, 12);
        for (let count = 0; count < 3; count++) await page().keyboard.press('Escape');
        await body();
        assert.deepEqual([...left], []);
      });
    }

    const quickInput = (part: string): Locator => page().locator(`.quick-input-widget ${part}`);
    const rows = (): Locator => quickInput('.quick-input-list .monaco-list-row');
    const row = (text: string): Locator =>
      page().locator('.sidebar .pane-body .monaco-list-row', { hasText: text });

    /** The list or question that is open. */
    async function readQuestion(name: string): Promise<void> {
      await quickInput('.quick-input-title').waitFor();
      await screenshot(page(), `words-${name}`);
      await read(quickInput('.quick-input-title'));
      if ((await rows().count()) > 0) await read(rows());
      else await read(quickInput('.quick-input-message'));
    }

    async function readDialog(name: string): Promise<Locator> {
      const dialog = page().locator('.monaco-dialog-box');
      await dialog.waitFor();
      await screenshot(page(), `words-${name}`);
      await read(dialog.locator('.dialog-message-container'));
      await read(dialog.locator('.dialog-buttons .monaco-button', { hasNotText: 'Cancel' }));
      return dialog;
    }

    async function readMessage(text: string, name: string): Promise<Locator> {
      const message = await workbench.message(text);
      await screenshot(page(), `words-${name}`);
      await read(message.locator('.notification-list-item-message, .monaco-button'));
      return message;
    }

    async function clearMessages(): Promise<void> {
      await workbench.runCommand('Notifications: Clear All Notifications');
      await workbench.notifications.first().waitFor({ state: 'detached' });
    }

    function run(title: string): Promise<void> {
      return workbench.runCommand(`${said('Profile Types')}: ${said(title)}`);
    }

    /** Puts the cursor on a word of the definition with mistakes. */
    function goTo(word: string): Promise<void> {
      const lines = textOf(mistake).split('\n');
      const line = lines.findIndex((each) => each.includes(word));
      return workbench.goTo({ line: line + 1, column: (lines[line] ?? '').indexOf(word) + 2 });
    }

    const webview = (): FrameLocator =>
      page().frameLocator('iframe.webview.ready >> nth=-1').frameLocator('#active-frame');

    async function readPage(name: string): Promise<void> {
      await screenshot(page(), `words-${name}`);
      await read(webview().locator('body'));
    }

    speaks('the view begins', async () => {
      await page().locator('.activitybar .action-item a[aria-label^="⟦"]').click();
      await read(page().locator('.sidebar .composite.title .title-label'));
      await read(page().locator('.sidebar .welcome-view-content p'));
      await screenshot(page(), 'words-welcome');
    });

    speaks('the commands are listed', async () => {
      await page().keyboard.press('F1');
      await quickInput('input')
        .first()
        .fill(`>${said('Profile Types')}`);
      await read(rows().locator('.quick-input-list-row:first-child .label-name'));
      await screenshot(page(), 'words-commands');
      await page().keyboard.press('Escape');
    });

    speaks('an environment is chosen', async () => {
      await run('Select Environment…');
      await readQuestion('environments');
      await workbench.choose(said('Add an Environment…'));
      await readQuestion('credentials');
      await workbench.choose(said('A sandbox on this machine'));
      await readQuestion('endpoint');
      await page().keyboard.type('!');
      await readQuestion('endpoint-wrong');
      await page().keyboard.press('Escape');
    });

    speaks('a sandbox is started', async () => {
      await run('Start Sandbox');
      await readMessage(begun('The sandbox runs, in memory, until this window closes: {0}.'), 'sandbox');
      await clearMessages();
      const status = workbench.status('sandbox · sandbox');
      await status.waitFor();
      await status.hover();
      await read(workbench.hover);
      await screenshot(page(), 'words-status');
    });

    speaks('the explorer shows what there is', async () => {
      await row('Order_1').waitFor();
      await workbench.toggle(row('Order_1').first(), true);
      await row('id_key').waitFor();
      await read(page().locator('.sidebar .pane-body .monaco-list-row'));
      await row('Order_1').first().hover();
      await read(workbench.hover);
      await screenshot(page(), 'words-explorer');
      await row('id_key').first().hover();
      await read(workbench.hover.last());
      await run('Filter…');
      await readQuestion('filter');
      await page().keyboard.press('Escape');
    });

    speaks('a template is pulled', async () => {
      await run('Pull Template…');
      await rows().first().waitFor();
      await read(quickInput('.quick-input-title'));
      await screenshot(page(), 'words-templates');
      await page().keyboard.type('Zendesk');
      await workbench.choose('Zendesk-users');
      await quickInput('.quick-input-title').filter({ hasText: 'Zendesk-users' }).waitFor();
      await readQuestion('template-form');
      await page().keyboard.press('Enter');
      await quickInput('.quick-input-message').waitFor();
      await readQuestion('template-name');
      await page().keyboard.press('Escape');
    });

    speaks('a type is pushed', async () => {
      await workbench.openFile('Order_1.profiletype.json');
      await run('Push Object Type…');
      await readDialog('push');
      await workbench.press(said('Push'));
      await readMessage(begun('{0} is pushed to {1}.', 'Order_1'), 'pushed');
      await clearMessages();
    });

    speaks('a sample is sent, and the object of the profile is shown', async () => {
      await run('Send Sample to the Sandbox…');
      const taken = said('{0} of {1} of {2}', '1', said('1 record'), 'Order_1');
      const message = await readMessage(said('{0} was taken by {1}.', taken, 'sandbox'), 'sent');
      await message.locator('.monaco-button', { hasText: said('Preview Objects') }).click();
      await webview().getByText(said('1 object loaded.')).waitFor();
      await readPage('objects');
      await webview().locator('[role=grid]').press('Enter');
      await webview().locator('section.object').waitFor();
      await readPage('object');
    });

    speaks('a mapping is previewed, whatever a translation has in it', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile('Order_1.profiletype.json');
      await run('Preview Mapping');
      await webview().getByText(hostileTranslation.Details, { exact: true }).waitFor();
      await readPage('mapping');
      for (const node of [
        'field none_1',
        'key mail_key 0',
        'target price_1 _order.TotalPrice',
        'object _profile',
      ]) {
        await webview().locator(`[data-node="${node}"]`).click();
        await webview().locator('section.details button').first().waitFor();
        await read(webview().locator('section.details'));
      }
      await run('Choose Sample for the Mapping Preview…');
      await readQuestion('samples');
      await page().keyboard.press('Escape');
      await run('Write Mapping Test from the Preview');
      await readQuestion('test-name');
      await page().keyboard.press('Escape');
    });

    speaks('the map of the domain is drawn', async () => {
      await run('Show Domain Map');
      await webview().locator('svg.map .type').first().waitFor();
      await readPage('map');
      await workbench.runCommand('View: Close All Editors');
    });

    speaks('mistakes are explained', async () => {
      await workbench.openFile('Mistake.profiletype.json');
      await workbench.errors.first().waitFor();
      await workbench.lens('⟦').waitFor();
      await read(page().locator('.monaco-editor .codelens-decoration'));
      await workbench.runCommand('Problems: Focus on Problems View');
      await read(
        page().locator(
          '.markers-panel .monaco-list-row .marker-message-details-container, .markers-panel .monaco-list-row .marker-line',
        ),
      );
      await screenshot(page(), 'words-problems');
      await goTo('Adress');
      await page().keyboard.press('Control+.');
      await read(page().locator('.action-widget .monaco-list-row.action'));
      await screenshot(page(), 'words-fixes');
      await page().keyboard.press('Escape');
      for (const word of ['Adress', 'StandardIdentifiers', 'other_key']) {
        await goTo(word);
        await workbench.runCommand('Show or Focus Hover');
        await read(workbench.hover.locator('.hover-contents'));
        await screenshot(page(), `words-hover-${word}`);
        await page().keyboard.press('Escape');
        await workbench.hover.first().waitFor({ state: 'hidden' });
      }
    });

    speaks('values are suggested', async () => {
      await goTo('Description');
      await page().keyboard.press('End');
      await page().keyboard.press('Enter');
      await page().keyboard.press('Control+Space');
      await workbench.suggestions.first().waitFor();
      await page().keyboard.press('Control+Space');
      await read(page().locator('.suggest-details .docs'));
      await screenshot(page(), 'words-suggestions');
      await page().keyboard.press('Escape');
      await workbench.revert();
    });

    speaks('what differs is listed, and stopping the sandbox asks', async () => {
      await run('Show Drift');
      await readQuestion('drift');
      await page().keyboard.press('Escape');
      await run('Stop Sandbox');
      await readDialog('stop');
      await page().keyboard.press('Escape');
    });

    speaks('mapping tests are run', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('Testing: Focus on Test Explorer View');
      await row('Order_1').waitFor();
      await workbench.runCommand('Test: Run All Tests');
      await workbench.toggle(row('Order_1'), true);
      await row('τεστ 2').locator('.codicon-testing-failed-icon').waitFor();
      await row('τεστ 2').dblclick();
      await read(page().locator('.test-output-peek .peekview-title .filename'));
      await screenshot(page(), 'words-tests');
      await page().keyboard.press('Escape');
    });

    speaks('an object type is made of a record', async () => {
      await workbench.runCommand('View: Close All Editors');
      await run('New Object Type from Sample…');
      await readQuestion('records');
      await page().keyboard.press('Escape');
      await run('New Object Type from an Example Record');
      await readQuestion('type-name');
      await page().keyboard.type('Order_2');
      await page().keyboard.press('Enter');
      const message = await readMessage('Order_2', 'inferred');
      await message.locator('.monaco-button', { hasText: said('Why?') }).click();
      await readQuestion('reasons');
      await page().keyboard.press('Escape');
      await workbench.runCommand('Notifications: Clear All Notifications');
    });

    speaks('the settings explain themselves', async () => {
      await workbench.runCommand('Preferences: Open Settings (UI)');
      await page().keyboard.type('@ext:profiletype.profiletype');
      const descriptions = page().locator('.settings-editor .setting-item-description');
      await descriptions.filter({ hasText: '⟦' }).first().waitFor();
      await descriptions.filter({ hasNotText: '⟦' }).first().waitFor({ state: 'detached' });
      await read(descriptions);
      await screenshot(page(), 'words-settings');
    });

    speaks('the walkthrough leads', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.runCommand('Welcome: Open Walkthrough');
      await workbench.choose(said('Write Your First Object Type'));
      const steps = page().locator('.getting-started-step');
      await steps.first().waitFor();
      const head = page().locator('.gettingStartedSlideDetails .getting-started-category');
      await read(head.locator('.category-title, .category-description'));
      for (const step of await steps.all()) {
        await step.locator('.step-title').click();
        await read(step.locator('.step-title, .step-description, .step-description-container > *'));
      }
      await screenshot(page(), 'words-walkthrough');
    });
  });
}
