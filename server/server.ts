import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, completionTriggers } from '../core/language/completion';
import { diagnostics } from '../core/language/diagnostics';
import { hover } from '../core/language/hover';
import { ParsedDocuments } from './parsed-documents';
import { DocumentSettings, settingsSection } from './settings';

/** What the client can do, as far as the server cares. */
interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly snippets: boolean;
}

function featuresOf({ workspace, textDocument }: ClientCapabilities): ClientFeatures {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
  };
}

/** Serves one client over a connection that is not listening yet. Runs wherever the connection does. */
export function startServer(connection: Connection): void {
  const texts = new TextDocuments(TextDocument);
  const parsed = new ParsedDocuments();
  let features = featuresOf({});
  /** The configuration of clients that send it instead of answering for it. */
  let sentConfiguration: unknown;
  const settings = new DocumentSettings(fetchConfiguration);

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    features = featuresOf(capabilities);
    sentConfiguration = initializationOptions;
    return {
      serverInfo: { name: 'profiletype' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: [...completionTriggers] },
        hoverProvider: true,
        ...(features.pullsDiagnostics && {
          diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });

  connection.onInitialized(() => {
    if (features.registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
  });

  connection.onDidChangeConfiguration((change) => {
    sentConfiguration = (change.settings as Record<string, unknown> | null)?.[settingsSection];
    settings.forgetAll();
    if (!features.pullsDiagnostics) for (const text of texts.all()) void push(text);
    else if (features.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
  });

  async function fetchConfiguration(scopeUri: string): Promise<unknown> {
    if (!features.answersConfiguration) return sentConfiguration;
    try {
      return await connection.workspace.getConfiguration({ scopeUri, section: settingsSection });
    } catch (error) {
      connection.console.error(`The settings could not be read, so the defaults apply: ${describe(error)}`);
      return undefined;
    }
  }

  /** Runs a request's work unless it was cancelled; a failure is logged and gives an empty answer. */
  async function guard<T>(
    token: CancellationToken,
    uri: string,
    empty: T,
    work: (text: TextDocument) => T,
  ): Promise<T> {
    // Changes that are already waiting come first: then this request is for the newest text, or cancelled.
    await new Promise(setImmediate);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    const text = texts.get(uri);
    return text ? attempt(uri, empty, () => work(text)) : empty;
  }

  function attempt<T>(uri: string, empty: T, work: () => T): T {
    try {
      return work();
    } catch (error) {
      connection.console.error(`${uri}: ${describe(error)}`);
      return empty;
    }
  }

  async function push(text: TextDocument): Promise<void> {
    const { version } = text;
    const current = await settings.get(text.uri);
    // The same object holds every version until the document is closed.
    if (texts.get(text.uri) !== text || text.version !== version) return;
    const { uri } = text;
    const items = attempt(uri, [], () => diagnostics(parsed.get(text), text, uri, current));
    void connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  texts.onDidChangeContent(({ document }) => {
    if (!features.pullsDiagnostics) setImmediate(() => void push(document));
  });
  texts.onDidClose(({ document: { uri } }) => {
    parsed.forget(uri);
    settings.forget(uri);
    if (!features.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    const current = await settings.get(uri);
    const items = await guard(token, uri, [], (text) => diagnostics(parsed.get(text), text, uri, current));
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, [], (text) =>
      completion(parsed.get(text), text, position, { snippets: features.snippets }),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, null, (text) => hover(parsed.get(text), text, position)),
  );

  texts.listen(connection);
  connection.listen();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
