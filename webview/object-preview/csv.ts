import type { Cell, ObjectRow } from './object-row';

/** Rows as comma-separated values, for spreadsheets: with a header, and a byte order mark that says it is UTF-8. */
export function csvOf(columns: readonly string[], rows: readonly ObjectRow[]): string {
  const header = columns.map((column) => csvText(column));
  const lines = rows.map(({ cells }) => columns.map((column) => csvCell(cells.get(column))));
  return '\uFEFF' + [header, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function csvCell(cell: Cell | undefined): string {
  if (!cell) return '';
  return cell.kind === 'number' ? cell.text : csvText(cell.text);
}

/** Spreadsheets run a text as a formula that begins with one of these, also behind white space. */
const formula = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;

function csvText(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
