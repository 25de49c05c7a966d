import { parseArgs } from 'node:util';
import { serverPath } from '../server/build';

export const help = `npm run soak -- [options]
  --minutes N     how long the author works (10)
  --seed N        which author it is: the same number, the same work (a new one each time)
  --pause MS      how long the author waits after each key: a quick one 30, the default, and a machine 0
  --expose-gc     look at the heap without its garbage, too; collecting it changes what the process holds
  --server FILE   another build of the server (dist/server.js, built if it is older than its sources)
  --help          print this`;

export interface Options {
  readonly minutes: number;
  readonly seed: number;
  /** Milliseconds. */
  readonly pause: number;
  readonly exposesHeap: boolean;
  readonly server: string;
  readonly help: boolean;
}

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      pause: { type: 'string', default: '30' },
      'expose-gc': { type: 'boolean', default: false },
      server: { type: 'string', default: serverPath },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    minutes: positive('--minutes', values.minutes),
    seed: positive('--seed', values.seed),
    pause: values.pause === '0' ? 0 : positive('--pause', values.pause),
    exposesHeap: values['expose-gc'],
    server: values.server,
    help: values.help,
  };
}

export function positive(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${option} takes a positive number.`);
  return value;
}
