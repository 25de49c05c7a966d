import { Tally } from './law';

/** What became of one law. */
export interface Figures {
  readonly name: string;
  readonly tally: Tally;
  readonly failures: number;
  readonly seconds: number;
}

const columns = ['cases', 'documents', 'positions', 'requests', 'failures', 'seconds'];
/** The widest name and count there are, so that each row can be printed as soon as it is known. */
const width = 13;

function line(name: string, cells: readonly string[]): string {
  return `| ${[name.padEnd(width), ...cells.map((cell) => cell.padStart(width))].join(' | ')} |`;
}

/** The beginning of a table as Markdown has it. */
export const tableHead = `${line('law', columns)}\n${line(
  '-'.repeat(width),
  columns.map(() => `${'-'.repeat(width - 1)}:`),
)}`;

export function rowOf({ name, tally, failures, seconds }: Figures): string {
  const { cases, documents, positions, requests } = tally;
  const counts = [cases, documents, positions, requests, failures];
  return line(name, [...counts.map((count) => count.toLocaleString('en')), seconds.toFixed(1)]);
}

export function sumOf(figures: readonly Figures[]): Figures {
  const tally = new Tally();
  for (const each of figures) tally.add(each.tally);
  const sum = (of: (figures: Figures) => number): number =>
    figures.reduce((total, each) => total + of(each), 0);
  return {
    name: 'all',
    tally,
    failures: sum(({ failures }) => failures),
    seconds: sum(({ seconds }) => seconds),
  };
}
