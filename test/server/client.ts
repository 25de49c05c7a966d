import { type ChildProcess, fork, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import {
  type ClientCapabilities,
  CompletionRequest,
  type CompletionItem,
  type ConfigurationItem,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  type FileEvent,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  type Position,
  type PreviousResultId,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { buildServer, serverPath } from './build';
import { Mailbox } from './mailbox';

/** Answers the server's question for settings; may wait as long as it likes. */
type AnswerConfiguration = (item: ConfigurationItem) => unknown;

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly transport?: 'stdio' | 'node-ipc';
  readonly configuration?: AnswerConfiguration;
  /** The folders that the client works in. */
  readonly folders?: readonly string[];
  /** A file with the texts of another language, as VS Code names it to its language servers. */
  readonly words?: string;
}

/** What a client that asks for diagnostics says about itself. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** What a client that answers for settings says about itself. */
export const configuring: ClientCapabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

const running = new Set<Client>();

/** Ends every server that a test left running. For `afterEach`. */
export function stopServers(): void {
  for (const client of running) client.kill();
}

process.on('exit', stopServers);

/** Starts the built server in a process of its own and introduces a client to it. */
export async function start(options: ClientOptions = {}): Promise<Client> {
  buildServer();
  const client = new Client(options);
  running.add(client);
  await client.initialize(options);
  return client;
}

/** A language client: sends what it is told and keeps what the server sends of its own accord. */
export class Client {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published = new Mailbox<PublishDiagnosticsParams>();
  readonly refreshes = new Mailbox<'refresh'>();
  readonly registrations = new Mailbox<RegistrationParams>();
  readonly questions = new Mailbox<ConfigurationItem>();
  readonly logged: string[] = [];
  readonly exited: Promise<number | null>;
  configuration: AnswerConfiguration;
  result: InitializeResult | undefined;
  #version = 0;

  constructor({ transport = 'stdio', configuration = () => null, words = '' }: ClientOptions) {
    this.configuration = configuration;
    const env = { ...process.env, EXTENSION_BUNDLE_PATH: words };
    this.process =
      transport === 'stdio'
        ? spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env })
        : fork(serverPath, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    this.connection = connectTo(this.process, transport);
    this.exited = new Promise((resolve) => {
      this.process.once('exit', (code) => {
        running.delete(this);
        const reason = new Error(`The server ended with ${code ?? 'a signal'}.`);
        for (const box of [this.published, this.refreshes, this.registrations, this.questions])
          box.close(reason);
        this.connection.dispose();
        resolve(code);
      });
    });
    this.#listen();
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.put(params);
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    connection.onRequest(RegistrationRequest.type, (params) => {
      this.registrations.put(params);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes.put('refresh');
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      for (const item of items) this.questions.put(item);
      return Promise.all(items.map((item) => this.configuration(item)));
    });
    connection.onError(() => undefined);
    connection.listen();
  }

  async initialize({ capabilities = {}, initializationOptions, folders }: ClientOptions): Promise<void> {
    this.result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
      rootUri: null,
      capabilities,
      ...(initializationOptions !== undefined && { initializationOptions }),
      ...(folders && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  open(uri: string, text: string, version = this.#version + 1): Promise<void> {
    this.#version = Math.max(this.#version, version);
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'profiletype', version, text },
    });
  }

  /** Changes a document; answers the version it has then. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = ++this.#version;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  configure(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    if (report.kind !== 'full') throw new Error('The server answered "unchanged" without having been asked.');
    return report.items;
  }

  /** Asks for the diagnostics of all files; answers once something is new since `previous`. */
  async pullWorkspace(
    previous: readonly PreviousResultId[] = [],
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { items } = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [...previous],
    });
    return items;
  }

  /** Tells that files were made, changed or deleted. */
  filesChanged(...changes: readonly FileEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [...changes],
    });
  }

  async complete(uri: string, position: Position): Promise<CompletionItem[]> {
    const answer = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  /** The diagnostics that the server sends next for a document. */
  async nextPublished(uri: string): Promise<PublishDiagnosticsParams> {
    return this.published.take((params) => params.uri === uri);
  }

  /** Whatever the server was about to send is here once this answers. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await this.hover('untitled:nothing', { line: 0, character: 0 });
  }

  /** The stream that the server reads. */
  get input(): Writable {
    if (!this.process.stdin) throw new Error('This server does not read a stream.');
    return this.process.stdin;
  }

  /** Asks the server to end; answers its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }

  kill(): void {
    running.delete(this);
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }
}

function connectTo(server: ChildProcess, transport: 'stdio' | 'node-ipc'): ProtocolConnection {
  if (transport === 'node-ipc') {
    return createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  }
  if (!server.stdout || !server.stdin) throw new Error('The server has no streams.');
  return createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
}
