import { t } from '@vscode/l10n';
import { element } from '../dom';
import type { Filter } from './filtering';

export interface FindEvents {
  readonly change: (filter: Filter) => void;
  /** To what was found. */
  readonly leave: () => void;
}

/** Which part of the picture is seen. */
export class FindBar {
  readonly element = element('div', { className: 'find', role: 'search', ariaLabel: t('Picture') });
  readonly #find = element('vscode-textfield', {
    type: 'search',
    label: t('Find by name or value'),
    placeholder: t('Find by name or value'),
  });
  readonly #problems = element('vscode-checkbox', { label: t('Only what has a problem') });
  readonly #count = element('span', { role: 'status', className: 'hint' });

  readonly #events: FindEvents;

  constructor(events: FindEvents) {
    this.#events = events;
    const tell = (): void => {
      this.#tell();
    };
    this.#find.addEventListener('input', tell);
    this.#find.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#problems.addEventListener('change', tell);
    this.element.append(this.#find, this.#problems, this.#count);
  }

  /** What is left, in words. */
  show(left: string): void {
    if (this.#count.textContent !== left) this.#count.textContent = left;
  }

  focus(): void {
    this.#find.focus();
  }

  clear(): void {
    this.#find.value = '';
    this.#problems.checked = false;
    this.#tell();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#find.value = '';
      this.#tell();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.#events.leave();
    }
  }

  #tell(): void {
    this.#events.change({ find: this.#find.value, onlyProblems: this.#problems.checked });
  }
}
