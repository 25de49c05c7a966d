import type { ContentTypeName } from '../model/content-types';
import type { DecisionStep, LookupStep, WriteStep } from '../mapping/explanation';
import type { Ingestion } from '../mapping/ingest';

/** The JSON text of a value, cut where it is too long to be looked at. */
export interface ShownValue {
  readonly text: string;
  readonly isCut?: true;
}

/**
 * What stands in the picture has an id that stays the same from one edit to the next: `source _source.addr.zip`, `field zip`,
 * `target zip _profile.Address.PostalCode` (without a field where the service fills it: `target  _profile.EmailAddress`),
 * `key _email 0` (the first definition of that key), `object _profile`.
 */
export type NodeId = string;

/** A path into the record that a source reads. */
export interface SourceNode {
  readonly id: NodeId;
  /** As written, such as `_source.addr.zip`. */
  readonly path: string;
  /** Absent where the record has nothing there. */
  readonly value?: ShownValue;
}

export interface FieldNode {
  readonly id: NodeId;
  readonly name: string;
  /** What it reads. */
  readonly sources: readonly NodeId[];
  /** The text of its source; absent where it has none. */
  readonly source?: string;
  readonly contentType: ContentTypeName;
  /** Absent where the field is empty. */
  readonly value?: ShownValue;
  readonly isFailed?: true;
  /** What became of it. */
  readonly sentence: string;
}

/** A target of a field, or one that the service fills by itself. */
export interface TargetNode {
  readonly id: NodeId;
  /** Such as `_profile.Address.PostalCode`. */
  readonly target: string;
  /** Absent where the service takes the value from a field by its content type. */
  readonly field?: NodeId;
  /** `empty`: the field has no value. `none`: nothing was written, because the record was not stored. */
  readonly outcome: WriteStep['outcome'] | 'empty' | 'none';
  readonly value?: ShownValue;
  readonly sentence: string;
}

/** A standard object with what the record writes there. The profile is the first. */
export interface ObjectNode {
  readonly id: NodeId;
  /** Such as `_profile`. */
  readonly name: string;
  readonly targets: readonly TargetNode[];
  /** Absent where the record was refused before anything was looked up. */
  readonly decision?: DecisionStep;
}

/** One definition of a key. */
export interface KeyNode {
  readonly id: NodeId;
  readonly name: string;
  readonly identifiers: readonly string[];
  readonly fields: readonly NodeId[];
  /** Normalised; absent where the key has no value. */
  readonly value?: ShownValue;
  /** What its fields have, where that is written otherwise. */
  readonly written?: ShownValue;
  readonly sentence: string;
  readonly stored?: { readonly isStored: boolean; readonly sentence: string };
  /** The searches that were made by it. */
  readonly lookups: readonly LookupStep[];
}

/** Something that a person should know about the picture, in words. */
export interface PictureNote {
  readonly kind: 'failed' | 'lost' | 'kept' | 'empty' | 'normalised';
  readonly node: NodeId;
  /** Whole: it names what it is about, in backticks. */
  readonly sentence: string;
}

/** The way of every value of a record through a definition. */
export interface MappingPicture {
  readonly typeName: string;
  readonly outcome: Ingestion['outcome'];
  /** How it ended. */
  readonly sentence: string;
  readonly sources: readonly SourceNode[];
  readonly fields: readonly FieldNode[];
  readonly objects: readonly ObjectNode[];
  readonly keys: readonly KeyNode[];
  /** The most important first. */
  readonly notes: readonly PictureNote[];
}
