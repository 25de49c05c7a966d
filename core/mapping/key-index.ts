/** A value of a key by which a profile, a record of a standard object or an object can be found. */
export interface KeyEntry {
  readonly name: string;
  /** Normalised; the values of several fields are joined by `fieldSeparator`. */
  readonly value: string;
  /** Several values as one text, as a user would write it in a search. */
  readonly alias?: string;
}

/** Hardly any text has it, so that `a b` + `c` is not `a` + `b c`. */
export const fieldSeparator = '\u001f';

/** Who has which value of which key. One owner may have a value from several places, and keeps it until the last is gone. */
export class KeyIndex {
  readonly #byName = new Map<string, Map<string, Map<string, number>>>();

  add(owner: string, entries: Iterable<KeyEntry>): void {
    for (const entry of entries)
      for (const value of valuesOf(entry)) this.#count(entry.name, value, owner, 1);
  }

  delete(owner: string, entries: Iterable<KeyEntry>): void {
    for (const entry of entries)
      for (const value of valuesOf(entry)) this.#count(entry.name, value, owner, -1);
  }

  /** The owners, in the order in which they got the value. */
  find(name: string, value: string): readonly string[] {
    const owners = this.#byName.get(name)?.get(value);
    return owners ? [...owners.keys()] : [];
  }

  #count(name: string, value: string, owner: string, change: 1 | -1): void {
    const values = this.#byName.get(name) ?? new Map<string, Map<string, number>>();
    const owners = values.get(value) ?? new Map<string, number>();
    const count = (owners.get(owner) ?? 0) + change;
    if (count > 0) owners.set(owner, count);
    else owners.delete(owner);
    if (owners.size > 0) values.set(value, owners);
    else values.delete(value);
    if (values.size > 0) this.#byName.set(name, values);
    else this.#byName.delete(name);
  }
}

/**
 * Under what an entry is found. Several values are found as one text, too, whether it is written as the record has them or
 * as they are compared. That text never equals the value of a single field: a separator of its own stands before it.
 */
export function valuesOf({ value, alias }: KeyEntry): string[] {
  return alias === undefined
    ? [value]
    : [value, aliasOf(alias), aliasOf(value.replaceAll(fieldSeparator, ' '))];
}

/** Under what a search finds a text that stands for several fields. */
export function aliasOf(text: string): string {
  return fieldSeparator + text;
}
