// Tries each law as often as wanted and prints figures. With the same seed the same is tried again.
import { parseArgs } from 'node:util';
import { type Figures, rowOf, sumOf, tableHead } from './figures';
import { type Law, Tally } from './law';
import { laws } from './laws';

const help = `npm run properties -- [options]
  --runs N       how much is tried: every law takes about as long for the same number (200)
  --seed N       where the random numbers begin (another one each time)
  --only NAME    one law: ${laws.map(({ name }) => name).join(', ')}
  --complete     for "prefixes": every position of every prefix, which takes hours for large files
  --file TEXT    for "prefixes": only files, or rules with their examples, with this in their name
  --help         print this`;

interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly wanted: readonly Law[];
  readonly complete: boolean;
  readonly file: string | undefined;
}

function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 0x7fffffff)) },
      only: { type: 'string' },
      complete: { type: 'boolean', default: false },
      file: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [runs, seed] = [wholeNumber('runs', values.runs), wholeNumber('seed', values.seed)];
  if (runs === 0) throw new Error('--runs must be at least 1.');
  const wanted = laws.filter(({ name }) => name === (values.only ?? name));
  if (wanted.length === 0) throw new Error(`There is no law ${String(values.only)}.`);
  return { runs, seed, wanted, complete: values.complete, file: values.file };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} must be a whole number.`);
  return Number(text);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) {
    console.log(help);
    return;
  }
  const { runs, seed, wanted, complete, file } = options;
  console.log(`Node.js ${process.versions.node}, --runs ${runs} --seed ${seed}`);
  console.log(tableHead);
  const figures: Figures[] = [];
  for (const law of wanted) {
    const tally = new Tally();
    const start = performance.now();
    let failures = 0;
    try {
      await law.check({ runs, seed, complete, file, tally });
    } catch (error) {
      failures = 1;
      process.exitCode = 1;
      console.error(`It does not hold that ${law.says}:\n${describe(error)}`);
    }
    const figure = { name: law.name, tally, failures, seconds: (performance.now() - start) / 1000 };
    figures.push(figure);
    console.log(rowOf(figure));
  }
  if (figures.length > 1) console.log(rowOf(sumOf(figures)));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}\n${error.cause.message}` : error.message;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
