import { endOf } from './editing';
import { type JsonNode, nodeAt, type Span } from './json';
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
  /** The innermost object that the name, value or list belongs to, if any. */
  readonly owner: JsonNode | undefined;
  /** What a new text here replaces: the value with its quotes, or the half-written word. */
  readonly replace: Span;
  /** Where a comma is missing between the last member or entry and one that would be written here. */
  readonly missingComma?: number;
}

/** Where `offset` (UTF-16 code units) is, or undefined where nothing can be written. Works in documents that are being typed. */
export function locate(document: ProfileTypeDocument, offset: number): Location | undefined {
  const { root, text } = document;
  if (!root)
    return { path: [], isName: false, leaf: undefined, owner: undefined, replace: wordAt(text, offset) };
  if (isInComment(document, offset)) return undefined;
  const node = nodeAt(root, offset);
  if (!node) return undefined;
  if (node.type === 'object' || node.type === 'array') return inside(text, node, offset);
  if (node.type === 'property') return inProperty(text, node, offset);
  const { parent } = node;
  const isName = parent?.type === 'property' && parent.children?.[0] === node;
  // Before a name or a list's entry there is room for a new one; before a member's value there is not.
  const list = isName ? parent.parent : parent;
  if (offset === node.offset && list && list.type !== 'property') return inside(text, list, offset);
  if (!isName && parent?.type === 'property' && parent.colonOffset === undefined) return undefined;
  return {
    path: isName ? pathOf(list ?? node) : pathOf(node),
    isName,
    leaf: node,
    owner: ownerOf(node),
    replace: extentOf(text, node, offset),
    ...(list && missingCommaBefore(text, list, node.offset)),
  };
}

function isInComment({ text, syntaxErrors }: ProfileTypeDocument, offset: number): boolean {
  return syntaxErrors.some((error) => {
    const end = error.offset + error.length;
    const isLine = text[error.offset + 1] === '/';
    return error.kind === 'comment' && offset > error.offset && (isLine ? offset <= end : offset < end);
  });
}

/** A place in an object or list where nothing stands yet. Outside its brackets there is none. */
function inside(text: string, node: JsonNode, offset: number): Location | undefined {
  const end = node.offset + node.length;
  const isClosed = /[\]}]/.test(text.charAt(end - 1)) && node.length > 1;
  if (offset <= node.offset || (isClosed && offset >= end)) return undefined;
  const isName = node.type === 'object';
  const path = pathOf(node);
  return {
    path: isName ? path : [...path, -1],
    isName,
    leaf: undefined,
    owner: isName ? node : ownerOf(node),
    replace: wordAt(text, offset),
    ...missingCommaBefore(text, node, offset),
  };
}

/** Where the comma belongs that the last member or entry before `offset` lacks. */
function missingCommaBefore(text: string, list: JsonNode, offset: number): Pick<Location, 'missingComma'> {
  if (list.type === 'property') return {};
  const before = list.children?.findLast((child) => child.offset < offset && endOf(child) <= offset);
  if (!before || text.slice(endOf(before), offset).includes(',')) return {};
  const lacksValue = before.colonOffset !== undefined && before.children?.length === 1;
  return lacksValue ? {} : { missingComma: endOf(before) };
}

/** Between a name, its colon and its value: only behind the colon there is room, and a value on the same line gives way. */
function inProperty(text: string, property: JsonNode, offset: number): Location | undefined {
  if (property.colonOffset === undefined || offset <= property.colonOffset) return undefined;
  const value = property.children?.[1];
  const replace = value ? { offset, length: value.offset + value.length - offset } : wordAt(text, offset);
  if (value && (value.children || text.slice(offset, value.offset).includes('\n'))) return undefined;
  return { path: pathOf(property), isName: false, leaf: value, owner: property.parent, replace };
}

function ownerOf(node: JsonNode): JsonNode | undefined {
  let owner = node.parent;
  while (owner && owner.type !== 'object') owner = owner.parent;
  return owner;
}

/** Member names and list indexes from the root to a value. */
function pathOf(node: JsonNode): (string | number)[] {
  const path: (string | number)[] = [];
  for (let current: JsonNode = node; ;) {
    const { parent } = current;
    if (current.type === 'property') path.push(current.children?.[0]?.value as string);
    else if (parent?.type === 'array') path.push(parent.children?.indexOf(current) ?? -1);
    if (!parent) return path.reverse();
    current = parent;
  }
}

/** The word around an offset that is written without quotes. */
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
  const word = /^(?:[\w.-]|\[\])*/.exec(text.slice(offset, end))?.[0] ?? '';
  return { offset: node.offset, length: offset + word.length - node.offset };
}
