/** The folders of the workspace. Clients differ in what they escape, so addresses are compared decoded. */
export class Roots {
  #uris: readonly string[] = [];

  get all(): readonly string[] {
    return this.#uris;
  }

  set all(uris: readonly string[]) {
    const trimmed = uris.map((uri) => uri.replace(/\/$/, ''));
    // Of two ways to write a folder the first counts.
    this.#uris = trimmed.filter(
      (uri, index) => trimmed.findIndex((other) => decoded(other) === decoded(uri)) === index,
    );
  }

  /** The innermost folder that a file is in. */
  of(uri: string): string | undefined {
    const address = decoded(uri);
    return this.#uris
      .filter((root) => address.startsWith(`${decoded(root)}/`))
      .reduce<string | undefined>(
        (best, root) => (best === undefined || decoded(root).length > decoded(best).length ? root : best),
        undefined,
      );
  }

  /** A file's path below a folder that it is in, with `/` between its steps. */
  static path(root: string, uri: string): string {
    return decoded(uri).slice(decoded(root).length + 1);
  }
}

/** An address without escapes, and with one way to write a drive. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
