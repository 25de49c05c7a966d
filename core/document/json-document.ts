import { type JsonNode, type JsonSyntaxError, parseJson } from './json';

/**
 * A JSON text, parsed once. Any text gives a document: what cannot be read is left out, and `syntaxErrors` says why. All
 * offsets are UTF-16 code units.
 */
export class JsonDocument {
  readonly root: JsonNode | undefined;
  readonly syntaxErrors: readonly JsonSyntaxError[];
  readonly #derived = new Map<unknown, unknown>();

  constructor(readonly text: string) {
    const { root, errors } = parseJson(text);
    this.root = root;
    this.syntaxErrors = errors;
  }

  /** False where the text is so broken that what seems to be missing may only be unreadable. */
  get isReadable(): boolean {
    return this.root !== undefined && this.syntaxErrors.every((error) => error.kind !== 'unreadable');
  }

  /** What `derive` makes of this document; the second time its first answer. Kept as long as the document. */
  remember<Derived>(derive: (document: this) => Derived): Derived {
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
    return this.#derived.get(derive) as Derived;
  }
}
