import { type JsonNode, nodeAt, nodeStartingAt } from './json';
import { findValue } from './members';
import type { JsonDocument } from './json-document';

/** Places in a document as JSON pointers (RFC 6901), such as `/Fields/zip/Target`. */

/** The value, or the value of the member whose name, stands at an offset. Empty for the whole document. */
export function pointerAt(document: JsonDocument, offset: number): string {
  return pointerTo(stepsTo(document, offset));
}

/** The names of members and numbers of entries that lead to what stands at an offset. */
export function stepsTo({ root }: JsonDocument, offset: number): string[] {
  // At the edge of two values the one that begins there is meant.
  let node = nodeStartingAt(root, offset) ?? nodeAt(root, offset);
  const steps: string[] = [];
  for (; node?.parent; node = node.parent) {
    const { parent } = node;
    if (node.type === 'property') steps.push(String(node.children?.[0]?.value));
    else if (parent.type === 'array') steps.push(String(parent.children?.indexOf(node)));
  }
  return steps.reverse();
}

/** The pointer that takes these steps: names of members and numbers of entries. */
export function pointerTo(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value that a pointer leads to, if there is one. */
export function findByPointer({ root }: JsonDocument, pointer: string): JsonNode | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    node = node?.type === 'array' ? entryAt(node, name) : findValue(node, name);
  }
  return node;
}

function entryAt({ children }: JsonNode, index: string): JsonNode | undefined {
  return /^(?:0|[1-9]\d*)$/.test(index) ? children?.[Number(index)] : undefined;
}
