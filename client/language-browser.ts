import { type ExtensionContext, l10n, type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
  State,
} from 'vscode-languageclient/browser';
import { type Language, startLanguage } from './language';

/** As much of a browser's own class as is needed here. */
declare class Worker {
  constructor(address: string);
  addEventListener(
    type: 'message' | 'error',
    listener: (event: { readonly message?: string }) => void,
    options: { readonly once: true },
  ): void;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** Starts the language server as a web worker. */
export function startLanguageInBrowser(context: ExtensionContext, output: LogOutputChannel): Language {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  return startLanguage(output, {
    createClient: (id, name, options) => {
      let worker: Worker | undefined;
      const connect = async (): Promise<MessageTransports> => {
        worker = new Worker(await addressOf(script));
        return transportsTo(worker);
      };
      const client = new LanguageClient(id, name, connect, options);
      // The library tells the server to end; a worker that is too busy to hear it ends, too.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) worker?.terminate();
      });
      return client;
    },
    deploys: false,
  });
}

/** Where a worker finds a script. From what is neither installed from a gallery nor local, VS Code lets none be started. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const content = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([content], { type: 'text/javascript' }));
}

/** Gives the worker its words; what it answers says that it is there. */
async function transportsTo(worker: Worker): Promise<MessageTransports> {
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener(
      'message',
      () => {
        resolve();
      },
      { once: true },
    );
    worker.addEventListener(
      'error',
      ({ message }) => {
        reject(new Error(message ?? 'The worker could not be loaded.'));
      },
      { once: true },
    );
    worker.postMessage({ words: l10n.bundle });
  });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
