import type { Terminal } from './command';
import { harmless } from './printable';

const defaultColumns = 80;

/** The terminal that this process was started from. */
export const processTerminal: Terminal = {
  out: (text) => {
    // Files and pipes get what it is.
    write(process.stdout, isTerminal(process.stdout) ? harmless(text) : text);
  },
  error: (text) => {
    write(process.stderr, harmless(text));
  },
  readInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks);
  },
  ask,
  get isInteractive() {
    return isTerminal(process.stdout);
  },
  get hasColor() {
    return wantsColor(process.env, isTerminal(process.stdout));
  },
  get columns() {
    // Into a file there are none, and some terminals say 0.
    const { columns = 0 } = process.stdout as { readonly columns?: number };
    return columns > 0 ? columns : defaultColumns;
  },
  get folder() {
    return process.cwd();
  },
  environment: process.env,
  get signal() {
    return (interruption ??= listenForInterruption()).signal;
  },
};

/** Whether output is coloured. Programs agree that NO_COLOR has the last word. */
export function wantsColor(
  { NO_COLOR, FORCE_COLOR, TERM }: Terminal['environment'],
  isTerminal: boolean,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && TERM !== 'dumb';
}

/** Made when a command asks for it first: until then Ctrl+C ends the program, as it does everywhere. */
let interruption: AbortController | undefined;

function listenForInterruption(): AbortController {
  const controller = new AbortController();
  const stop = (): void => {
    // Who asks a second time does not want to wait.
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller;
}

const guarded = new WeakSet<NodeJS.WriteStream>();

function write(stream: NodeJS.WriteStream, text: string): void {
  if (!guarded.has(stream)) {
    guarded.add(stream);
    stream.on('error', onWriteError);
  }
  stream.write(text);
}

/** Whoever read the output may have seen enough, as `head` does. What was begun goes on: a push is not half a push for that. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`profiletype: The output cannot be written: ${error.message}.\n`);
  process.exit(2);
}

async function ask(question: string): Promise<string | undefined> {
  if (!isTerminal(process.stdin) || !isTerminal(process.stderr)) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+C is a key while a line is read.
  lines.once('SIGINT', () => process.emit('SIGINT'));
  // Ctrl+D.
  const ended = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      resolve(undefined);
    });
  });
  const answered = lines.question(question, { signal: processTerminal.signal }).catch(() => undefined);
  const answer = await Promise.race([answered, ended]);
  lines.close();
  // The line with the question has no end yet.
  if (answer === undefined) process.stderr.write('\n');
  return answer;
}

function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true;
}
