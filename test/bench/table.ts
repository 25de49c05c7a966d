export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB';
  readonly ours: number;
  readonly peer?: number;
  /** The largest ratio to the peer, or without a peer the largest value, that is good enough. */
  readonly goal?: number;
}

const headings = ['', 'ours', 'peer', 'ratio', 'goal', ''];

export function printTable(rows: readonly Row[]): void {
  const cells = [headings, ...rows.map(rowCells)];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    const line = row.map((cell, column) => pad(cell, widths[column] ?? 0, column));
    console.log(line.join('  ').trimEnd());
  }
}

export function missed(row: Row): boolean {
  return row.goal !== undefined && !(judged(row) <= row.goal);
}

function rowCells(row: Row): string[] {
  const { name, ours, peer, goal, unit } = row;
  return [
    name,
    withUnit(ours, unit),
    peer === undefined ? '' : withUnit(peer, unit),
    peer === undefined ? '' : (ours / peer).toFixed(2),
    goal === undefined ? '' : `≤ ${peer === undefined ? `${goal} ${unit}` : goal.toFixed(2)}`,
    goal === undefined ? '' : missed(row) ? 'missed' : 'met',
  ];
}

function judged({ ours, peer }: Row): number {
  return peer === undefined ? ours : ours / peer;
}

function withUnit(value: number, unit: string): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}

/** Names and verdicts to the left, numbers to the right. */
function pad(cell: string, width: number, column: number): string {
  return column === 0 || column === headings.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}
