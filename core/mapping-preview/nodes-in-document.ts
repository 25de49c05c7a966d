import type { Span } from '../document/json';
import type { Field, KeyDefinition, ProfileTypeDocument } from '../document/profile-type-document';
import { parseSource } from '../document/source';
import { offsetInValue, spanInString } from '../document/strings';
import { mappedTarget } from '../mapping/object-type-mapping';
import { standardObjects } from '../model/standard-objects';
import { nodeId } from './node-ids';
import type { NodeId } from './picture';

/** What of the picture stands at an offset (UTF-16 code units) of a definition: the most specific node. */
export function nodeAt(document: ProfileTypeDocument, offset: number): NodeId | undefined {
  for (const field of document.fields.values()) {
    if (isIn(entryOf(field), offset)) return nodeInField(document.text, field, offset);
  }
  for (const { id, span } of keyPlaces(document)) if (isIn(span, offset)) return id;
  const key = document.keys.find((each) => isIn(entryOf(each), offset));
  return key && key.definitions.length > 0 ? nodeId.key(key.name, 0) : undefined;
}

/** Where a node of the picture stands in a definition; undefined for one that does not stand there. */
export function spanOf(document: ProfileTypeDocument, id: NodeId): Span | undefined {
  return document.remember(readSpans).get(id);
}

function nodeInField(text: string, field: Field, offset: number): NodeId {
  const { name, source, target } = field;
  if (source && isIn(source, offset)) {
    const inValue = offsetInValue(text, source, offset);
    const path = parseSource(source.value).paths.find(
      (each) => inValue >= each.offset && inValue <= each.offset + each.text.length,
    );
    if (path) return nodeId.source(path.text);
  }
  return target && isIn(target, offset) && mappedTarget(target.value)
    ? nodeId.target(name, target.value)
    : nodeId.field(name);
}

/** Every node with its place. A path that several fields read stands where the first of them reads it. */
function readSpans(document: ProfileTypeDocument): ReadonlyMap<NodeId, Span> {
  const { text, fields } = document;
  const spans = new Map<NodeId, Span>();
  const place = (id: NodeId, span: Span): void => {
    if (!spans.has(id)) spans.set(id, { offset: span.offset, length: span.length });
  };
  for (const field of fields.values()) {
    const { name, source, target } = field;
    place(nodeId.field(name), entryOf(field));
    for (const path of source ? parseSource(source.value).paths : [])
      if (source) place(nodeId.source(path.text), spanInString(text, source, path.offset, path.text.length));
    const mapped = target && mappedTarget(target.value);
    if (!mapped) continue;
    place(nodeId.target(name, mapped.text), target);
    place(nodeId.object(mapped.object.name), target);
  }
  for (const { id, span, definition } of keyPlaces(document)) {
    place(id, span);
    for (const { value } of definition.identifiers) {
      const object = standardObjects.find(({ identifier }) => identifier === value);
      if (object) place(nodeId.object(object.name), span);
    }
  }
  return spans;
}

interface KeyPlace {
  readonly id: NodeId;
  readonly span: Span;
  readonly definition: KeyDefinition;
}

function keyPlaces({ keys }: ProfileTypeDocument): KeyPlace[] {
  return keys.flatMap(({ name, definitions }) =>
    definitions.map((definition, index) => ({
      id: nodeId.key(name, index),
      span: definition.node,
      definition,
    })),
  );
}

/** From the name to the end of the value. */
function entryOf({ nameNode, node }: Pick<Field, 'nameNode' | 'node'>): Span {
  const { offset } = nameNode;
  const last = node ?? nameNode;
  return { offset, length: last.offset + last.length - offset };
}

function isIn({ offset: start, length }: Span, offset: number): boolean {
  return offset >= start && offset <= start + length;
}
