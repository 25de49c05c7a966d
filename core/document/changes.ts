import type { Span } from './json';

/** A text in place of a stretch of the document; of a stretch without length, at that offset. */
export interface TextChange extends Span {
  readonly text: string;
}

/** The text after all changes. Their offsets are those of `text`, and they do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let end = 0;
  for (const change of [...changes].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(end, change.offset) + change.text;
    end = change.offset + change.length;
  }
  return result + text.slice(end);
}

/** The changes that can be made together: of two that touch the same text the first one. Two insertions at one offset overlap. */
export function withoutOverlaps(changes: readonly (readonly TextChange[])[]): TextChange[] {
  const taken: TextChange[] = [];
  for (const group of changes) {
    if (group.every((change) => !taken.some((other) => overlap(change, other)))) taken.push(...group);
  }
  return taken;
}

function overlap(a: Span, b: Span): boolean {
  if (a.offset === b.offset) return true;
  const [first, second] = a.offset < b.offset ? [a, b] : [b, a];
  return first.offset + first.length > second.offset;
}
