import type { JsonNode } from './json';
import type { JsonDocument } from './json-document';

/** A value to write: what JSON has. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** How the author writes JSON. */
export interface WritingStyle {
  readonly lineEnd: string;
  /** One level of indentation. */
  readonly indent: string;
  /** Behind a colon, and behind a comma on one line: a space or nothing. */
  readonly space: string;
  /** Whether a list of texts or numbers stands on one line. */
  readonly hasShortLists: boolean;
}

export function styleOf({ text, root }: JsonDocument): WritingStyle {
  const first = root?.children?.find(({ offset }) => isFirstOnLine(text, offset));
  const outer = root ? indentAt(text, root.offset) : '';
  const indent = first ? indentAt(text, first.offset).slice(outer.length) : '';
  const colon = root?.children?.[0]?.colonOffset;
  const list = firstListOfScalars(root);
  return {
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    indent: indent || '  ',
    space: colon !== undefined && /\S/.test(text.charAt(colon + 1)) ? '' : ' ',
    hasShortLists: !list || isOneLine(text, list.offset, list.length),
  };
}

/**
 * A value as the author would write it: with the line breaks of `like`, as far as the two are alike. Beyond that objects and
 * their members have lines of their own.
 */
export function writeValue(
  document: JsonDocument,
  value: JsonValue,
  indent: string,
  like?: JsonNode,
  isInLine = false,
): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const style = document.remember(styleOf);
  const isList = Array.isArray(value);
  const parts: readonly [string, JsonValue][] = isList
    ? value.map((entry: JsonValue) => ['', entry])
    : Object.entries(value).map(([name, part]) => [`${JSON.stringify(name)}:${style.space}`, part]);
  const isShort = isList && style.hasShortLists && parts.every(([, part]) => typeof part !== 'object');
  const hasLines = !isInLine && style.space !== '' && (like ? isMultiLine(document, like) : !isShort);
  const isContentInLine = !hasLines && (!like || isOneLine(document.text, like.offset, like.length));
  const likeParts = like && valuesIn(like).find(isFilled);
  const inner = hasLines ? indent + style.indent : indent;
  const written = parts.map(
    ([name, part]) => name + writeValue(document, part, inner, likeParts, isContentInLine),
  );
  const [open, close, padding] = isList ? ['[', ']', ''] : ['{', '}', style.space];
  if (parts.length === 0) return open + close;
  if (!hasLines) return open + padding + written.join(`,${style.space}`) + padding + close;
  const gap = style.lineEnd + inner;
  return open + gap + written.join(`,${gap}`) + style.lineEnd + indent + close;
}

/** Whether each member or entry has a line of its own. An object or list that is empty does as those beside it. */
export function isMultiLine(document: JsonDocument, container: JsonNode): boolean {
  const { text, root } = document;
  const hasLineBreak = ({ offset, length, children }: JsonNode): boolean =>
    !isOneLine(text, offset, children?.[0] ? children[0].offset - offset : length);
  if (hasLineBreak(container)) return true;
  if (isFilled(container)) return false;
  const { parent } = container;
  const owner = parent?.type === 'property' ? parent.parent : parent;
  if (!owner) return true;
  const sibling = valuesIn(owner).find(isFilled);
  if (sibling) return hasLineBreak(sibling);
  if (container.type === 'array') return !document.remember(styleOf).hasShortLists && hasLineBreak(owner);
  return owner === root && hasLineBreak(owner);
}

/** Whether a node is an object or list with something in it. */
export function isFilled(node: JsonNode | undefined): boolean {
  return (node?.children?.length ?? 0) > 0;
}

/** The white space at the beginning of the line. */
export function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

export function isFirstOnLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  return before < 0 || text[before] === '\n';
}

/** The values of an object, or the entries of a list. */
function valuesIn({ children = [] }: JsonNode): JsonNode[] {
  return children.flatMap((child) => (child.type === 'property' ? (child.children?.[1] ?? []) : child));
}

function firstListOfScalars(root: JsonNode | undefined): JsonNode | undefined {
  const pending = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const values = valuesIn(node);
    if (node.type === 'array' && values.length > 0 && !values.some(({ children }) => children)) return node;
    for (const value of values.reverse()) if (isFilled(value)) pending.push(value);
  }
  return undefined;
}

function isOneLine(text: string, offset: number, length: number): boolean {
  return !text.slice(offset, offset + length).includes('\n');
}
