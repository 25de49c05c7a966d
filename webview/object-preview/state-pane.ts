import { t } from '@vscode/l10n';
import { button, element, sentence } from '../dom';
import { emptinessOf, type PreviewModel } from './preview-model';

export interface StatePaneEvents {
  readonly load: () => void;
  readonly cancel: () => void;
  readonly withoutFilter: () => void;
  readonly chooseAnother: () => void;
}

/** What stands in the place of the table while there is none, or above it where loading more failed. */
export class StatePane {
  readonly element = element('div', { className: 'state', role: 'status' });
  readonly #events: StatePaneEvents;
  #shown: unknown;

  constructor(events: StatePaneEvents) {
    this.#events = events;
  }

  show(model: PreviewModel): void {
    const { progress, rows } = model;
    this.element.hidden = rows.length > 0 && progress.kind !== 'failed';
    // Drawn anew only where it differs: the focus may be in it.
    if (progress === this.#shown) return;
    this.#shown = progress;
    this.element.replaceChildren(...this.#content(model));
  }

  #content(model: PreviewModel): readonly Node[] {
    const { progress, rows, filter } = model;
    const { load, cancel, withoutFilter, chooseAnother } = this.#events;
    if (progress.kind === 'loading') {
      return [
        element('vscode-progress-ring', { ariaLabel: t('Loading') }),
        element('p', {}, t('Loading objects…')),
        button(t('Cancel'), cancel),
      ];
    }
    if (progress.kind === 'failed') {
      return [
        element('h2', {}, ...sentence(progress.message)),
        ...(progress.detail === undefined ? [] : [element('p', {}, ...sentence(progress.detail))]),
        button(t('Try Again'), load, false),
      ];
    }
    if (rows.length > 0) return [];
    const { title, advice } = emptinessOf(model);
    return [
      element('h2', {}, title),
      element('p', {}, advice),
      ...(filter ? [button(t('Remove the Filter'), withoutFilter, false)] : []),
      button(t('Choose Another…'), chooseAnother, filter !== undefined),
    ];
  }
}
