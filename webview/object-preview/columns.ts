import type { ObjectRow } from './object-row';

/** The most columns that are offered: the rest is seen in the JSON of an object. */
const maxColumns = 300;
const maxShown = 8;

/** The columns that the rows have: those that most have first, then those that are nested least, as they were met. */
export function columnsOf(rows: readonly ObjectRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    for (const column of cells.keys()) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, count], [other, otherCount]) => otherCount - count || depthOf(one) - depthOf(other))
    .slice(0, maxColumns)
    .map(([column]) => column);
}

function depthOf(column: string): number {
  return column.split('.').length;
}

/** The columns to show: those that were chosen, as far as they exist, else the first few. */
export function shownColumns(available: readonly string[], chosen: readonly string[] | undefined): string[] {
  const shown = chosen && available.filter((column) => chosen.includes(column));
  return shown && shown.length > 0 ? shown : available.slice(0, maxShown);
}

const widthSample = 50;
const minWidth = 8;
const maxWidth = 36;
const padding = 3;

/** The width of a column in characters: that of its longest value among the first ones, within reason. */
export function columnWidth(column: string, rows: readonly ObjectRow[]): number {
  const lengths = rows.slice(0, widthSample).map(({ cells }) => cells.get(column)?.text.length ?? 0);
  // The arrow of the sorted column stands behind its name.
  return Math.min(Math.max(...lengths, column.length + 2, minWidth), maxWidth) + padding;
}

const maxCellLength = 200;

/** What a cell shows: the beginning of long texts, on one line. */
export function clipped(text: string, maxLength = maxCellLength): string {
  const start = text.slice(0, maxLength).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return text.length > maxLength ? `${start}…` : start;
}
