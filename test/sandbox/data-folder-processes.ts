import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { Folder } from '../server/folder';

export interface DataFolderProcess {
  readonly pid: number | undefined;
  /** What it has said so far, by line. */
  readonly lines: readonly string[];
  /** Resolves as soon as it has said that many lines, or has ended. */
  said(lines: number): Promise<void>;
  send(text: string): void;
  /** Ends it as a power switch would, and waits for that. */
  kill(): Promise<void>;
  readonly ended: Promise<unknown>;
}

const running = new Set<ChildProcessWithoutNullStreams>();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Ends what a failed test left behind. For `afterEach`. */
export async function killProcesses(): Promise<void> {
  await Promise.all([...running].map((child) => (child.kill('SIGKILL'), once(child, 'close'))));
}

/** Builds the program, because a bare Node.js starts several times as fast as one that has to compile. */
export function buildProgram(): string {
  const program = new Folder().pathOf('data-folder-process.mjs');
  buildSync({
    entryPoints: [join(__dirname, 'data-folder-process.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  return program;
}

/** Starts the program on a folder. `blocks` limits the size of the files that it can write, in the unit of `ulimit -f`. */
export function startProcess(
  program: string,
  folder: string,
  mode: string,
  blocks?: number,
): DataFolderProcess {
  const command = [process.execPath, program, folder, mode];
  const child =
    blocks === undefined
      ? spawn(process.execPath, command.slice(1))
      : spawn('sh', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...command]);
  running.add(child);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const output = createInterface(child.stdout);
  output.on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  child.stderr.pipe(process.stderr);
  const ended = once(child, 'close').then(() => running.delete(child));
  return {
    pid: child.pid,
    lines,
    ended,
    said: (count) => Promise.race([ended.then(() => undefined), untilSaid(count)]),
    send: (text) => child.stdin.write(text),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };

  function untilSaid(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (lines.length < count) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  }
}
