import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CustomerProfilesClient,
  ListProfileObjectsCommand,
  PutProfileObjectCommand,
  SearchProfilesCommand,
} from '@aws-sdk/client-customer-profiles';
import { build } from 'esbuild';
import { median } from './statistics';
import type { Row, Table } from './table';

const samples = path.join(import.meta.dirname, '../../samples');
const DomainName = 'sample-domain';

const persons = 1000;
const concurrency = 32;
const lists = 1000;

/** The sandbox as a process of its own, and the vendor's client in this one. */
export async function sandbox(): Promise<Table[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'profiletype-bench-'));
  try {
    const program = path.join(folder, 'sandbox.cjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, '../../sandbox/main.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
    });
    const rows = [
      ...(await rowsOf('in memory', program)),
      ...(await rowsOf('with --data', program, '--data', path.join(folder, 'data'))),
    ];
    return [
      {
        title: `The sandbox: ${requests().length.toLocaleString('en')} objects of the types of samples/, put by the AWS SDK, ${concurrency} at a time.`,
        peer: '',
        rows,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsOf(name: string, program: string, ...options: string[]): Promise<Row[]> {
  console.error(`sandbox: ${name}`);
  const child = spawn(process.execPath, [program, '--port', '0', '--seed-from', samples, ...options]);
  try {
    const client = new CustomerProfilesClient({
      region: 'us-east-1',
      endpoint: await urlOf(child),
      credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    });
    const all = requests();
    const start = performance.now();
    await inParallel(all, async (request) => {
      await client.send(new PutProfileObjectCommand({ DomainName, ...request }));
    });
    const put = (performance.now() - start) / all.length;
    const list = await listTime(client);
    client.destroy();
    return [
      { name: `an object, ${name}`, unit: 'ms', ours: put, limit: 1 },
      { name: `ListProfileObjects by filter, ${name}`, unit: 'ms', ours: list, limit: 5 },
    ];
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

async function urlOf(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    const [, url] = /sandbox: (http:\/\/\S+)/.exec(output) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`The sandbox did not start: ${output}`);
}

interface PutRequest {
  readonly ObjectTypeName: string;
  readonly Object: string;
}

/** Every sample once for every person; first those that make profiles, which the others look for. */
function requests(): PutRequest[] {
  const suffix = '.sample.json';
  const types = readdirSync(samples)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .map((name) => ({
      ObjectTypeName: name,
      record: read(name + suffix),
      createsProfiles: (read(`${name}.profiletype.json`) as Definition).AllowProfileCreation === true,
    }))
    .sort((one, other) => Number(other.createsProfiles) - Number(one.createsProfiles));
  return types.flatMap(({ ObjectTypeName, record }) =>
    Array.from({ length: persons }, (_, person) => ({
      ObjectTypeName,
      Object: JSON.stringify(of(person + 1, record)),
    })),
  );
}

interface Definition {
  readonly AllowProfileCreation?: boolean;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(samples, file), 'utf8'));
}

/** A value of a sample as another person has it: ids, e-mail addresses and phone numbers are different. */
function of(person: number, value: unknown): unknown {
  if (typeof value === 'number') return value > 100_000 ? value + person : value;
  if (typeof value === 'string') return textOf(person, value);
  if (Array.isArray(value)) return value.map((each) => of(person, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, of(person, each)]));
}

function textOf(person: number, text: string): string {
  if (text.includes('@')) return `${person}.${text}`;
  if (/^\d{4}-\d\d-\d\d/.test(text)) return text;
  if (/^[+()\d -]{10,}$/.test(text)) return text.slice(0, -4) + String(person).padStart(4, '0');
  return /\d{4}/.test(text) ? `${text}-${person}` : text;
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const iterator = items.values();
  const worker = async (): Promise<void> => {
    for (const item of iterator) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

/** The median, one request after the other. */
async function listTime(client: CustomerProfilesClient): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < lists; index++) {
    const person = (index % persons) + 1;
    const search = { DomainName, KeyName: '_salesforceContactId', Values: [`0035e00000A1b2cAAB-${person}`] };
    const { Items = [] } = await client.send(new SearchProfilesCommand(search));
    const request = new ListProfileObjectsCommand({
      DomainName,
      ObjectTypeName: '_asset',
      ProfileId: Items[0]?.ProfileId,
      ObjectFilter: { KeyName: '_serialNumber', Values: [`EM200-0042-1187-${person}`] },
    });
    const start = performance.now();
    const { Items: found = [] } = await client.send(request);
    times.push(performance.now() - start);
    if (found.length !== 1) throw new Error(`The filter found ${found.length} assets instead of one.`);
  }
  return median(times);
}
