import { spawn } from 'node:child_process';
import { type Message, StreamMessageReader } from 'vscode-languageserver/node';
import { buildServer, serverPath } from './build';
import { Mailbox } from './mailbox';

export interface Answer extends Message {
  readonly id: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server and the bare messages to and from it, for what a well-behaved client would never send. */
export interface RawClient {
  /** Sends everything in one piece. */
  send(...bodies: readonly unknown[]): void;
  sendText(text: string): void;
  answerTo(id: number | string): Promise<Answer>;
  readonly exited: Promise<number | null>;
}

const running = new Set<() => void>();

export function stopRawServers(): void {
  for (const stop of running) stop();
}

process.on('exit', stopRawServers);

export function startRaw(): RawClient {
  buildServer();
  const server = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const stop = (): void => {
    running.delete(stop);
    server.kill('SIGKILL');
  };
  running.add(stop);
  const answers = new Mailbox<Answer>();
  new StreamMessageReader(server.stdout).listen((message) => {
    if ('id' in message && !('method' in message)) answers.put(message as Answer);
  });
  const exited = new Promise<number | null>((resolve) => {
    server.once('exit', (code) => {
      running.delete(stop);
      answers.close(new Error(`The server ended with ${code ?? 'a signal'}.`));
      resolve(code);
    });
  });
  const sendText = (text: string): void => {
    server.stdin.write(text);
  };
  return {
    send: (...bodies) => {
      sendText(bodies.map((body) => frame(JSON.stringify({ jsonrpc: '2.0', ...(body as object) }))).join(''));
    },
    sendText,
    answerTo: (id) => answers.take((answer) => answer.id === id),
    exited,
  };
}

export function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
