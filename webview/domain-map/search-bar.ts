import { t } from '@vscode/l10n';
import { element } from '../dom';
import { found, foundSentence } from './finding';
import type { MapView } from './map-view';

/** Finds types and keys on the map; Enter goes from one to the next. */
export class SearchBar {
  readonly element = element('div', { className: 'search', role: 'search' });
  readonly #field = element('input', {
    type: 'search',
    ariaLabel: t('Find a type or key'),
    placeholder: t('Find a type or key'),
  });
  readonly #status = element('span', { role: 'status' });
  readonly #view: MapView;
  #found: readonly string[] = [];
  #current: number | undefined;

  constructor(view: MapView) {
    this.#view = view;
    this.element.append(this.#field, this.#status);
    this.#field.addEventListener('input', () => {
      this.#current = undefined;
      this.update();
    });
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') this.#clear();
      else return;
      event.preventDefault();
    });
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      this.#field.focus();
      event.preventDefault();
    });
  }

  /** To be called when something else is drawn. */
  update(): void {
    const before = this.#found[this.#current ?? -1];
    this.#found = found(this.#view.scene, this.#field.value);
    const index = this.#found.indexOf(before ?? '');
    this.#current = index < 0 ? undefined : index;
    this.#show();
  }

  #go(step: 1 | -1): void {
    const { length } = this.#found;
    if (length === 0) return;
    const start = step === 1 ? -1 : 0;
    this.#current = ((this.#current ?? start) + step + length) % length;
    this.#view.goTo(this.#found[this.#current] ?? '');
    this.#show();
  }

  #clear(): void {
    this.#field.value = '';
    this.#current = undefined;
    this.update();
    this.#view.focus();
  }

  #show(): void {
    this.#view.mark(this.#found, this.#found[this.#current ?? -1]);
    this.#status.textContent = foundSentence(this.#field.value, this.#found.length, this.#current);
  }
}
