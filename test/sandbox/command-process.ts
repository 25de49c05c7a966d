import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundled } from '../bundled';

/** The command as a process of its own. */
export interface CommandProcess {
  /** Where it listens, once it does; rejects with what it said if it ends before. */
  readonly url: Promise<string>;
  readonly pid: number | undefined;
  readonly output: () => string;
  readonly errors: () => string;
  readonly send: (signal: NodeJS.Signals) => void;
  /** Its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Those that ask a process to end. On Windows there are none: who is sent one is gone at once. */
export const endingSignals: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? [] : ['SIGINT', 'SIGTERM'];

const running = new Set<ChildProcessWithoutNullStreams>();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Ends what a failed test left behind. For `afterEach`. */
export async function killCommands(): Promise<void> {
  await Promise.all([...running].map((child) => (child.kill('SIGKILL'), once(child, 'close'))));
}

const program = bundled(join(__dirname, '../../sandbox/main.ts'));

/** Starts the command on any free port, unless the options name one. */
export function startCommand(...options: string[]): CommandProcess {
  const port = options.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [program(), ...port, ...options]);
  running.add(child);
  let [output, errors] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    running.delete(child);
    return code ?? null;
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /sandbox: (http:\/\/\S+)/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(`The command has ended: ${errors}${output}`));
    });
  });
  // Whoever waits for the end alone does not want to hear that there is no address.
  url.catch(() => undefined);
  return {
    url,
    pid: child.pid,
    output: () => output,
    errors: () => errors,
    send: (signal) => void child.kill(signal),
    ended,
  };
}
