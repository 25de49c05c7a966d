import type { StandardIdentifierName } from '../standard-identifiers';

/** A path in the source object and the target it fills. Where the value needs a word with it, `write` says how. */
export type Row = readonly [source: string, target: string, write?: (path: string) => string];

/** A key, with the path in the source object whose value it holds. */
export interface SourcedKey {
  readonly name: string;
  readonly source: string;
  readonly identifiers: readonly StandardIdentifierName[];
}

/** How a template of the service fills standard objects. Source: the vendor's tables; obvious slips of theirs are mended. */
export interface TemplateMapping {
  readonly templateId: string;
  /** What wraps the source object in the records that arrive. */
  readonly prefix?: string;
  readonly rows: readonly Row[];
  /** What a key of the template carries, where that does not follow from its source. */
  readonly identifiers?: Readonly<Record<string, readonly StandardIdentifierName[]>>;
  /** Keys that the vendor does not list, without which the definition would be none. */
  readonly assumedKeys?: readonly SourcedKey[];
  readonly allowProfileCreation?: false;
}
