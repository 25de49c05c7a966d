import { element } from '../dom';
import { icon } from './icons';
import { valueKind } from './value-kind';
import type { Row } from './rows';

/** Longer tooltips hide the picture; the details show all. */
const maxTitleLength = 300;

/** A node as an option of a list box. Its parts stay, so that an edit changes no more than texts. */
export class RowView {
  readonly element = element('div', { role: 'option', tabIndex: -1, ariaSelected: 'false' });
  /** Heard, not seen: the parts that are seen are not heard. */
  readonly #label = element('span', { className: 'heard' });
  readonly #name = element('span', { className: 'name' });
  readonly #value = element('span', { className: 'value' });
  readonly #first = line(this.#name);
  readonly #second = line(this.#value);
  readonly #third = line();
  #look = '';
  #tags = '';
  #words = '';

  constructor({ id }: Row) {
    this.element.dataset.node = id;
    this.element.append(this.#label, this.#first, this.#second, this.#third);
  }

  readonly show = (row: Row): void => {
    const { kind, shortName, name, tags, value, words, state, isStored, label } = row;
    const { classList } = this.element;
    const className = `row ${kind} ${state}${isStored ? ' stored' : ''}`;
    if (className !== this.#look) {
      const isLit = classList.contains('lit');
      this.element.className = this.#look = className;
      classList.toggle('lit', isLit);
      this.#first.querySelector('svg')?.remove();
      if (isStored || state !== 'fine') this.#first.prepend(icon(isStored ? 'stored' : state));
    }
    // A name of nothing is seen, too.
    setText(this.#name, shortName === '' ? '""' : shortName);
    setText(this.#value, value ?? '');
    this.#value.className = `value ${valueKind(value)}`;
    this.#tags = setMarks(kind === 'key' ? this.#third : this.#first, 'tag', tags, this.#tags);
    this.#words = setMarks(this.#second, 'word', words, this.#words);
    setText(this.#label, label);
    this.element.title = `${name}${value === undefined ? '' : `\n${value}`}`.slice(0, maxTitleLength);
  };

  select(isSelected: boolean): void {
    if (this.element.ariaSelected !== String(isSelected)) this.element.ariaSelected = String(isSelected);
  }

  light(isLit: boolean): void {
    this.element.classList.toggle('lit', isLit);
  }

  hide(isHidden: boolean): void {
    if (this.element.hidden !== isHidden) this.element.hidden = isHidden;
  }

  flash(): void {
    const color = 'var(--vscode-charts-yellow, currentColor)';
    const flash = [{ boxShadow: `0 0 0 2px ${color}, 0 0 12px ${color}` }, { boxShadow: 'none' }];
    this.element.animate(flash, { duration: 1600, easing: 'ease-in' });
  }
}

function line(...parts: readonly Node[]): HTMLElement {
  return element('span', { className: 'line', ariaHidden: 'true' }, ...parts);
}

function setText(part: HTMLElement, text: string): void {
  if (part.textContent !== text) part.textContent = text;
}

/** The marks at the end of a line; the result tells those that are there now. */
function setMarks(line: HTMLElement, className: string, marks: readonly string[], before: string): string {
  const now = marks.join('\n');
  if (now === before) return now;
  for (const mark of line.querySelectorAll(`.${className}`)) mark.remove();
  line.append(...marks.map((mark) => element('span', { className }, mark)));
  return now;
}
