import { findNodeAtOffset } from 'jsonc-parser';
import type { JsonNode, Span } from './json';
import type { ProfileTypeDocument } from './profile-type-document';

/** Where an offset is in the document's structure. */
export interface Location {
  /**
   * Member names and list indexes from the root. A name is the last segment only where its value is meant; the path of a
   * name that is being written is that of its object. `-1` is an entry of a list that is not written yet.
   */
  readonly path: readonly (string | number)[];
  /** Whether the offset is where the name of a member stands or could stand. */
  readonly isName: boolean;
  /** The text, number or literal at the offset, if there is one. */
  readonly leaf: JsonNode | undefined;
  /** The object or list that the name or value stands in, if any. */
  readonly container: JsonNode | undefined;
  /** What a new text here replaces: the value with its quotes, or the half-written word. */
  readonly replace: Span;
}

/** Where `offset` (UTF-16 code units) is; works in documents that are being typed. */
export function locate(document: ProfileTypeDocument, offset: number): Location {
  const { root, text } = document;
  const node = root && findNodeAtOffset(root, offset, true);
  if (!node)
    return { path: [], isName: false, leaf: undefined, container: undefined, replace: wordAt(text, offset) };
  if (node.type === 'object' || node.type === 'array') {
    return isAtEdge(text, node, offset)
      ? { ...valueLocation(node), leaf: undefined, replace: node }
      : inside(text, node, offset);
  }
  if (node.type === 'property') {
    const isValue = node.colonOffset !== undefined && offset > node.colonOffset;
    const location = isValue ? { ...valueLocation(node), path: pathOf(node) } : nameLocation(node);
    return { ...location, leaf: undefined, replace: wordAt(text, offset) };
  }
  const { parent } = node;
  const isName = parent?.type === 'property' && parent.children?.[0] === node;
  // Before a name or a list's entry there is room for a new one; before a member's value there is not.
  if (offset === node.offset && (isName || parent?.type === 'array')) {
    const container = isName ? parent.parent : parent;
    if (container) return inside(text, container, offset);
  }
  const location = isName ? nameLocation(parent) : valueLocation(node);
  return { ...location, leaf: node, replace: extentOf(text, node, offset) };
}

type Partial = Pick<Location, 'path' | 'isName' | 'container'>;

function nameLocation(property: JsonNode | undefined): Partial {
  const object = property?.parent;
  return { path: object ? pathOf(object) : [], isName: true, container: object };
}

function valueLocation(node: JsonNode): Partial {
  const { parent } = node;
  const container = parent?.type === 'property' ? parent.parent : parent;
  return { path: pathOf(node), isName: false, container };
}

/** A place in an object or list where nothing stands yet. */
function inside(text: string, node: JsonNode, offset: number): Location {
  const path = pathOf(node);
  const isName = node.type === 'object';
  return {
    path: isName ? path : [...path, -1],
    isName,
    leaf: undefined,
    container: node,
    replace: wordAt(text, offset),
  };
}

/** Outside the brackets: before the opening one or behind the closing one. */
function isAtEdge(text: string, node: JsonNode, offset: number): boolean {
  const end = node.offset + node.length;
  return offset === node.offset || (offset === end && /[\]}]/.test(text.charAt(end - 1)));
}

/** Member names and list indexes from the root to a value. */
export function pathOf(node: JsonNode): (string | number)[] {
  const path: (string | number)[] = [];
  for (let current = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (current.type === 'property') path.unshift(current.children?.[0]?.value as string);
    else if (parent.type === 'array') path.unshift(parent.children?.indexOf(current) ?? -1);
  }
  return path;
}

/** The characters of names, paths and literals that are written without quotes. */
const wordCharacters = /[\w.[\]-]/;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && /[\w.-]/.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && /[\w.-]/.test(text.charAt(end))) end++;
  return { offset: start, length: end - start };
}

/** The whole value; of a text whose closing quote is missing only the word, for the rest of the line is something else. */
function extentOf(text: string, node: JsonNode, offset: number): Span {
  const end = node.offset + node.length;
  if (node.type !== 'string' || (node.length > 1 && text[end - 1] === '"')) return node;
  let wordEnd = offset;
  while (wordEnd < end && wordCharacters.test(text.charAt(wordEnd))) wordEnd++;
  return { offset: node.offset, length: wordEnd - node.offset };
}
