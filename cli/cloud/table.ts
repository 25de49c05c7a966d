import { displayWidth } from '../printable';

const maxCell = 40;
const gap = '  ';

export interface Table {
  readonly lines: readonly string[];
  /** What there was no room for. */
  readonly omitted: readonly string[];
}

/** Rows under their heads, as many columns as fit; without a limit all of them, and whole. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): Table {
  const longest = columns === Infinity ? Infinity : maxCell;
  const widths = heads.map((head, index) =>
    Math.min(longest, Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[index] ?? '')))),
  );
  let room = columns;
  const fitting = widths.findIndex((width, index) => (room -= width + (index > 0 ? gap.length : 0)) < 0);
  const count = fitting === -1 ? heads.length : Math.max(1, fitting);
  const line = (cells: readonly string[]): string =>
    widths
      .slice(0, count)
      .map((width, index) => padded(cells[index] ?? '', Math.min(width, columns)))
      .join(gap)
      .trimEnd();
  return { lines: [heads, ...rows].map(line), omitted: heads.slice(count) };
}

function padded(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return missing >= 0 ? text + ' '.repeat(missing) : cut(text, width);
}

function cut(text: string, width: number): string {
  let start = '';
  let left = width - 1;
  for (const character of text) {
    left -= displayWidth(character);
    if (left < 0) break;
    start += character;
  }
  return `${start}…${' '.repeat(Math.max(0, width - displayWidth(start) - 1))}`;
}
