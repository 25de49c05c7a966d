import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { screenshot } from '../browser';
import { temporaryWorkspace } from '../fixtures';
import { root } from '../paths';
import { assertAccessible } from './webview-page';
import { openWindow, takePictureOfFailure } from './window';
import type { Place, Workbench } from './workbench';

const clipboardRecord = {
  customerId: 'C-7',
  firstName: 'Zoë',
  email: 'Zoe@Example.com',
  address: { zip: '10115' },
};

export function describeMappingPreview(browser: Browser): void {
  describe('the preview of a mapping', () => {
    let workbench: Workbench;
    let preview: Preview;
    let folder: string;

    takePictureOfFailure(() => workbench);

    before(async () => {
      folder = temporaryWorkspace();
      cpSync(join(root, 'samples'), folder, { recursive: true });
      writeFileSync(
        join(folder, 'imported.jsonl'),
        [
          '{"customerId": "C-1", "email": "one@example.com"}',
          '{"customerId": "C-1", "firstName": "Two"}',
          '',
        ].join('\n'),
      );
      workbench = await openWindow(browser, { extension: root, folder });
      await workbench.page.setViewportSize({ width: 1600, height: 900 });
      preview = new Preview(workbench);
    });

    after(() => workbench.close());

    it('stands beside the definition with the values of the sample', async () => {
      await workbench.openFile('Customer.profiletype.json');
      await workbench.runCommand('Profile Types: Preview Mapping');
      await preview.node('source _source.customerId').filter({ hasText: 'C-100042' }).waitFor();
      await preview
        .node('target Email _profile.EmailAddress')
        .filter({ hasText: 'nora.lindqvist' })
        .waitFor();
      await preview.node('key _phone 0').filter({ hasText: '+12065550142' }).waitFor();
      await preview.frame.getByText('No key finds a profile, so a new one is created.').first().waitFor();
      await preview.frame.getByText('Customer.sample.json').waitFor();
      await workbench.page.locator('.tab', { hasText: 'Mapping: Customer' }).waitFor();
      await screenshot(workbench.page, 'mapping-preview');
      await assertAccessible(preview.frame);
    });

    it('is there once', async () => {
      await workbench.page.locator('.tab', { hasText: 'Customer.profiletype.json' }).click();
      await workbench.runCommand('Profile Types: Preview Mapping');
      assert.equal(await workbench.page.locator('.tab', { hasText: 'Mapping: Customer' }).count(), 1);
    });

    it('shows what becomes of a wrong source while it is typed, and of its correction', async () => {
      const { page } = workbench;
      await workbench.goTo(behind('_source.firstName'));
      await page.keyboard.type('X');
      await preview.node('source _source.firstNameX').filter({ hasText: 'not in the record' }).waitFor();
      await preview.frame
        .getByText('Field FirstName is empty. The record has no firstNameX.')
        .first()
        .waitFor();
      await screenshot(page, 'mapping-preview-wrong-source');
      await page.keyboard.press('ControlOrMeta+z');
      await preview.node('field FirstName').filter({ hasText: 'Nora' }).waitFor();
      await preview.node('source _source.firstNameX').waitFor({ state: 'detached' });
    });

    it('selects in the text what is selected in the picture', async () => {
      await preview.node('target LastName _profile.LastName').click();
      await screenshot(workbench.page, 'mapping-preview-selected');
      await workbench.page.keyboard.press('Control+1');
      await workbench.status(selectionOf('"_profile.LastName"')).waitFor();
      await preview.node('source _source.address.zip').click();
      await preview.selected('source _source.address.zip').waitFor();
      await workbench.page.keyboard.press('Control+1');
      await workbench.status(selectionOf('_source.address.zip')).waitFor();
      await preview.node('key _phone 1').dblclick();
      await workbench.page.locator('.tab.active', { hasText: 'Customer.profiletype.json' }).waitFor();
      await workbench.status('selected)').waitFor();
    });

    it('selects in the picture what the cursor is on', async () => {
      await workbench.page.locator('.tab', { hasText: 'Customer.profiletype.json' }).click();
      await workbench.goTo({ line: lineOf('_profile.BirthDate'), column: 24 });
      await preview.selected('target BirthDate _profile.BirthDate').waitFor();
      await workbench.goTo({ line: lineOf('_source.birthDate'), column: 24 });
      await preview.selected('source _source.birthDate').waitFor();
      await workbench.goTo({ line: lineOf('"_fullName"') + 2, column: 10 });
      await preview.selected('key _fullName 0').waitFor();
    });

    it('keeps the picture while the text cannot be read', async () => {
      const { page } = workbench;
      await workbench.goTo({ line: 2, column: 1 });
      await page.keyboard.type('}');
      await preview.frame.getByText('This is the picture of the last text that could be read.').waitFor();
      await preview.node('field FirstName').filter({ hasText: 'Nora' }).waitFor();
      await screenshot(page, 'mapping-preview-broken');
      await assertAccessible(preview.frame);
      await page.keyboard.press('ControlOrMeta+z');
      await preview.frame.getByText('This is the picture of the last text').waitFor({ state: 'hidden' });
    });

    it('says that the service would not take the definition', async () => {
      const { page } = workbench;
      await workbench.goTo(behind('_profile.BirthDate'));
      await page.keyboard.type('s');
      await preview.frame.getByText('The service would not take this definition: 1 error.').waitFor();
      await preview.frame.getByText('The value of BirthDate is written nowhere').first().waitFor();
      await page.keyboard.press('ControlOrMeta+z');
      await preview.node('target BirthDate _profile.BirthDate').filter({ hasText: '1988-04-17' }).waitFor();
    });

    it('follows the sample while it is typed', async () => {
      const { page } = workbench;
      await preview.button('Open Sample').click();
      await page.locator('.tab.active', { hasText: 'Customer.sample.json' }).waitFor();
      await workbench.goTo(behind('"firstName": "Nora', sample));
      await page.keyboard.type('h');
      await preview.node('target FirstName _profile.FirstName').filter({ hasText: 'Norah' }).waitFor();
      await workbench.revert();
      await preview
        .node('target FirstName _profile.FirstName')
        .filter({ hasText: 'Norah' })
        .waitFor({ state: 'detached' });
      await page.locator('.tab', { hasText: 'Customer.profiletype.json' }).click();
    });

    it('takes the record from another file of the workspace, and turns its pages', async () => {
      await preview.button('Choose Sample…').click();
      await workbench.choose('Choose a file');
      await workbench.page.locator('.quick-input-title', { hasText: 'Mapping Preview: File' }).waitFor();
      await workbench.choose('imported.jsonl');
      await preview.node('source _source.email').filter({ hasText: 'one@example.com' }).waitFor();
      await preview.frame.getByText('Record 1 of 2').waitFor();
      await preview.button('Next record').click();
      await preview.node('field FirstName').filter({ hasText: 'Two' }).waitFor();
      await preview.frame.getByText('No key finds a profile, so a new one is created.').first().waitFor();
    });

    it('knows the profile that the record before it made', async () => {
      await preview.choose('The records before it');
      await preview.frame.getByText('Attached to the profile that CustomerId found.').first().waitFor();
      await screenshot(workbench.page, 'mapping-preview-earlier-records');
      await preview.choose('The other samples');
      await preview.frame.getByText('No key finds a profile, so a new one is created.').first().waitFor();
      await preview.choose('An empty domain');
    });

    it('takes the record from the clipboard', async () => {
      const { page } = workbench;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const text = JSON.stringify(JSON.stringify(clipboardRecord));
      await page.evaluate(`navigator.clipboard.writeText(${text})`);
      await workbench.page.locator('.tab', { hasText: 'Customer.profiletype.json' }).click();
      await workbench.runCommand('Choose Sample for the Mapping Preview');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Clipboard' }).waitFor();
      await screenshot(page, 'mapping-preview-samples');
      await workbench.choose('Clipboard');
      await preview.node('field FirstName').filter({ hasText: 'Zoë' }).waitFor();
      await preview.node('key _email 0').filter({ hasText: 'zoe@example.com' }).waitFor();
      await preview.frame.getByText('Field LastName is empty. The record has no lastName.').first().waitFor();
    });

    it('is told again when it was hidden', async () => {
      const { page } = workbench;
      await preview
        .button('Show in Editor')
        .or(preview.frame.getByRole('heading', { name: 'Customer' }))
        .first()
        .click();
      await workbench.openFile('Loyalty.profiletype.json');
      await page.locator('.tab', { hasText: 'Mapping: Customer' }).click();
      await preview.node('field FirstName').filter({ hasText: 'Zoë' }).waitFor();
    });

    for (const [name, theme] of [
      ['light', 'Default Light Modern'],
      ['dark', 'Default Dark Modern'],
      ['high-contrast', 'Default High Contrast'],
      ['high-contrast-light', 'Default High Contrast Light'],
    ] as const) {
      it(`can be read in ${theme}`, async () => {
        setTheme(folder, theme);
        await preview.theme(name).waitFor();
        await screenshot(workbench.page, `mapping-preview-${name}`);
        await assertAccessible(preview.frame);
      });
    }

    it('offers to make a sample where there is none', async () => {
      setTheme(folder, 'Default Light Modern');
      await workbench.openFile('Mistakes.profiletype.json');
      await workbench.runCommand('Profile Types: Preview Mapping');
      await preview.frame.getByText('There is no sample of').waitFor();
      await screenshot(workbench.page, 'mapping-preview-nothing');
      await assertAccessible(preview.frame);
      await preview.button('Choose Sample…').click();
      await workbench.choose('Create Mistakes.sample.json');
      await workbench.page.locator('.tab.active', { hasText: 'Mistakes.sample.json' }).waitFor();
      await preview
        .node('source _source.id')
        .or(preview.frame.locator('[data-node^="source "]'))
        .first()
        .waitFor();
      JSON.parse(readFileSync(join(folder, 'tour/Mistakes.sample.json'), 'utf8'));
    });
  });
}

