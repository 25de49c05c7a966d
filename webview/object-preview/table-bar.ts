import { t } from '@vscode/l10n';
import { button, element } from '../dom';
import { clipped } from './columns';
import type { ExportFormat } from './messages';

export interface TableBarEvents {
  readonly find: (text: string) => void;
  readonly columns: (columns: readonly string[] | undefined) => void;
  readonly copyCell: () => void;
  readonly export: (format: ExportFormat) => void;
}

/** The find box, the columns and the export: what is done with the objects that are loaded. */
export class TableBar {
  readonly element = element('div', { className: 'table-bar' });
  readonly #find = element('vscode-textfield', {
    label: t('Find in the loaded objects'),
    placeholder: t('Find'),
    type: 'search',
  });
  readonly #chooser = element('div', {
    className: 'chooser',
    role: 'group',
    ariaLabel: t('Columns'),
    hidden: true,
  });
  readonly #toggle: HTMLElementTagNameMap['vscode-button'];
  readonly #events: TableBarEvents;
  #shown = '';

  constructor(events: TableBarEvents) {
    this.#events = events;
    this.#find.addEventListener('input', () => {
      events.find(this.#find.value);
    });
    this.#toggle = button(t('Columns'), () => {
      this.#open(this.#chooser.hidden === true);
    });
    this.#toggle.ariaExpanded = 'false';
    this.#chooser.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#open(false);
    });
    const buttons = element(
      'div',
      { className: 'buttons' },
      this.#find,
      this.#toggle,
      button(t('Copy Cell'), events.copyCell),
      button(t('Export JSON…'), () => {
        events.export('json');
      }),
      button(t('Export CSV…'), () => {
        events.export('csv');
      }),
    );
    this.element.append(buttons, this.#chooser);
  }

  show(find: string, available: readonly string[], columns: readonly string[]): void {
    if (this.#find.value !== find) this.#find.value = find;
    // Drawn anew only where it differs: the focus may be in it.
    const shown = JSON.stringify([available, columns]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const known = [...this.#chooser.querySelectorAll('vscode-checkbox')];
    if (known.length > 0 && known.map(({ value }) => value).join('\n') === available.join('\n')) {
      for (const box of known) box.checked = columns.includes(box.value);
      return;
    }
    const boxes = available.map((column) => this.#checkbox(column, columns.includes(column)));
    const automatic = button(t('Choose for Me'), () => {
      this.#events.columns(undefined);
    });
    this.#chooser.replaceChildren(...boxes, automatic);
  }

  #checkbox(column: string, checked: boolean): HTMLElement {
    const box = element('vscode-checkbox', { label: clipped(column, 80), value: column, checked });
    box.addEventListener('change', () => {
      const boxes = [...this.#chooser.querySelectorAll('vscode-checkbox')];
      this.#events.columns(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    });
    return box;
  }

  #open(isOpen: boolean): void {
    this.#chooser.hidden = !isOpen;
    this.#toggle.ariaExpanded = String(isOpen);
    if (isOpen) this.#chooser.querySelector('vscode-checkbox')?.focus();
    else this.#toggle.focus();
  }
}
