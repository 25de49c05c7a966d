import { isList } from '../document/json-value';
import type { JsonValue } from '../document/writing';
import { characterCount } from '../model/character-count';
import type { ShownValue } from './picture';

/** In characters (code points). */
export const maxShown = 200;

/** Writes values so that they can be looked at. What several fields have is written once. */
export class ValueWriter {
  readonly #known = new Map<object, ShownValue>();

  /** The beginning of the value's JSON. Its cost does not grow with the value. */
  show(value: JsonValue): ShownValue {
    if (typeof value !== 'object' || value === null) return shownValue(value);
    const known = this.#known.get(value);
    if (known) return known;
    const shown = shownValue(value);
    this.#known.set(value, shown);
    return shown;
  }

  optional(value: JsonValue | undefined): { readonly value?: ShownValue } {
    return value === undefined ? {} : { value: this.show(value) };
  }
}

/** A text in the middle of a sentence; a very long one is cut. */
export function quoted(text: string): string {
  const start = beginning(text, maxShown);
  return `\`${start}${start.length < text.length ? '…' : ''}\``;
}

function shownValue(value: JsonValue): ShownValue {
  const paper = new Paper();
  paper.write(value);
  return paper.isFull ? { text: paper.text, isCut: true } : { text: paper.text };
}

/** Takes JSON until there is no more room. */
class Paper {
  text = '';
  isFull = false;
  #room = maxShown;

  write(value: JsonValue): void {
    if (typeof value === 'string') this.#string(value);
    else if (typeof value !== 'object' || value === null) this.#put(JSON.stringify(value));
    else if (isList(value)) this.#list(value);
    else this.#object(value);
  }

  #list(list: readonly JsonValue[]): void {
    this.#put('[');
    for (let index = 0; index < list.length && !this.isFull; index++) {
      if (index > 0) this.#put(',');
      this.write(list[index] ?? null);
    }
    this.#put(']');
  }

  #object(object: Readonly<Record<string, JsonValue>>): void {
    this.#put('{');
    let isFirst = true;
    for (const name of Object.keys(object)) {
      if (this.isFull) return;
      if (!isFirst) this.#put(',');
      isFirst = false;
      this.#string(name);
      this.#put(':');
      this.write(object[name] ?? null);
    }
    this.#put('}');
  }

  /** Of a long text no more is looked at than there is room for; the quotes take the rest. */
  #string(text: string): void {
    this.#put(JSON.stringify(beginning(text, this.#room)));
  }

  #put(json: string): void {
    if (this.isFull) return;
    const start = beginning(json, this.#room);
    this.text += start;
    this.#room -= characterCount(start);
    this.isFull = start.length < json.length;
  }
}

/** So many characters of a text; a character may be two code units, which stay together. */
function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const units = text.slice(0, length);
  if (characterCount(units) === length && !/[\uD800-\uDBFF]$/.test(units)) return units;
  return Array.from(text.slice(0, 2 * length))
    .slice(0, length)
    .join('');
}
