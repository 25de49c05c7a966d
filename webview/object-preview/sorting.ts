import type { Cell, ObjectRow } from './object-row';

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Numbers by value and before texts; rows without a value come last either way. Equal rows keep their order. */
export function sorted(rows: readonly ObjectRow[], sorting: Sorting | undefined): readonly ObjectRow[] {
  if (!sorting) return rows;
  const { column, isDescending } = sorting;
  const valued: [Cell, ObjectRow][] = [];
  const others: ObjectRow[] = [];
  for (const row of rows) {
    const cell = row.cells.get(column);
    if (cell) valued.push([cell, row]);
    else others.push(row);
  }
  const direction = isDescending ? -1 : 1;
  valued.sort(([one], [other]) => direction * compare(one, other));
  return [...valued.map(([, row]) => row), ...others];
}

const ranks = { number: 0, text: 1, other: 2 } as const;

function compare(one: Cell, other: Cell): number {
  if (one.kind !== other.kind) return ranks[one.kind] - ranks[other.kind];
  return one.kind === 'number'
    ? Number(one.text) - Number(other.text)
    : collator.compare(one.text, other.text);
}

/** What a click on a column does: ascending, then descending, then as the service lists them. */
export function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, isDescending: false };
  return sorting.isDescending ? undefined : { column, isDescending: true };
}
