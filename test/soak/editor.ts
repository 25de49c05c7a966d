import {
  type CancellationToken,
  type CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  InitializedNotification,
  InitializeRequest,
  LSPErrorCodes,
  ResponseError,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver/node';
import { isDefinition } from '../../core/model/definition-files';
import { maxRelated } from '../../core/workspace/domain-rule';
import { type ProcessOptions, ServerProcess } from './server-process';
import type { TextEdit } from 'vscode-languageserver-textdocument';
import { changed, type OpenDocument, type World } from './world';

/** What VS Code says of itself, as far as this server listens. */
const capabilities: ClientCapabilities = {
  textDocument: {
    synchronization: { dynamicRegistration: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
  experimental: { profiletype: { files: true, commands: true } },
};

/** What came of everything that an editor asked. */
export interface Record {
  edits: number;
  /** Milliseconds that each answer took. */
  readonly times: number[];
  cancelled: number;
  /** Messages that the server logged, and requests that it failed. */
  readonly errors: string[];
}

export const newRecord = (): Record => ({ edits: 0, times: [], cancelled: 0, errors: [] });

/** An editor on a world: shows what a server says of it, asks as VS Code does, and survives the server. */
export class Editor {
  /** Diagnostics in words, by the address of the file. */
  readonly shown = new Map<string, string>();
  #server: ServerProcess;
  /** What the stream of all files' diagnostics told, by file. It is told again to the next server. */
  readonly #known = new Map<string, string>();
  readonly #asking = new Set<Promise<unknown>>();
  readonly #latest = new Map<string, CancellationTokenSource>();
  /** How often something came that may change what is shown. */
  #news = 0;

  private constructor(
    readonly world: World,
    readonly record: Record,
    private readonly options: ProcessOptions,
  ) {
    this.#server = new ServerProcess(options);
  }

  static async start(world: World, record: Record, options: ProcessOptions): Promise<Editor> {
    const editor = new Editor(world, record, options);
    await editor.#introduce();
    return editor;
  }

  get server(): ServerProcess {
    return this.#server;
  }

  /** Starts the next server after the death of this one, and opens with it what is open. */
  async restart(): Promise<void> {
    this.#server = new ServerProcess(this.options);
    this.#latest.clear();
    this.shown.clear();
    await this.#introduce();
  }

  async #introduce(): Promise<void> {
    const { world } = this;
    const { connection } = this.#server;
    connection.onError(() => undefined);
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.record.errors.push(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => world.settings),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#news++;
      for (const uri of world.openDefinitions) void this.pull(uri);
      return null;
    });
    for (const what of ['codeLens', 'inlayHint']) {
      connection.onRequest(`workspace/${what}/refresh`, () => {
        const uri = world.openDefinitions.at(-1);
        if (uri !== undefined) void this.ask(`textDocument/${what}`, this.everything(uri));
        return null;
      });
    }
    connection.onRequest('profiletype/findFiles', ({ folder }: { folder: string }) =>
      [...world.disk.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
    );
    connection.onRequest('profiletype/readFiles', ({ uris }: { uris: string[] }) =>
      uris.map((uri) => world.disk.get(uri) ?? null),
    );
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
      rootUri: null,
      capabilities,
      workspaceFolders: world.folders.map((uri) => ({ uri, name: uri })),
    });
    this.tell(InitializedNotification.method, {});
    for (const [uri, opened] of world.open) this.opened(uri, opened);
    this.#follow();
  }

  /** Takes in the diagnostics of all files, in parts, for as long as the server lives. */
  #follow(): void {
    const { connection } = this.#server;
    const token = 'all files';
    connection.onProgress(
      WorkspaceDiagnosticRequest.partialResult,
      token,
      ({ items }: WorkspaceDiagnosticReportPartialResult) => {
        this.#news++;
        for (const { uri, kind, resultId = '', ...report } of items) {
          this.#known.set(uri, resultId);
          const isPulled = isDefinition(uri) && this.world.open.has(uri);
          if (kind === 'full' && 'items' in report && !isPulled) this.#show(uri, report.items);
        }
      },
    );
    const previousResultIds = [...this.#known].map(([uri, value]) => ({ uri, value }));
    connection
      .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken: token })
      .catch(() => undefined);
  }

  #show(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0) this.shown.delete(uri);
    else this.shown.set(uri, inWords(diagnostics));
  }

  /** Asks for the diagnostics of an open definition and shows them, unless it was changed meanwhile. */
  async pull(uri: string): Promise<void> {
    const version = this.world.open.get(uri)?.document.version;
    const { server } = this;
    const report = (await this.ask('textDocument/diagnostic', { textDocument: { uri } })) as
      { items: Diagnostic[] } | undefined;
    this.#news++;
    if (!report || server !== this.server || this.world.open.get(uri)?.document.version !== version) return;
    this.#show(uri, report.items);
  }

  tell(method: string, params: object): void {
    if (!this.#server.isRunning) return;
    this.#server.connection.sendNotification(method, params).catch(() => undefined);
  }

  /** Changes an open document. Answers what takes the change back. */
  edit(uri: string, edit: TextEdit): TextEdit | undefined {
    const opened = this.world.open.get(uri);
    if (!opened) return undefined;
    const inverse = changed(opened, edit);
    const { version } = opened.document;
    this.record.edits++;
    this.tell('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: edit.range, text: edit.newText }],
    });
    return inverse;
  }

  opened(uri: string, { document }: OpenDocument): void {
    const { languageId, version } = document;
    this.tell('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text: document.getText() },
    });
    if (isDefinition(uri)) void this.pull(uri);
  }

  closed(uri: string): void {
    // What is shown of a file that is not open comes with the stream.
    this.shown.delete(uri);
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** A connection that is gone throws; this rejects. */
  async #send(method: string, params: object, token: CancellationToken | undefined): Promise<unknown> {
    const { connection } = this.#server;
    return token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params);
  }

  /** Undefined where the server failed, is gone, or was told that the answer is not needed any more. */
  async ask(
    method: string,
    params: object,
    cancellation?: CancellationTokenSource,
    expected?: number,
  ): Promise<unknown> {
    const start = performance.now();
    const answer = this.#send(method, params, cancellation?.token);
    this.#asking.add(answer);
    try {
      return await answer;
    } catch (error) {
      if (cancellation?.token.isCancellationRequested) this.record.cancelled++;
      else if (error instanceof ResponseError && error.code !== expected && this.#server.isRunning)
        this.record.errors.push(`${method}: ${error.message}`);
      return undefined;
    } finally {
      this.#asking.delete(answer);
      this.record.times.push(performance.now() - start);
    }
  }

  /** Asks for something that a server may refuse with a sentence for the user. */
  async askRefusable(method: string, params: object): Promise<unknown> {
    return this.ask(method, params, undefined, LSPErrorCodes.RequestFailed);
  }

  /** Asks, and takes back the same question about an earlier version. */
  async askAnew(method: string, params: object, source: CancellationTokenSource): Promise<unknown> {
    this.#latest.get(method)?.cancel();
    this.#latest.set(method, source);
    return this.ask(method, params, source);
  }

  /** A document's address, its whole range and nothing that an editor would not say. */
  everything(uri: string): object {
    const document = this.world.open.get(uri)?.document;
    const end = document?.positionAt(document.getText().length) ?? { line: 0, character: 0 };
    return { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end } };
  }

  /** Until everything is answered, and nothing comes of its own accord. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3 && this.#server.isRunning; quiet++) {
      const before = this.#news;
      while (this.#asking.size > 0) await Promise.allSettled(this.#asking);
      // What is not open is answered when all files are read.
      for (let round = 0; round < 3; round++)
        await this.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:nothing' } });
      if (this.#news !== before) quiet = -1;
    }
  }

  /** Asks the server to end. Answers how it did. */
  async end(): Promise<number | string> {
    await this.ask('shutdown', {});
    this.tell('exit', {});
    return this.#server.ended;
  }
}

/** Which of many places a finding names depends on the order in which files came. */
function inWords(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(
    diagnostics.map(({ relatedInformation = [], ...diagnostic }) => ({
      ...diagnostic,
      related: relatedInformation.length < maxRelated ? relatedInformation : maxRelated,
    })),
  );
}
