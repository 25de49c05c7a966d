import type { Locator, Page } from 'playwright-core';
import type { VsCode } from '../server';

/** What a person does in VS Code's window, and what they see. */
export class Workbench {
  readonly suggestions: Locator;
  readonly hover: Locator;
  readonly errors: Locator;
  readonly faded: Locator;
  readonly notifications: Locator;
  readonly output: Locator;

  constructor(
    readonly page: Page,
    private readonly vsCode: VsCode,
  ) {
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    this.hover = page.locator('.monaco-hover:not(.hidden)').filter({ visible: true });
    this.errors = page.locator('.monaco-editor .squiggly-error');
    this.faded = page.locator('.monaco-editor .squiggly-inline-unnecessary');
    this.notifications = page.locator('.notification-toast');
    this.output = page.locator('.panel .output-view-container, .panel .output');
  }

  async close(): Promise<void> {
    await this.page.close();
    this.vsCode.stop();
  }

  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.page.locator('.quick-input-widget input').first().fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.line('ObjectTypeName').waitFor();
  }

  /** Throws away what was typed. */
  async revert(): Promise<void> {
    await this.runCommand('File: Revert File');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').first().fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text }).first();
  }

  /** Selects the only place where a text stands. */
  async select(text: string): Promise<void> {
    await this.line('ObjectTypeName').click();
    await this.page.keyboard.press('ControlOrMeta+f');
    const find = this.page.locator('.find-widget.visible');
    await find.locator('textarea, input').first().fill(text);
    await find.locator('.matchesCount', { hasText: '1 of 1' }).waitFor();
    await this.page.keyboard.press('Escape');
    await find.waitFor({ state: 'hidden' });
  }

  /** The smallest piece of a line that holds the text. */
  word(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line span > span', { hasText: text }).first();
  }
}
