import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { residentKilobytes } from '../bench/memory';

/** Runs in the server before the server: tells on file descriptor 4 how large the heap is once all garbage is gone. */
const probe = `import { Socket } from 'node:net';
const line = new Socket({ fd: 4 });
line.on('data', () => { gc(); line.write(String(process.memoryUsage().heapUsed) + '\\n'); });
line.unref();`;

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ProcessOptions {
  readonly script: string;
  /** Whether the heap can be asked for. */
  readonly exposesHeap?: boolean;
}

/** A language server as VS Code starts it: a process that is talked to over Node.js' own channel. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  /** What it wrote to its error stream. */
  errors = '';
  /** How it ended. */
  readonly ended: Promise<number | string>;
  readonly #child: ChildProcess;

  constructor({ script, exposesHeap = false }: ProcessOptions) {
    this.#child = fork(script, ['--node-ipc'], {
      execArgv: exposesHeap
        ? ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(probe)}`]
        : [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', exposesHeap ? 'pipe' : 'ignore'],
    });
    running.add(this.#child);
    // Who writes to a process that is gone learns it here, too.
    this.#child.on('error', () => undefined);
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.errors = (this.errors + chunk.toString()).slice(-5000);
    });
    this.connection = createProtocolConnection(
      new IPCMessageReader(this.#child),
      new IPCMessageWriter(this.#child),
    );
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        running.delete(this.#child);
        this.connection.dispose();
        resolve(code ?? signal ?? 'no code');
      });
    });
  }

  get isRunning(): boolean {
    return running.has(this.#child);
  }

  residentKilobytes(): number {
    return this.#child.pid === undefined || !this.isRunning ? NaN : residentKilobytes(this.#child.pid);
  }

  /** What the heap holds once all garbage is gone. */
  async heapKilobytes(): Promise<number> {
    const line = this.#child.stdio[4] as Duplex | null | undefined;
    if (!line) throw new Error('This server cannot be asked for its heap.');
    line.write('?');
    const [answer] = (await once(line, 'data')) as [Buffer];
    return Number(answer.toString()) / 1024;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
