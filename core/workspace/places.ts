/** What each of several files says of one name, in the order of their addresses, whichever came first. */
export class Places<Place> {
  readonly #byUri = new Map<string, Place>();
  #sorted: readonly (readonly [uri: string, place: Place])[] | undefined;

  get all(): readonly (readonly [uri: string, place: Place])[] {
    return (this.#sorted ??= [...this.#byUri].sort(([one], [other]) => compareAddresses(one, other)));
  }

  /** The files in whichever order, for where it does not matter. */
  get uris(): Iterable<string> {
    return this.#byUri.keys();
  }

  get isEmpty(): boolean {
    return this.#byUri.size === 0;
  }

  set(uri: string, place: Place): void {
    this.#byUri.set(uri, place);
    this.#sorted = undefined;
  }

  delete(uri: string): void {
    this.#byUri.delete(uri);
    this.#sorted = undefined;
  }
}

/** The order of files in lists, the same on every machine. */
export function compareAddresses(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
