import { t } from '@vscode/l10n';
import { button, element } from '../dom';
import { jsonText } from './json-text';
import type { ObjectRow } from './object-row';

export interface ObjectPaneEvents {
  readonly copy: (row: ObjectRow) => void;
  readonly openInEditor: (row: ObjectRow) => void;
  readonly previewMapping: (row: ObjectRow) => void;
  readonly close: () => void;
}

/** Longer texts would make the pane slow; an editor takes them. */
const maxLength = 100_000;

/** One object as JSON, beside the table. */
export class ObjectPane {
  readonly element = element('section', {
    className: 'object',
    ariaLabel: t('Object as JSON'),
    hidden: true,
  });
  readonly #text = element('pre', { tabIndex: 0, ariaLabel: 'JSON', role: 'group' });
  readonly #hint = element('p', { className: 'hint' });
  #row: ObjectRow | undefined;

  constructor(events: ObjectPaneEvents) {
    const withRow = (act: (row: ObjectRow) => void) => () => {
      if (this.#row) act(this.#row);
    };
    const buttons = element(
      'div',
      { className: 'buttons' },
      button(t('Copy JSON'), withRow(events.copy)),
      button(t('Open in Editor'), withRow(events.openInEditor)),
      button(t('Preview Mapping'), withRow(events.previewMapping)),
      button(t('Close'), events.close),
    );
    this.element.append(buttons, this.#hint, this.#text);
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') events.close();
    });
  }

  show(row: ObjectRow | undefined): void {
    this.element.hidden = !row;
    if (row === this.#row) return;
    this.#row = row;
    const text = row ? jsonText(row.object.text) : '';
    this.#text.textContent = text.slice(0, maxLength);
    this.#text.scrollTop = 0;
    this.#hint.hidden = text.length <= maxLength;
    this.#hint.textContent = t`This is the beginning of ${text.length} characters. Open the object in an editor to see all of it.`;
  }

  focus(): void {
    this.#text.focus();
  }
}
