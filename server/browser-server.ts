import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { Files } from './files';
import { startServer } from './server';

/** As much of the browser's own as is needed here. */
declare class MessageChannel {
  readonly port1: { onmessage: (() => void) | null };
  readonly port2: { postMessage(message: unknown): void };
}

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** A worker has no disk; the clients that start one offer their files. */
const noFiles: Files = {
  find: () => Promise.resolve([]),
  read: (uris) => Promise.resolve(uris.map(() => undefined)),
};

/** Serves whoever started this worker. */
export function startServerInWorker(): void {
  const reader = new BrowserMessageReader(self);
  const writer = new BrowserMessageWriter(self);
  startServer(createConnection(ProposedFeatures.all, reader, writer), { files: noFiles, nextTurn: turns() });
}

/** Waits by messages to itself: after a few of them, a browser makes every timer wait for 4 ms. */
function turns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => {
    waiting.shift()?.();
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
