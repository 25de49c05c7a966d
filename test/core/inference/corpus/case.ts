import type { JsonValue } from '../../../../core/document/writing';

/** Records with what a person would map of them. */
export interface Case {
  readonly name: string;
  /** What the records are called, where it is known. */
  readonly typeName?: string;
  readonly records: readonly JsonValue[];
  /** The source that fills each field of the profile, below `_source`. Where several would do, they are a list. */
  readonly targets: Readonly<Record<string, string | readonly string[]>>;
  /** Fields of the profile that one person would fill and another would not. */
  readonly debatable?: readonly string[];
}
