// A simulated author works on a thousand definitions for ten minutes. The server must hold no more memory than
// after the first minute, or nearly, and say what a server says that was started a moment ago.
import { buildServer, serverPath } from '../server/build';
import { disagreements } from './agreement';
import { Author } from './author';
import { Editor, newRecord, type Record } from './editor';
import { type Growth, growth, mostGrowth, settled } from './memory';
import { help, type Options, readOptions } from './options';
import { Random } from './random';
import { World } from './world';

/** Seconds between one comparison with a new server and the next. */
const comparedEvery = 20;

interface Soak {
  readonly record: Record;
  readonly resident: readonly number[];
  readonly heap: readonly number[];
  readonly comparisons: number;
  readonly disagreements: readonly string[];
  readonly exit: number | string;
}

async function soak({ minutes, seed, pause, server, exposesHeap }: Options): Promise<Soak> {
  const record = newRecord();
  const editor = await Editor.start(new World(new Random(seed)), record, { script: server, exposesHeap });
  const author = new Author(editor, pause);
  const resident: number[] = [];
  const heap: number[] = [];
  const found: string[] = [];
  let comparisons = 0;
  const sampling = setInterval(() => {
    resident.push(editor.server.residentKilobytes());
    if (resident.length % 60 === 0) report(editor, resident.at(-1));
  }, 1000);
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  await author.doEverything();
  while (seconds() < minutes * 60 && editor.server.isRunning) {
    if (exposesHeap && seconds() > heap.length) heap.push(await editor.server.heapKilobytes());
    await author.step();
    if (seconds() < (comparisons + 1) * comparedEvery) continue;
    comparisons++;
    found.push(...(await disagreements(author, { script: server })));
  }
  clearInterval(sampling);
  const exit = editor.server.isRunning ? await editor.end() : await editor.server.ended;
  return { record, resident, heap, comparisons, disagreements: found, exit };
}

function report({ record, world }: Editor, resident = NaN): void {
  const texts = [...world.disk.values()];
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  console.error(
    `${record.edits} edits, ${record.times.length} requests, ${(resident / 1024).toFixed(0)} MB for ${texts.length} files of ${(characters / 2 ** 20).toFixed(1)} M characters`,
  );
}

/** Prints what came of it; answers whether everything is as it should be. */
function judge(result: Soak, options: Options): boolean {
  const { record, comparisons, exit } = result;
  const times = [...record.times].sort((one, other) => one - other);
  const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? NaN).toFixed(1)} ms`;
  const broken: string[] = [];
  const line = (name: string, value: string | number, isBroken = false): void => {
    if (isBroken) broken.push(name);
    const text = typeof value === 'number' ? value.toLocaleString('en') : value;
    console.log(`${name.padEnd(44)}${text.padStart(12)}${isBroken ? '  broken' : ''}`);
  };
  console.log(`\n${options.minutes} minutes, seed ${options.seed}, Node.js ${process.versions.node}\n`);
  line('edits', record.edits);
  line('requests', times.length);
  line('  of them cancelled', record.cancelled);
  line('answer, median', at(0.5));
  line('answer, 99th percentile', at(0.99));
  const isLong = options.minutes * 60 > 2 * settled;
  const memory = (name: string, figures: Growth): void => {
    const ratio = figures.highest / figures.settled;
    for (const [when, value] of [
      ['after the first minute', figures.settled],
      ['highest later', figures.highest],
      ['at the end', figures.last],
    ] as const)
      line(`${name} ${when}`, `${(value / 1024).toFixed(1)} MB`);
    line(`${name}, highest to first (≤ ${mostGrowth})`, ratio.toFixed(2), isLong && !(ratio <= mostGrowth));
  };
  memory('resident', growth(result.resident));
  if (options.exposesHeap) memory('heap without garbage', growth(result.heap));
  line('comparisons with a new server', comparisons);
  line('  different answers', result.disagreements.length, result.disagreements.length > 0);
  line('errors', record.errors.length, record.errors.length > 0);
  line('exit code', String(exit), exit !== 0);
  for (const text of [...result.disagreements.slice(0, 5), ...record.errors.slice(0, 5)]) console.error(text);
  return broken.length === 0;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return;
  }
  if (options.server === serverPath) buildServer();
  if (!judge(await soak(options), options)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
