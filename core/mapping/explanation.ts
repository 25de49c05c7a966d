import type { JsonValue } from '../document/editing';

/** What became of one field. */
export interface FieldStep {
  readonly field: string;
  /** Absent where the record gave none. */
  readonly value?: JsonValue;
  /** The source cannot be read, or takes more than it may. */
  readonly isFailed?: true;
  readonly sentence: string;
}

/** What one definition of a key amounts to. */
export interface KeyStep {
  readonly key: string;
  readonly identifiers: readonly string[];
  readonly fieldNames: readonly string[];
  /** Normalised; several values with a space between them. Absent where the key has no value. */
  readonly value?: string;
  readonly sentence: string;
  /** What happens to it afterwards: whether it can be searched for. Absent where nothing was ingested. */
  readonly stored?: { readonly isStored: boolean; readonly sentence: string };
}

/** A search for a profile, or for a record of a standard object, by one key. */
export interface LookupStep {
  readonly object: string;
  readonly key: string;
  readonly value: string;
  /** Their ids. */
  readonly found: readonly string[];
  readonly sentence: string;
}

/** Which profile, or which record of a standard object, it was. */
export interface DecisionStep {
  readonly object: string;
  readonly outcome: 'existing' | 'new' | 'none' | 'ambiguous';
  readonly id?: string;
  readonly sentence: string;
}

/** What happened to the value of a target. */
export interface WriteStep {
  /** Where the service fills the target by itself, the field that it takes the value from. */
  readonly field: string;
  readonly target: string;
  readonly outcome: 'written' | 'kept' | 'lost';
  readonly value: JsonValue;
  readonly sentence: string;
}

/** Everything that happened to an incoming record, and why, in the order of ingestion. */
export interface Explanation {
  readonly fields: readonly FieldStep[];
  readonly keys: readonly KeyStep[];
  readonly lookups: readonly LookupStep[];
  /** The profile first. */
  readonly decisions: readonly DecisionStep[];
  readonly writes: readonly WriteStep[];
  /** How it ended, in one sentence. */
  readonly sentence: string;
}