const linesOf = (name: string): string[] => readFileSync(join(root, 'samples', name), 'utf8').split('\n');
const customer = linesOf('Customer.profiletype.json');
const sample = linesOf('Customer.sample.json');

/** Counted from one. */
function lineOf(text: string): number {
  return customer.findIndex((line) => line.includes(text)) + 1;
}

function setTheme(folder: string, theme: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}

/** As the status bar has it: where the selection ends, and how long it is. */
function selectionOf(text: string): string {
  const { line, column } = behind(text);
  return `Ln ${line}, Col ${column} (${text.length} selected)`;
}

/** The place behind a text of a sample file. */
function behind(text: string, lines: readonly string[] = customer): Place {
  const line = lines.findIndex((each) => each.includes(text));
  return { line: line + 1, column: (lines[line] ?? '').indexOf(text) + text.length + 1 };
}

/** What a person sees in the tab of the picture. */
class Preview {
  readonly frame: FrameLocator;

  constructor(workbench: Workbench) {
    this.frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  node(id: string): Locator {
    return this.frame.locator(`[data-node="${id}"]`);
  }

  selected(id: string): Locator {
    return this.frame.locator(`[data-node="${id}"][aria-selected=true]`);
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  async choose(option: string): Promise<void> {
    await this.frame.locator('vscode-single-select').click();
    await this.frame.getByRole('option', { name: option }).click();
  }

  theme(name: string): Locator {
    return this.frame.locator(`body.vscode-${name}`);
  }
}
