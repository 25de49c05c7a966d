import type { JsonNode } from '../../document/json';
import type { Field, KeyDefinition } from '../../document/profile-type-document';

/** The field that the cursor is in. It may be half-written, or replaced by a later one of the same name. */
export type FieldAtCursor = Pick<Field, 'name' | 'source' | 'target' | 'contentType'>;

/** The key definition that the cursor is in. */
export type DefinitionAtCursor = Pick<KeyDefinition, 'identifiers' | 'fieldNames'> & {
  readonly node: JsonNode | undefined;
};
