/** A document that a conversion has written. */
export interface Converted {
  readonly text: string;
  /** A name of letters, digits, `_` and `-`, with its extension. */
  readonly fileName: string;
  /** What was left out or will not work there, as sentences. */
  readonly notes: readonly string[];
}

/** Why nothing could be converted, as a sentence. */
export interface NotConverted {
  readonly problem: string;
}
