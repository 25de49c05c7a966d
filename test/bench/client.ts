import { spawn, type ChildProcess } from 'node:child_process';
import {
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializeRequest,
  InitializedNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { residentKilobytes } from './memory';

const sessionLimit = 180_000;

const initializeParams: InitializeParams = {
  // A server watches this process, so that none outlives the benchmark.
  processId: process.pid,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still requires it
  rootUri: null,
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    textDocument: {
      synchronization: { dynamicRegistration: false },
      diagnostic: { dynamicRegistration: false, relatedInformation: true },
    },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
  },
};

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const server of running) server.kill('SIGKILL');
});

/** A language server with one document open, driven the way an editor does. */
export class Client {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #failure: Promise<never>;
  #version = 1;
  #uri = '';

  constructor(script: string) {
    const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    running.add(server);
    this.#process = server;
    this.#failure = failureOf(server, script);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    answerServerRequests(this.#connection);
    this.#connection.listen();
  }

  async initialize(settings: object): Promise<void> {
    await this.#orFail(this.#connection.sendRequest(InitializeRequest.type, initializeParams));
    await this.#connection.sendNotification(InitializedNotification.type, {});
    await this.#connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  async open(uri: string, text: string): Promise<void> {
    this.#uri = uri;
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'profiletype', version: this.#version, text },
    });
  }

  async change(change: TextDocumentContentChangeEvent): Promise<void> {
    this.#version++;
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [change],
    });
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const params = { textDocument: { uri: this.#uri } };
    const report = await this.#orFail(this.#connection.sendRequest(DocumentDiagnosticRequest.type, params));
    if (report.kind !== 'full') throw new Error('The server answered "unchanged" without having been asked.');
    return report.items;
  }

  residentKilobytes(): number {
    return this.#process.pid === undefined ? NaN : residentKilobytes(this.#process.pid);
  }

  stop(): void {
    running.delete(this.#process);
    this.#connection.dispose();
    this.#process.kill('SIGKILL');
  }

  #orFail<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#failure]);
  }
}

/** Rejects once the server ends or hangs: a request whose server is gone would wait for ever. */
function failureOf(server: ChildProcess, script: string): Promise<never> {
  let errors = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000);
  });
  const failure = new Promise<never>((_, reject) => {
    const fail = (reason: string) => {
      reject(new Error(`${script}: ${reason}\n${errors}`.trimEnd()));
    };
    const timer = setTimeout(fail, sessionLimit, `not done after ${sessionLimit / 1000} s`);
    server.once('error', (error) => {
      fail(error.message);
    });
    server.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${code ?? signal}`);
    });
  });
  failure.catch(() => undefined);
  return failure;
}

function answerServerRequests(connection: ProtocolConnection): void {
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
}
