import type { TextChange } from './changes';
import type { JsonNode } from './json';
import type { ProfileTypeDocument } from './profile-type-document';

/** Changes of a document's members and entries that look as if its author had made them. */

/** A value to write: what JSON has. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** How the author writes JSON. */
interface TextStyle {
  readonly lineEnd: string;
  /** One level of indentation. */
  readonly indent: string;
  /** Behind a colon, and behind a comma on one line: a space or nothing. */
  readonly space: string;
}

/** Where a new member or entry goes: behind all others, or beside one of them. */
export type Place = 'last' | { readonly before: JsonNode } | { readonly after: JsonNode };

/** Puts another value, or another name, in place of the one at `node`. */
export function replaceWith(node: JsonNode, value: JsonValue): TextChange {
  return { offset: node.offset, length: node.length, text: JSON.stringify(value) };
}

/** Adds a member to an object. Neighbours at `place` are members of the object. */
export function insertMember(
  document: ProfileTypeDocument,
  object: JsonNode,
  name: string,
  value: JsonValue,
  place: Place = 'last',
): TextChange {
  const { space } = document.remember(styleOf);
  return insert(document, object, place, (indent) => {
    const sibling = object.children?.findLast(({ children }) => children?.[1]?.children)?.children?.[1];
    const rendered = render(document, value, indent, sibling && !isMultiLine(document, sibling));
    return `${JSON.stringify(name)}:${space}${rendered}`;
  });
}

/** Adds an entry to a list. Neighbours at `place` are entries of the list. */
export function insertEntry(
  document: ProfileTypeDocument,
  list: JsonNode,
  value: JsonValue,
  place: Place = 'last',
): TextChange {
  return insert(document, list, place, (indent) => {
    const sibling = list.children?.find(({ children }) => children);
    return render(document, value, indent, sibling && !isMultiLine(document, sibling));
  });
}

/** Takes a member or entry out, with its comma. */
export function remove({ text }: ProfileTypeDocument, child: JsonNode): TextChange {
  const siblings = child.parent?.children ?? [];
  const index = siblings.indexOf(child);
  const [previous, next] = [siblings[index - 1], siblings[index + 1]];
  const from = next || !previous ? child.offset : endOf(previous);
  if (next) return between(from, next.offset);
  if (previous) return between(from, endOf(child));
  const { parent } = child;
  if (!parent) return between(child.offset, endOf(child));
  const end = parent.offset + parent.length;
  return between(parent.offset + 1, /[\]}]/.test(text.charAt(end - 1)) ? end - 1 : end);
}

function between(start: number, end: number): TextChange {
  return { offset: start, length: end - start, text: '' };
}

function insert(
  document: ProfileTypeDocument,
  container: JsonNode,
  place: Place,
  write: (indent: string) => string,
): TextChange {
  const { text } = document;
  const { lineEnd, indent: unit, space } = document.remember(styleOf);
  const children = container.children ?? [];
  const multiLine = isMultiLine(document, container);
  const outer = indentAt(text, container.offset);
  const first = children[0];
  const inner = first && isFirstOnLine(text, first.offset) ? indentAt(text, first.offset) : outer + unit;
  const written = write(multiLine ? inner : outer);
  const gap = multiLine ? lineEnd + inner : space;
  if (place !== 'last' && 'before' in place) {
    return { offset: place.before.offset, length: 0, text: `${written},${gap}` };
  }
  const previous = place === 'last' ? children.at(-1) : place.after;
  if (!previous) {
    const padding = container.type === 'object' ? space : '';
    const [open, close] = multiLine ? [gap, lineEnd + outer] : [padding, padding];
    return { ...remains(text, container), text: open + written + close };
  }
  const end = endOf(previous);
  const hasNext = children.indexOf(previous) < children.length - 1;
  const comma = /^\s*,/.exec(text.slice(end, end + 200));
  // A trailing comma is a mistake that this member mends.
  if (comma && !hasNext) return { offset: end + comma[0].length, length: 0, text: gap + written };
  return { offset: end, length: 0, text: `,${gap}${written}` };
}

/** What stands between the brackets of an empty object or list. */
function remains(text: string, { offset, length }: JsonNode): Pick<TextChange, 'offset' | 'length'> {
  const isClosed = /[\]}]/.test(text.charAt(offset + length - 1)) && length > 1;
  return { offset: offset + 1, length: isClosed ? length - 2 : 0 };
}

/** The end of what is written: a member without its value reaches further, to what comes next. */
export function endOf(node: JsonNode): number {
  const last = node.type === 'property' ? node.children?.at(-1) : node;
  return last ? last.offset + last.length : node.offset + node.length;
}

/** Whether each member or entry has a line of its own. An empty object has if it is `Fields` or `Keys`, or the type itself. */
function isMultiLine(document: ProfileTypeDocument, container: JsonNode): boolean {
  const first = container.children?.[0];
  if (first) return document.text.slice(container.offset, first.offset).includes('\n');
  const owner = container.parent?.parent;
  return container.type === 'object' && (!owner || (!owner.parent && isMultiLine(document, owner)));
}

function render(
  document: ProfileTypeDocument,
  value: JsonValue,
  indent: string,
  isOnOneLine = false,
): string {
  const { lineEnd, indent: unit, space } = document.remember(styleOf);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = indent + unit;
  const parts: string[] = isList
    ? value.map((entry: JsonValue) => render(document, entry, inner, isOnOneLine))
    : Object.entries(value).map(
        ([name, member]: [string, JsonValue]) =>
          `${JSON.stringify(name)}:${space}${render(document, member, inner, isOnOneLine)}`,
      );
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  const isFlat = isOnOneLine || space === '' || (isList && !parts.some((part) => part.includes('\n')));
  if (isFlat) {
    const padding = isList ? '' : space;
    return `${open}${padding}${parts.join(`,${space}`)}${padding}${close}`;
  }
  const gap = lineEnd + inner;
  return `${open}${gap}${parts.join(`,${gap}`)}${lineEnd}${indent}${close}`;
}

/** The white space at the beginning of the line. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

function isFirstOnLine(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', offset - 1)), offset));
}

function styleOf({ text, root }: ProfileTypeDocument): TextStyle {
  const first = root?.children?.find(({ offset }) => isFirstOnLine(text, offset));
  const outer = root ? indentAt(text, root.offset) : '';
  const indent = first ? indentAt(text, first.offset).slice(outer.length) : '';
  const property = root?.children?.[0];
  const isDense = property?.colonOffset !== undefined && /\S/.test(text.charAt(property.colonOffset + 1));
  return {
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    indent: indent || '  ',
    space: isDense ? '' : ' ',
  };
}
