import { JsonParser } from './json-parser';
import type { JsonNode, JsonTree } from './json-tree';

export type { JsonNode };

/** A stretch of the document's text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Whether an offset is in a stretch of the text or at one of its ends. */
export function isAt(span: Span | undefined, offset: number): boolean {
  return span !== undefined && offset >= span.offset && offset <= span.offset + span.length;
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
  if (!root || !isAt(root, offset)) return undefined;
  const { tree } = root;
  let { row } = root;
  for (let child = childAt(tree, row, offset); child !== undefined; child = childAt(tree, row, offset))
    row = child;
  return tree.nodeAt(row);
}

function childAt(tree: JsonTree, row: number, offset: number): number | undefined {
  for (const child of tree.childrenAt(row)) {
    if (offset >= tree.offsetAt(child) && offset <= tree.endAt(child)) return child;
  }
  return undefined;
}

/** The innermost node that starts at an offset. */
export function nodeStartingAt(root: JsonNode | undefined, offset: number): JsonNode | undefined {
  let node = nodeAt(root, offset + 1);
  while (node && node.offset !== offset) node = node.parent;
  return node;
}
