import { type JsonNode, nodeAt } from './json';
import { findValue } from './members';
import type { ProfileTypeDocument } from './profile-type-document';

/** Places in a document as JSON pointers (RFC 6901), such as `/Fields/zip/Target`. */

/** The value, or the value of the member whose name, stands at an offset. Empty for the whole document. */
export function pointerAt({ root }: ProfileTypeDocument, offset: number): string {
  let node = nodeAt(root, offset);
  // At the edge of two values the one that begins there is meant.
  const following = node?.parent?.children?.find((child) => child.offset === offset);
  node = following ?? node;
  const steps: string[] = [];
  for (; node?.parent; node = node.parent) {
    const { parent } = node;
    if (node.type === 'property') steps.push(String(node.children?.[0]?.value));
    else if (parent.type === 'array') steps.push(String(parent.children?.indexOf(node)));
  }
  return steps
    .reverse()
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The value that a pointer leads to, if there is one. */
export function findByPointer({ root }: ProfileTypeDocument, pointer: string): JsonNode | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    node = node?.type === 'array' ? node.children?.[Number(name)] : findValue(node, name);
  }
  return node;
}
