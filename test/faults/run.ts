// Kills the language server and the sandbox at random moments, and looks whether anything is lost.
import { parseArgs } from 'node:util';
import { killAgainAndAgain } from '../sandbox/kill-rounds';
import { buildCommand, buildServer, serverPath } from '../server/build';
import { Folder, removeFolders } from '../server/folder';
import { positive } from '../soak/options';
import { Random } from '../soak/random';
import { World } from '../soak/world';
import { killAtRandom } from './kills';

const help = `npm run faults -- [options]
  --rounds N      how often each is killed at least (100)
  --seed N        which author works on the definitions (a new one each time)
  --only PART     server or sandbox
  --server FILE   another build of the server (dist/server.js, built if it is older than its sources)
  --help          print this`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(1 + (Date.now() % 1_000_000)) },
      only: { type: 'string' },
      server: { type: 'string', default: serverPath },
      help: { type: 'boolean', default: false },
    },
  });
  if (![undefined, 'server', 'sandbox'].includes(values.only))
    throw new Error('--only takes server or sandbox.');
  return { ...values, rounds: positive('--rounds', values.rounds), seed: positive('--seed', values.seed) };
}

function line(name: string, value: string | number): void {
  console.log(
    `${name.padEnd(52)}${(typeof value === 'number' ? value.toLocaleString('en') : value).padStart(10)}`,
  );
}

async function serverKilled(rounds: number, seed: number, script: string): Promise<boolean> {
  const { kills, duringStart, edits, recoveries, differences, errors } = await killAtRandom(
    rounds,
    new World(new Random(seed)),
    {
      script,
    },
  );
  const sorted = [...recoveries].sort((one, other) => one - other);
  const milliseconds = (index: number): string => `${(sorted[index] ?? NaN).toFixed(0)} ms`;
  console.log(`\nThe language server, seed ${seed}\n`);
  line('killed', kills);
  line('  of them while it started', duringStart);
  line('edits', edits);
  line('all diagnostics are back after, median', milliseconds(sorted.length >> 1));
  line('all diagnostics are back after, at most', milliseconds(sorted.length - 1));
  line('answers that differ from a server that was not killed', differences.length);
  line('errors', errors.length);
  for (const text of [...differences.slice(0, 5), ...errors.slice(0, 5)]) console.error(text);
  return differences.length === 0 && errors.length === 0;
}

/** Throws where something is lost. */
async function sandboxKilled(rounds: number): Promise<void> {
  const folder = new Folder();
  try {
    const acknowledged = await killAgainAndAgain(folder.path, rounds);
    console.log('\nThe sandbox with a data folder, six clients\n');
    line('killed', rounds);
    line('objects that it acknowledged', acknowledged);
    line('  of them lost', 0);
    line('objects that are there in part', 0);
  } finally {
    removeFolders();
  }
}

async function main(): Promise<void> {
  const { rounds, seed, only, server, help: helpWanted } = readOptions();
  if (helpWanted) {
    console.log(help);
    return;
  }
  console.log(`Node.js ${process.versions.node}`);
  if (only !== 'sandbox') {
    if (server === serverPath) buildServer();
    if (!(await serverKilled(rounds, seed, server))) process.exitCode = 1;
  }
  if (only !== 'server') {
    buildCommand();
    await sandboxKilled(rounds);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
