import { t } from '@vscode/l10n';
import { counted } from '../../core/words/counted';
import { button, element } from '../dom';
import type { Before, SampleChoice } from './messages';
import { isBefore } from './reading';

export interface SampleEvents {
  readonly chooseSample: () => void;
  readonly openSample: () => void;
  readonly writeTest: () => void;
  readonly record: (index: number) => void;
  readonly before: (before: Before) => void;
}

const befores: readonly (readonly [Before, string])[] = [
  ['nothing', t('An empty domain')],
  ['earlier-records', t('The records before it')],
  ['other-samples', t('The other samples')],
];

/** Which record it is, and what is in the domain before it comes. */
export class SampleBar {
  readonly element = element('div', { className: 'sample', role: 'group', ariaLabel: t('Sample') });
  readonly #name = element('strong');
  readonly #place = element('span', { role: 'status' });
  readonly #previous: HTMLElementTagNameMap['vscode-button'];
  readonly #next: HTMLElementTagNameMap['vscode-button'];
  readonly #turning: HTMLElement;
  readonly #before = element('vscode-single-select', { label: t('Starts from') });
  readonly #count = element('span', { className: 'hint' });
  #sample: SampleChoice | undefined;

  constructor(events: SampleEvents) {
    const turn = (step: number) => () => {
      if (this.#sample) events.record(this.#sample.index + step);
    };
    this.#previous = named(button('‹', turn(-1)), t('Previous record'));
    this.#next = named(button('›', turn(1)), t('Next record'));
    this.#turning = element('span', { className: 'turning' }, this.#previous, this.#place, this.#next);
    this.#before.options = befores.map(([value, label]) => ({
      ...{ value, label, description: '' },
      ...{ selected: false, disabled: false },
    }));
    this.#before.addEventListener('change', () => {
      const { value } = this.#before;
      if (isBefore(value)) events.before(value);
    });
    const before = element('span', { className: 'before' }, t('Starts from'), this.#before, this.#count);
    const buttons = element(
      'span',
      { className: 'buttons' },
      button(t('Choose Sample…'), events.chooseSample),
      button(t('Open Sample'), events.openSample),
      button(t('Write Test'), events.writeTest),
    );
    this.element.append(
      element('span', { className: 'turning' }, this.#name, this.#turning),
      before,
      buttons,
    );
  }

  show(sample: SampleChoice): void {
    const { name, index, count, before, beforeCount } = sample;
    this.#sample = sample;
    this.#name.textContent = this.#name.title = name;
    this.#turning.hidden = count < 2;
    const place = t`Record ${index + 1} of ${count}`;
    if (this.#place.textContent !== place) this.#place.textContent = place;
    this.#previous.disabled = index <= 0;
    this.#next.disabled = index >= count - 1;
    if (this.#before.value !== before) this.#before.value = before;
    this.#count.hidden = before === 'nothing';
    this.#count.textContent = counted(beforeCount, 'record');
  }
}

function named(
  made: HTMLElementTagNameMap['vscode-button'],
  name: string,
): HTMLElementTagNameMap['vscode-button'] {
  made.ariaLabel = made.title = name;
  return made;
}
