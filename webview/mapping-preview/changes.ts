import type { NodeId } from '../../core/mapping-preview/picture';
import type { Row } from './rows';

/** The rows whose value or fate is another than before, and the new ones. */
export function changedRows(before: readonly Row[], after: readonly Row[]): ReadonlySet<NodeId> {
  const seen = new Map(before.map((row) => [row.id, fateOf(row)]));
  return new Set(after.filter((row) => seen.get(row.id) !== fateOf(row)).map(({ id }) => id));
}

function fateOf({ value, words, state, tags, isStored }: Row): string {
  return JSON.stringify([value, words, state, tags, isStored]);
}
