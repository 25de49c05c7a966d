import { t } from '@vscode/l10n';
import { button, element } from '../dom';
import { joinValues, splitValues, valuesProblem } from './filter-values';
import type { ObjectFilter, Subject } from './messages';

export interface FilterBarEvents {
  readonly apply: (filter: ObjectFilter | undefined) => void;
  readonly chooseAnother: () => void;
}

const noFilter = '';

/** Whose objects these are, and the filter, which can be changed in place. */
export class FilterBar {
  readonly element = element('header');
  readonly #heading = element('h1');
  readonly #place = element('p', { className: 'place' });
  readonly #key = element('vscode-single-select', { label: t('Filter by key') });
  readonly #values = element('vscode-textfield', {
    label: t('Values, separated by commas'),
    placeholder: t('Values, separated by commas'),
  });
  readonly #problem = element('p', { className: 'problem', role: 'alert' });
  readonly #events: FilterBarEvents;

  constructor(events: FilterBarEvents) {
    this.#events = events;
    this.#key.addEventListener('change', () => {
      this.#onKeyChosen();
    });
    this.#values.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#apply();
    });
    this.#values.addEventListener('input', () => {
      this.#say(undefined);
    });
    const title = element('div', { className: 'title' }, element('div', {}, this.#heading, this.#place));
    title.append(button(t('Choose Another…'), events.chooseAnother));
    const form = element('div', { className: 'filter', role: 'search', ariaLabel: t('Filter') });
    const apply = button(
      t('Apply'),
      () => {
        this.#apply();
      },
      false,
    );
    form.append(this.#key, this.#values, apply);
    this.element.append(title, form, this.#problem);
  }

  show({ objectType, profile, place, filterKeys }: Subject, filter: ObjectFilter | undefined): void {
    this.#heading.textContent = t`${objectType} objects of ${profile}`;
    this.#place.textContent = place;
    const names = filterKeys.map(({ name }) => name);
    const known = filter && !names.includes(filter.keyName) ? [{ name: filter.keyName, origin: '' }] : [];
    const keys = [...filterKeys, ...known].map(({ name, origin }) => option(name, name, origin));
    this.#key.options = [option(t('No filter'), noFilter, t('All objects of the type')), ...keys];
    this.#key.value = filter?.keyName ?? noFilter;
    this.#values.value = joinValues(filter?.values ?? []);
    this.#values.disabled = !filter;
    this.#say(undefined);
  }

  #onKeyChosen(): void {
    this.#values.disabled = this.#key.value === noFilter;
    this.#say(undefined);
    if (!this.#values.disabled)
      void this.#values.updateComplete.then(() => {
        this.#values.focus();
      });
  }

  #apply(): void {
    const keyName = this.#key.value;
    if (keyName === noFilter) {
      this.#events.apply(undefined);
      return;
    }
    const problem = valuesProblem(this.#values.value);
    this.#say(problem);
    if (problem === undefined) this.#events.apply({ keyName, values: splitValues(this.#values.value) });
    else this.#values.focus();
  }

  #say(problem: string | undefined): void {
    this.#problem.textContent = problem ?? '';
    this.#problem.hidden = problem === undefined;
    this.#values.invalid = problem !== undefined;
  }
}

function option(
  label: string,
  value: string,
  description: string,
): HTMLElementTagNameMap['vscode-single-select']['options'][number] {
  return { label, value, description, selected: false, disabled: false };
}
