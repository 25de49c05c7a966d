import type { ObjectRow } from './object-row';

/** The rows that have the text in one of their values, shown or not; capitals or not. */
export function found(rows: readonly ObjectRow[], text: string): readonly ObjectRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows;
  return rows.filter(({ cells }) => {
    for (const cell of cells.values()) if (cell.text.toLowerCase().includes(wanted)) return true;
    return false;
  });
}
