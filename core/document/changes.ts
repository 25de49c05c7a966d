import type { Span } from './json';

/** A text in place of a stretch of the document; of a stretch without length, at that offset. */
export interface TextChange extends Span {
  readonly text: string;
}

/** The text after all changes. Their offsets are those of `text`, and they do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let end = 0;
  for (const change of inOrder(changes)) {
    result += text.slice(end, change.offset) + change.text;
    end = endOf(change);
  }
  return result + text.slice(end);
}

/** The groups that can be made together: of two that touch the same text the first one. Two changes at one offset do. */
export function withoutOverlaps(groups: readonly (readonly TextChange[])[]): (readonly TextChange[])[] {
  const taken: TextChange[] = [];
  return groups.filter((group) => {
    if (!group.every((change) => isFree(taken, change))) return false;
    for (const change of group) taken.splice(placeOf(taken, change.offset), 0, change);
    return true;
  });
}

/** Whether a change stays clear of all that were taken, which are in the order of the text. */
function isFree(taken: readonly TextChange[], change: Span): boolean {
  const place = placeOf(taken, change.offset);
  const [previous, next] = [taken[place - 1], taken[place]];
  if (previous && endOf(previous) > change.offset) return false;
  return !next || (next.offset > change.offset && next.offset >= endOf(change));
}

/** The first place in a list in the order of the text whose offset is not smaller. */
function placeOf(ordered: readonly Span[], offset: number): number {
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ordered[middle]?.offset ?? Infinity) < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A stretch of the text between two lists of changes that one of them or both have touched. */
interface Touched {
  readonly start: number;
  end: number;
  /** By how much the first list made it longer. */
  grown: number;
  /** What the second list does there. */
  readonly changes: TextChange[];
}

/** What two lists of changes do one after the other, as one list. `between` is the text after the first. */
export function compose(
  between: string,
  first: readonly TextChange[],
  second: readonly TextChange[],
): TextChange[] {
  let shift = 0;
  const made = inOrder(first).map((change): Touched => {
    const start = change.offset + shift;
    const grown = change.text.length - change.length;
    shift += grown;
    return { start, end: start + change.text.length, grown, changes: [] };
  });
  const planned = second.map((change): Touched => ({
    start: change.offset,
    end: endOf(change),
    grown: 0,
    changes: [change],
  }));
  shift = 0;
  return joined([...made, ...planned]).map(({ start, end, grown, changes }) => {
    const offset = start - shift;
    shift += grown;
    const inside = changes.map((change) => ({ ...change, offset: change.offset - start }));
    return { offset, length: end - start - grown, text: applyChanges(between.slice(start, end), inside) };
  });
}

/** Stretches that overlap or follow each other as one. */
function joined(stretches: readonly Touched[]): Touched[] {
  const result: Touched[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && stretch.start <= last.end) {
      last.end = Math.max(last.end, stretch.end);
      last.grown += stretch.grown;
      last.changes.push(...stretch.changes);
    } else {
      result.push(stretch);
    }
  }
  return result;
}

function inOrder(changes: readonly TextChange[]): TextChange[] {
  return [...changes].sort((a, b) => a.offset - b.offset);
}

function endOf({ offset, length }: Span): number {
  return offset + length;
}
