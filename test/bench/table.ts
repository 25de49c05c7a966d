export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB' | '×';
  readonly ours: number;
  readonly peer?: number;
  /** The largest ratio to the peer that is good enough. */
  readonly goal?: number | undefined;
  /** The largest value of ours that is good enough. */
  readonly limit?: number | undefined;
}

export interface Table {
  readonly title: string;
  /** What `peer` stands for in the rows. */
  readonly peer: string;
  readonly rows: readonly Row[];
}

export function printTable({ title, peer, rows }: Table): void {
  const cells = [['', 'ours', peer, 'ratio', 'goal', ''], ...rows.map(rowCells)];
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(`\n${title}\n`);
  for (const row of cells) {
    console.log(
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** Not met, or not even measured. */
export function missed({ ours, peer = NaN, goal = Infinity, limit = Infinity }: Row): boolean {
  return (goal < Infinity && !(ours / peer <= goal)) || (limit < Infinity && !(ours <= limit));
}

/** `1,000 fields`. */
export function fields(count: number): string {
  return `${count.toLocaleString('en')} fields`;
}

function rowCells(row: Row): string[] {
  const { name, unit, ours, peer, goal, limit } = row;
  const goals = [goal && `≤ ${goal.toFixed(2)}`, limit && `≤ ${limit} ${unit}`].filter((text) => text);
  return [
    name,
    withUnit(ours, unit),
    peer === undefined ? '' : withUnit(peer, unit),
    peer === undefined ? '' : (ours / peer).toFixed(2),
    goals.join(', '),
    goals.length === 0 ? '' : missed(row) ? 'missed' : 'met',
  ];
}

function withUnit(value: number, unit: string): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
}

/** The name and the verdict to the left, numbers to the right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
}
