// Compares our server with VS Code's JSON server, which is given a JSON Schema of the same definition.
// Ratios, because a time says more about the machine than about a server.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { benchDocument } from './document';
import { help, readOptions, type Options } from './options';
import { bundlePeer, installPeer } from './peer';
import { allTargets, definitionSchema, targetObjects } from './schema';
import { session, type Measurement } from './session';
import { median } from './statistics';
import { missed, printTable, type Row } from './table';

const documents = { small: benchDocument(100), large: benchDocument(1000) };
type Size = keyof typeof documents;
type Contender = 'ours' | 'peer';
type Results = Record<Contender, Record<Size, Measurement[]>>;

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return;
  }
  if (!existsSync(options.server)) throw new Error(`${options.server} is missing: npm run build`);
  const installed = installPeer();
  const scripts = { ours: options.server, peer: options.bundledPeer ? await bundlePeer() : installed };
  const table = rows(await measure(scripts, options), options);
  console.log(`${conditions(options)}\n`);
  printTable(table);
  if (options.strict && table.some(missed)) process.exitCode = 1;
}

/** Ours, peer, ours, peer …: whatever else slows the machine down meets both. The first round only warms caches. */
async function measure(scripts: Record<Contender, string>, options: Options): Promise<Results> {
  const results: Results = { ours: { small: [], large: [] }, peer: { small: [], large: [] } };
  const settings = settingsOf(options);
  for (let run = 0; run <= options.runs; run++) {
    console.error(run === 0 ? 'warming up' : `run ${run} of ${options.runs}`);
    for (const size of ['small', 'large'] as const) {
      for (const contender of ['ours', 'peer'] as const) {
        const measurement = await session(scripts[contender], settings, documents[size]);
        if (run > 0) results[contender][size].push(measurement);
      }
    }
  }
  return results;
}

/** Both servers are told the same; ours has no use for a schema. */
function settingsOf(options: Options): object {
  const schema = definitionSchema(options.rootsOnly ? targetObjects() : allTargets());
  const association = { fileMatch: ['*.profiletype.json'], url: 'bench://schema', schema };
  return { json: { validate: { enable: true }, schemas: [association] } };
}

function rows(results: Results, options: Options): Row[] {
  const row = (name: string, unit: Row['unit'], size: Size, value: Value, goal?: number): Row => ({
    name: `${name}, ${documents[size].fieldCount.toLocaleString('en')} fields`,
    unit,
    ours: median(results.ours[size].map(value)),
    peer: median(results.peer[size].map(value)),
    ...(goal === undefined ? {} : { goal }),
  });
  const memory = [row('memory', 'MB', 'small', megabytes, 1), row('memory', 'MB', 'large', megabytes, 1)];
  return [
    row('launch', 'ms', 'small', ({ launch }) => launch, 0.7),
    row('edit', 'ms', 'small', ({ edit }) => edit),
    row('edit', 'ms', 'large', ({ edit }) => edit, 0.6),
    ...memory.filter(({ ours }) => !Number.isNaN(ours)),
    { name: 'size of the server', unit: 'kB', ours: statSync(options.server).size / 1000, goal: 450 },
  ];
}

type Value = (measurement: Measurement) => number;
const megabytes: Value = ({ kilobytes }) => kilobytes / 1024;

function conditions({ runs, server, bundledPeer, rootsOnly }: Options): string {
  return [
    `Medians of ${runs} processes each, Node.js ${process.versions.node}.`,
    `ours: ${path.relative(process.cwd(), server)}`,
    `peer: VS Code's JSON server, ${bundledPeer ? 'bundled' : 'as published on npm'}, with a schema that knows ${rootsOnly ? 'the standard objects' : 'every target'}`,
  ].join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
