import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const root = join(__dirname, '../..');

/** A worker's scope as a browser has it, as far as the server uses it. */
const scope = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
const listeners = [];
self.addEventListener = (type, listener) => type === 'message' && listeners.push(listener);
self.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => {
  for (const listener of listeners.splice(0)) listener({ data });
  self.onmessage?.({ data });
});
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics?: readonly { readonly message: string }[] };
  readonly result?: { readonly capabilities?: { readonly hoverProvider?: boolean } };
}

describe('The server in a web worker', () => {
  let worker: Worker;
  const messages: (Message | string)[] = [];
  const waiting: (() => void)[] = [];

  async function until<Wanted>(find: (message: Message | string) => Wanted | undefined): Promise<Wanted> {
    for (;;) {
      for (const message of messages) {
        const found = find(message);
        if (found !== undefined) return found;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  const send = (message: object): void => {
    worker.postMessage({ jsonrpc: '2.0', ...message });
  };

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, 'server/browser.ts')],
      bundle: true,
      platform: 'browser',
      mainFields: ['browser', 'module', 'main'],
      write: false,
      logLevel: 'silent',
    });
    worker = new Worker(scope + (outputFiles[0]?.text ?? ''), { eval: true });
    worker.on('message', (message: Message | string) => {
      messages.push(message);
      for (const resolve of waiting.splice(0)) resolve();
    });
  });

  after(() => worker.terminate());

  it('says when it is there, after it was given its words', async () => {
    const bundle = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8')) as object;
    const words = Object.fromEntries(Object.keys(bundle).map((text) => [text, `«${text}»`]));
    worker.postMessage({ words });
    assert.equal(await until((message) => (typeof message === 'string' ? message : undefined)), 'ready');
  });

  it('finds mistakes, and says so in these words', async () => {
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const result = await until((message) => (typeof message === 'object' ? message.result : undefined));
    assert.equal(result.capabilities?.hoverProvider, true);
    send({ method: 'initialized', params: {} });
    const textDocument = {
      uri: 'memory:/T.profiletype.json',
      languageId: 'profiletype',
      version: 1,
      text: '{ "ObjectTypeName": "T", "Unknown": 1 }',
    };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const diagnostics = await until((message) =>
      typeof message === 'object' ? message.params?.diagnostics : undefined,
    );
    assert.ok(diagnostics.length > 0);
    for (const { message } of diagnostics) assert.match(message, /^«.*»$/);
  });
});
