import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundle } from './bundle';
import type { ContenderName } from './contenders';
import type { Options } from './options';
import { installPeer } from './peer';
import { fields, type Row, type Table } from './table';
import type { Job, TaskName } from './worker';

const sizes = [10, 100, 1000, 10_000];
/** Where two sizes say enough about the others. */
const fewSizes = [100, 1000];

/** Our language service beside VS Code's for JSON, and beside a bare parser. */
export async function inProcess({ runs, rootsOnly }: Options): Promise<Table[]> {
  installPeer();
  const service: ContenderName = rootsOnly ? 'json-service-roots-only' : 'json-service';
  const millisecondsOf = measure(
    await bundle(path.join(import.meta.dirname, 'worker.ts'), 'worker.js'),
    [
      ...jobs('edit', ['ours', service, 'parser'], sizes),
      ...jobs('new text', ['ours', service, 'parser'], fewSizes),
      ...jobs('complete target', ['ours', service], fewSizes),
      ...jobs('complete name', ['ours', service], fewSizes),
    ],
    runs,
  );
  const rows = (task: TaskName, peer: ContenderName, counts: readonly number[], goal?: number): Row[] =>
    counts.map((fieldCount) => ({
      name: `${task}, ${fields(fieldCount)}`,
      unit: 'ms',
      ours: millisecondsOf({ contender: 'ours', task, fieldCount }),
      peer: millisecondsOf({ contender: peer, task, fieldCount }),
      ...(fieldCount >= 1000 && { goal }),
    }));
  const growth = (contender: ContenderName): number =>
    millisecondsOf({ contender, task: 'edit', fieldCount: 10_000 }) /
    millisecondsOf({ contender, task: 'edit', fieldCount: 1000 }) /
    10;
  const growthRow = (peer: ContenderName): Row => ({
    name: `time for a field, ${fields(10_000)} over ${fields(1000)}`,
    unit: '×',
    ours: growth('ours'),
    peer: growth(peer),
    limit: 1.3,
  });
  return [
    {
      title: `Language services in one process: to parse and check a text after an edit, and a text of new values; to complete. The best of ${runs} runs.`,
      peer: 'JSON service',
      rows: [
        ...rows('edit', service, sizes, 0.5),
        growthRow(service),
        ...rows('new text', service, fewSizes),
        ...rows('complete target', service, fewSizes, 1),
        ...rows('complete name', service, fewSizes, 1),
      ],
    },
    {
      title: 'The same beside a parser that only parses.',
      peer: 'jsonc-parser',
      rows: [
        ...rows('edit', 'parser', sizes, 2.5),
        growthRow('parser'),
        ...rows('new text', 'parser', fewSizes),
      ],
    },
  ];
}

function jobs(task: TaskName, contenders: readonly ContenderName[], counts: readonly number[]): Job[] {
  return counts.flatMap((fieldCount) => contenders.map((contender) => ({ contender, task, fieldCount })));
}

/**
 * Runs the jobs in turn, and all of them several times. Each job has a process of its own, which answers the median of many
 * edits; the run that was least disturbed by whatever else the machine does is what counts.
 */
function measure(worker: string, all: readonly Job[], runs: number): (job: Job) => number {
  const times = new Map<string, number[]>(all.map((job) => [JSON.stringify(job), []]));
  for (let run = 1; run <= runs; run++) {
    console.error(`in one process: run ${run} of ${runs}`);
    for (const [job, results] of times) results.push(milliseconds(worker, job));
  }
  return (job) => Math.min(...(times.get(JSON.stringify(job)) ?? []));
}

function milliseconds(worker: string, job: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, job], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${job}: ${stderr}`);
  return Number(stdout);
}
