import path from 'node:path';
import { parseArgs } from 'node:util';

export const help = `npm run bench -- [options]
  --runs N        how often to measure everything (5)
  --only PART     in-process: the language services alone; processes: the servers; sandbox: the sandbox;
                  mapping-preview: the picture of a mapping; domain-map: the map of a domain
  --strict        exit with 1 if a goal is missed
  --server FILE   another build of our server (dist/server.js)
  --bundled-peer  bundle the JSON server, as VS Code ships it
  --roots-only    let the schema know only the roots of targets, which is less work than ours does
  --help          print this`;

const parts = ['in-process', 'processes', 'sandbox', 'mapping-preview', 'domain-map'] as const;

export interface Options {
  readonly runs: number;
  /** All parts without it. */
  readonly only: (typeof parts)[number] | undefined;
  readonly strict: boolean;
  readonly server: string;
  readonly bundledPeer: boolean;
  readonly rootsOnly: boolean;
  readonly help: boolean;
}

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      strict: { type: 'boolean', default: false },
      server: { type: 'string', default: path.join(import.meta.dirname, '../../dist/server.js') },
      'bundled-peer': { type: 'boolean', default: false },
      'roots-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { strict, server, help: helpWanted } = values;
  return {
    runs: runCount(values.runs),
    only: part(values.only),
    strict,
    server,
    bundledPeer: values['bundled-peer'],
    rootsOnly: values['roots-only'],
    help: helpWanted,
  };
}

function runCount(text: string): number {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1 || runs > 100)
    throw new Error('--runs takes a number from 1 to 100.');
  return runs;
}

function part(name: string | undefined): Options['only'] {
  const known = parts.find((candidate) => candidate === name);
  if (name !== undefined && !known) throw new Error(`--only takes ${parts.join(' or ')}.`);
  return known;
}
