import assert from 'node:assert/strict';
import type { JsonNode } from '../../../core/document/json';

/** What a tree holds, as `JSON.parse` would give it; a name without a value is `undefined`. */
export function valueOf(node: JsonNode | undefined): unknown {
  if (node?.type === 'array') return (node.children ?? []).map(valueOf);
  if (node?.type !== 'object') return node?.value;
  const entries = (node.children ?? []).map(({ children = [] }) => [
    children[0]?.value as string,
    valueOf(children[1]),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** Every node lies in the one that holds it, behind the one before it. */
export function assertSound(node: JsonNode): void {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let from = next.offset;
    for (const child of next.children ?? []) {
      assert.equal(child.parent, next);
      assert.ok(child.offset >= from && child.length >= 0, 'a node starts in the one before it');
      from = child.offset + child.length;
      assert.ok(from <= next.offset + next.length, 'a node ends behind the one that holds it');
      pending.push(child);
    }
  }
}

/** What `JSON.parse` makes of a text; undefined where it is none. A byte order mark before it is the file's. */
export function parsedByPeer(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined;
  }
}
