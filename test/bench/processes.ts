import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { benchDocument, type BenchDocument } from './document';
import type { Options } from './options';
import { bundlePeer, installPeer } from './peer';
import { benchSchema } from './schema';
import { session, type Measurement } from './session';
import { median } from './statistics';
import { fields, type Row, type Table } from './table';

const documents = [10, 100, 1000, 10_000].map(benchDocument);

type Contender = 'ours' | 'peer';
type Results = ReadonlyMap<BenchDocument, Readonly<Record<Contender, Measurement[]>>>;

/** Our server beside VS Code's JSON server, which is given our JSON Schema: each as a process that an editor talks to. */
export async function processes(options: Options): Promise<Table[]> {
  const { server, bundledPeer, runs } = options;
  if (!existsSync(server)) throw new Error(`${server} is missing: npm run build`);
  const installed = installPeer();
  const scripts = { ours: server, peer: bundledPeer ? await bundlePeer() : installed };
  const results = await measure(scripts, options);
  return [
    {
      title: `Servers as processes: ${path.relative(process.cwd(), server)} and VS Code's JSON server, ${bundledPeer ? 'bundled' : 'as published on npm'}. The best of ${runs} processes; of memory the median.`,
      peer: 'JSON server',
      rows: rows(results, server),
    },
  ];
}

/** Ours, peer, ours, peer …: whatever else slows the machine down meets both. The first round only warms caches. */
async function measure(scripts: Record<Contender, string>, { runs, rootsOnly }: Options): Promise<Results> {
  const results = new Map<BenchDocument, Record<Contender, Measurement[]>>(
    documents.map((document) => [document, { ours: [], peer: [] }]),
  );
  const settings = settingsOf(rootsOnly);
  for (let run = 0; run <= runs; run++) {
    console.error(run === 0 ? 'processes: warming up' : `processes: run ${run} of ${runs}`);
    for (const [document, measurements] of results) {
      for (const contender of ['ours', 'peer'] as const) {
        const measurement = await session(scripts[contender], settings, document);
        if (run > 0) measurements[contender].push(measurement);
      }
    }
  }
  return results;
}

/** Both servers are told the same; ours has no use for a schema. */
function settingsOf(rootsOnly: boolean): object {
  const association = {
    fileMatch: ['*.profiletype.json'],
    url: 'bench://schema',
    schema: benchSchema(rootsOnly),
  };
  return { json: { validate: { enable: true }, schemas: [association] } };
}

/** The largest ratios that are good enough, by the number of fields. */
const goals: Readonly<Record<'launch' | 'edit' | 'memory', Readonly<Record<number, number>>>> = {
  launch: { 100: 0.7 },
  edit: { 1000: 0.6 },
  memory: { 100: 1, 1000: 1 },
};

/** The process that was least disturbed by whatever else the machine does. */
const best = (values: readonly number[]): number => Math.min(...values);

function rows(results: Results, server: string): Row[] {
  const rowsOf = (
    name: keyof typeof goals,
    unit: Row['unit'],
    value: (measurement: Measurement) => number,
    choose: (values: readonly number[]) => number,
  ): Row[] =>
    [...results].map(([{ fieldCount }, { ours, peer }]) => ({
      name: `${name}, ${fields(fieldCount)}`,
      unit,
      ours: choose(ours.map(value)),
      peer: choose(peer.map(value)),
      goal: goals[name][fieldCount],
    }));
  return [
    ...rowsOf('launch', 'ms', ({ launch }) => launch, best),
    ...rowsOf('edit', 'ms', ({ edit }) => edit, best),
    ...rowsOf('memory', 'MB', ({ kilobytes }) => kilobytes / 1024, median).filter(
      ({ ours }) => !Number.isNaN(ours),
    ),
    { name: 'size of the server', unit: 'kB', ours: statSync(server).size / 1000, limit: 450 },
  ];
}
