import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { JsonValue } from '../document/writing';
import type { Ingestion } from '../mapping/ingest';
import type { ObjectTypeMapping } from '../mapping/object-type-mapping';
import { keyNodes } from './key-nodes';
import { nodeId } from './node-ids';
import { notesOf } from './notes';
import type { FieldNode, MappingPicture } from './picture';
import { ValueWriter } from './shown-value';
import { SourceNodes } from './source-nodes';
import { objectNodes } from './target-nodes';

/**
 * The way of every value of a record, drawn from what its ingestion tells. `document` and `mapping` are what it was
 * ingested by.
 */
export function pictureOf(
  document: ProfileTypeDocument,
  mapping: ObjectTypeMapping,
  record: JsonValue,
  ingestion: Ingestion,
): MappingPicture {
  const { outcome, explanation } = ingestion;
  const writer = new ValueWriter();
  const sources = new SourceNodes(record, writer);
  const fields = explanation.fields.flatMap((step, index): FieldNode | [] => {
    const field = mapping.fields[index];
    if (!field) return [];
    const { name, source, contentType } = field;
    return {
      id: nodeId.field(name),
      name,
      sources: sources.read(field, step),
      ...(source && { source: source.text }),
      contentType,
      ...writer.optional(step.value),
      ...(step.isFailed && { isFailed: true }),
      sentence: step.sentence,
    };
  });
  const strays = fields.flatMap((field, index) => {
    const target = document.fields.get(field.name)?.target?.value;
    const isStray = target !== undefined && field.value && !mapping.fields[index]?.target;
    return isStray ? { field, target } : [];
  });
  const objects = objectNodes(mapping, ingestion, writer);
  const keys = keyNodes(mapping, ingestion, writer);
  return {
    typeName: mapping.name,
    outcome,
    sentence: explanation.sentence,
    sources: sources.all,
    fields,
    objects,
    keys,
    notes: notesOf(fields, strays, objects, keys),
  };
}
