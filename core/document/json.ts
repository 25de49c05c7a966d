import type { Node as JsonNode } from 'jsonc-parser';
import { JsonParser } from './json-parser';

export type { JsonNode };

/** A stretch of the document's text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/**
 * `comment`, `trailing-comma` and `incomplete` (a comma, colon, name or value is missing, as while typing) leave the rest
 * of the text readable; behind an `unreadable` place nothing is certain, not even which object is which.
 */
export interface JsonSyntaxError extends Span {
  readonly kind: 'comment' | 'trailing-comma' | 'incomplete' | 'unreadable';
  readonly message: string;
}

export interface JsonText {
  readonly root: JsonNode | undefined;
  readonly errors: readonly JsonSyntaxError[];
}

/**
 * Parses strict JSON and goes on after errors. Takes linear time, never throws and does not recurse, however deep the text
 * is nested. A byte order mark is allowed.
 */
export function parseJson(text: string): JsonText {
  return new JsonParser(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text).parse();
}

/** The innermost node at an offset, its end included; undefined outside the root. */
export function nodeAt(root: JsonNode | undefined, offset: number): JsonNode | undefined {
  const isAt = (node: JsonNode): boolean => offset >= node.offset && offset <= node.offset + node.length;
  if (!root || !isAt(root)) return undefined;
  let node = root;
  for (let child = node.children?.find(isAt); child; child = node.children?.find(isAt)) node = child;
  return node;
}
