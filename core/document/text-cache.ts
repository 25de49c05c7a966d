/** Definitions repeat their texts from one version to the next; a few thousand answers take a few megabytes. */
const limit = 5000;

/** What was made of a text, for functions that always make the same of it. Starts anew when it is full. */
export class TextCache<Value> {
  readonly #values = new Map<string, Value>();

  get(text: string, make: (text: string) => Value): Value {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    const value = make(copy);
    if (this.#values.size >= limit) this.#values.clear();
    this.#values.set(copy, value);
    return value;
  }
}

/** Parsed strings are slices that keep the whole document alive, so what outlives the document must be a copy. */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
