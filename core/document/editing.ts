import type { TextChange } from './changes';
import type { JsonNode } from './json';
import type { JsonDocument } from './json-document';
import {
  indentAt,
  isFilled,
  isFirstOnLine,
  isMultiLine,
  type JsonValue,
  styleOf,
  writeValue,
} from './writing';

export type { JsonValue };

/** Changes of a document's members and entries that look as if its author had made them. */

/** Where a new member or entry goes: behind all others, or beside one of them. */
export type Place = 'last' | { readonly before: JsonNode } | { readonly after: JsonNode };

/** Puts another value, or another name, in place of the one at `node`. */
export function replaceWith(node: JsonNode, value: JsonValue): TextChange {
  return { offset: node.offset, length: node.length, text: JSON.stringify(value) };
}

/** Adds a member to an object. Neighbours at `place` are members of the object. */
export function insertMember(
  document: JsonDocument,
  object: JsonNode,
  name: string,
  value: JsonValue,
  place: Place = 'last',
): TextChange {
  const { space } = document.remember(styleOf);
  const like = object.children?.findLast(({ children }) => isFilled(children?.[1]))?.children?.[1];
  return insert(document, object, `${JSON.stringify(name)}:${space}`, value, like, place);
}

/** Adds an entry to a list. Neighbours at `place` are entries of the list. */
export function insertEntry(
  document: JsonDocument,
  list: JsonNode,
  value: JsonValue,
  place: Place = 'last',
): TextChange {
  return insert(document, list, '', value, list.children?.findLast(isFilled), place);
}

function insert(
  document: JsonDocument,
  container: JsonNode,
  prefix: string,
  value: JsonValue,
  like: JsonNode | undefined,
  place: Place,
): TextChange {
  const { text } = document;
  const { lineEnd, indent: unit, space } = document.remember(styleOf);
  const children = container.children ?? [];
  const hasLines = isMultiLine(document, container);
  const outer = indentAt(text, container.offset);
  const [first] = children;
  const inner = first && isFirstOnLine(text, first.offset) ? indentAt(text, first.offset) : outer + unit;
  const indent = hasLines ? inner : outer;
  const written = prefix + writeValue(document, value, indent, like, !like && !hasLines);
  const gap = hasLines ? lineEnd + inner : space;
  if (place !== 'last' && 'before' in place) {
    return { offset: place.before.offset, length: 0, text: `${written},${gap}` };
  }
  const previous = place === 'last' ? children.at(-1) : place.after;
  if (!previous) {
    const { start, end } = insideOf(text, container);
    const padding = container.type === 'object' ? space : '';
    const [open, close] = hasLines ? [gap, lineEnd + outer] : [padding, padding];
    const comments = text.slice(start, end).trimEnd();
    return { ...between(start, end), text: comments + open + written + close };
  }
  const trailingComma = previous === children.at(-1) ? commaBehind(text, endOf(previous)) : undefined;
  // A trailing comma is a mistake that the new member mends.
  if (trailingComma !== undefined) return { offset: trailingComma + 1, length: 0, text: gap + written };
  return { offset: endOf(previous), length: 0, text: `,${gap}${written}` };
}

/** Takes a member or entry out, or all from it to a later one, with one of the commas beside them. */
export function remove({ text }: JsonDocument, child: JsonNode, last = child): TextChange {
  const { parent } = child;
  if (!parent) return between(child.offset, endOf(child));
  const siblings = parent.children ?? [];
  const previous = siblings[siblings.indexOf(child) - 1];
  const next = siblings[siblings.indexOf(last) + 1];
  if (next) {
    const comma = commaBehind(text, endOf(last));
    return between(child.offset, comma === undefined ? next.offset : comma + 1 + blanksAt(text, comma + 1));
  }
  if (!previous) {
    const { start, end } = insideOf(text, parent);
    return between(start, end);
  }
  const [start, end] = [endOf(previous), endOf(last)];
  const comma = commaBehind(text, start);
  const gap = text.slice(start, child.offset);
  // What is left of the gap are comments on the member before. One that ends with its line needs a line break behind it.
  const comments = comma === undefined ? gap : gap.slice(0, comma - start) + gap.slice(comma + 1 - start);
  const needsBreak = comments.trim() !== '' && !/^\s*?\n/.test(text.slice(end, end + 100));
  return { ...between(start, end), text: needsBreak ? comments : comments.trimEnd() };
}

/** The end of what is written: a member without its value reaches further, to what comes next. */
export function endOf(node: JsonNode): number {
  if (node.type !== 'property') return node.offset + node.length;
  const [name = node, value] = node.children ?? [];
  if (value) return value.offset + value.length;
  return node.colonOffset === undefined ? name.offset + name.length : node.colonOffset + 1;
}

function between(start: number, end: number): TextChange {
  return { offset: start, length: end - start, text: '' };
}

/** What stands between the brackets of an object or list. */
function insideOf(text: string, { offset, length }: JsonNode): { start: number; end: number } {
  const end = offset + length;
  const isClosed = length > 1 && /[\]}]/.test(text.charAt(end - 1));
  return { start: offset + 1, end: isClosed ? end - 1 : end };
}

const blanks = /\s*/y;
const commaBehindBlanks = /(?:\s|\/\/.*$|\/\*(?:[^*]|\*(?!\/))*\*\/)*,/my;

function blanksAt(text: string, offset: number): number {
  blanks.lastIndex = offset;
  return blanks.exec(text)?.[0].length ?? 0;
}

/** The comma that follows, comments aside. */
function commaBehind(text: string, offset: number): number | undefined {
  commaBehindBlanks.lastIndex = offset;
  return commaBehindBlanks.test(text) ? commaBehindBlanks.lastIndex - 1 : undefined;
}
