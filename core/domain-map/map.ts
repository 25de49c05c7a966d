/** Where a type has a key from: its own text, the template that it names, or a field that the service indexes by itself. */
export type KeyOrigin = 'definition' | 'template' | 'field';

/**
 * What a key does for the records of a type: they find a profile or record of other types by it (`finds`), those of other
 * types find theirs (`found`), or nothing but a search finds anything (`search`).
 */
export type KeyRole = 'finds' | 'found' | 'search';

/** A key as one type has it. */
export interface TypeKey {
  readonly name: string;
  /** Of all its definitions, each once. */
  readonly identifiers: readonly string[];
  /** The fields of each definition. */
  readonly fieldNames: readonly (readonly string[])[];
  /** Of its fields, such as `STRING`; absent where a field or a content type is not known. */
  readonly contentTypes?: string;
  readonly origin: KeyOrigin;
  /** Absent where no other type has the key. */
  readonly role?: KeyRole;
}

/** How a type is joined to others: by a lookup, by searches only, not at all; `unknown` where nobody knows its keys. */
export type Standing = 'joined' | 'search-only' | 'unconnected' | 'unknown';

export interface MapType {
  /** The address of its file. */
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly template?: string;
  readonly standing: Standing;
  /** Whether another file of the domain defines a type of this name. */
  readonly isDuplicate: boolean;
  readonly keys: readonly TypeKey[];
}

/** A key that several types have. */
export interface SharedKey {
  readonly name: string;
  /** The addresses of the types, in their order. */
  readonly types: readonly string[];
  /** Different ones, sorted. More than one are a conflict. */
  readonly contentTypes: readonly string[];
  readonly isConflict: boolean;
  /** The standard objects on which records of several types meet by it, such as `_profile`; none where it is for searches only. */
  readonly meetsOn: readonly string[];
}

export type FindingKind = 'conflict' | 'duplicate' | 'unconnected' | 'search-only' | 'unread';

/** What stands out, in words. */
export interface MapFinding {
  readonly kind: FindingKind;
  readonly sentence: string;
  /** The address of the type, or of the file that cannot be read. */
  readonly type?: string;
  readonly key?: string;
}

/** The object types of one domain and the keys that join them. */
export interface DomainMap {
  /** Absent where no definition says for which one it is. */
  readonly domain?: string;
  /** In the order of their names. */
  readonly types: readonly MapType[];
  readonly keys: readonly SharedKey[];
  readonly findings: readonly MapFinding[];
}
