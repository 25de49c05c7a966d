import type { Locator, Page } from 'playwright-core';
import type { VsCode } from '../server';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a person does in VS Code's window, and what they see. */
export class Workbench {
  readonly suggestions: Locator;
  readonly hover: Locator;
  readonly errors: Locator;
  readonly faded: Locator;
  readonly notifications: Locator;
  readonly output: Locator;
  private readonly quickInput: Locator;

  constructor(
    readonly page: Page,
    private readonly vsCode: VsCode,
  ) {
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    this.hover = page.locator('.monaco-hover:not(.hidden)').filter({ visible: true });
    this.errors = page.locator('.monaco-editor .squiggly-error');
    this.faded = page.locator('.monaco-editor .squiggly-inline-unnecessary');
    this.notifications = page.locator('.notification-toast');
    this.quickInput = page.locator('.quick-input-widget input').first();
    this.output = page.locator('.panel .view-line');
  }

  async close(): Promise<void> {
    await this.page.close();
    this.vsCode.stop();
  }

  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.quickInput.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.line('ObjectTypeName').waitFor();
  }

  /** Throws away what was typed. */
  async revert(): Promise<void> {
    await this.runCommand('File: Revert File');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** By the keyboard. A list that was opened before the extension's commands were there never has them: it is opened anew. */
  async runCommand(title: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title });
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('F1');
      await this.quickInput.fill(`>${title}`);
      try {
        await rows.first().waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    // The command that was asked for may stand below a similar one.
    while ((await rows.and(this.page.locator('.focused')).count()) === 0) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    // Keys that follow are meant for what the command shows, or for the window.
    await rows.first().waitFor({ state: 'hidden' });
  }

  /** Takes an entry of the list that is open, by the keyboard. */
  async choose(text: string): Promise<void> {
    const entry = this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await entry.waitFor();
    await this.quickInput.fill(text);
    await entry.waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Answers the question with that title. */
  async answer(title: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits for the question of that text. */
  async dialog(text: string): Promise<Locator> {
    const dialog = this.page.locator('.monaco-dialog-box', { hasText: text });
    await dialog.waitFor();
    return dialog;
  }

  /** By the keyboard: the button of the dialog that has the focus, or the one that so many tabs lead to. */
  async press(button: string): Promise<void> {
    for (let count = 0; count < 6; count++) {
      const focused = this.page.locator('.monaco-dialog-box .monaco-button:focus');
      if ((await focused.count()) > 0 && (await focused.innerText()) === button) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No button ${button} can be reached.`);
  }

  /** A toast may come and go unseen where several follow each other; the list behind the bell has them all. */
  async message(text: string): Promise<Locator> {
    const message = this.page.locator('.notification-list-item', { hasText: text }).first();
    try {
      await message.waitFor({ timeout: 5000 });
    } catch {
      await this.runCommand('Notifications: Show Notifications');
      await message.waitFor();
    }
    return message;
  }

  /** Waits for a message, and takes all away. */
  async told(text: string): Promise<void> {
    await this.message(text);
    await this.runCommand('Notifications: Clear All Notifications');
    await this.notifications.first().waitFor({ state: 'detached' });
  }

  /** Opens an entry of a tree, or closes it. */
  async toggle(row: Locator, isOpen: boolean): Promise<void> {
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator(`[aria-expanded="${isOpen}"]`)).waitFor();
  }

  /** Opens the view of environments and object types. */
  async showProfileTypes(): Promise<void> {
    await this.page.locator('.activitybar .action-item a[aria-label^="Profile Types"]').click();
    await this.page.locator('.sidebar .title-label', { hasText: 'Profile Types' }).waitFor();
  }

  line(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text }).first();
  }

  lens(text: string): Locator {
    return this.page.locator('.monaco-editor .codelens-decoration a', { hasText: text }).first();
  }

  /** Puts the cursor on a place, lines and columns counted from one. */
  async goTo({ line, column }: Place): Promise<void> {
    await this.page.keyboard.press('Control+g');
    await this.quickInput.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.status(`Ln ${line}, Col ${column}`).waitFor();
  }

  async select(from: Place, length: number): Promise<void> {
    await this.goTo(from);
    for (let count = 0; count < length; count += 1) await this.page.keyboard.press('Shift+ArrowRight');
    await this.status(`(${length} selected)`).waitFor();
  }

  status(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** The smallest piece of a line that holds the text. */
  word(text: string): Locator {
    return this.page.locator('.monaco-editor .view-line span > span', { hasText: text }).first();
  }
}
