import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  WatchKind,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configFileName } from '../core/workspace/config';
import { definitionExtension } from '../core/model/definition-files';
import { sampleExtensions } from '../core/samples/sample-files';
import { capabilities } from './capabilities';
import { featuresOf } from './client-features';
import { describe } from './describe';
import { DiagnosticsFeed } from './diagnostics-feed';
import { clientFiles } from './files';
import { registerFeatures } from './features';
import { ParsedDocuments } from './parsed-documents';
import type { Runtime } from './runtime';
import { ScopedSettings, settingsSection } from './settings';
import { Workspace } from './workspace';

/** Serves one client over a connection that is not listening yet. Runs wherever the connection does. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const texts = new TextDocuments(TextDocument);
  const parsed = new ParsedDocuments();
  let client = featuresOf({});
  /** The configuration of clients that send it instead of answering for it. */
  let sentConfiguration: unknown;
  const userSettings = new ScopedSettings(fetchConfiguration);
  const filesOfClient = clientFiles(connection);
  const workspace = new Workspace({
    texts,
    parsed,
    files: () => (client.files ? filesOfClient : runtime.files),
    userSettings,
    log: (message) => {
      connection.console.error(message);
    },
    nextTurn: runtime.nextTurn,
    onChange: (uris, edited) => {
      feed.changed(uris, edited);
      // A lens tells of the other files as well.
      const isOfOthers = [...uris].some((uri) => uri !== edited);
      if (isOfOthers && client.refreshesLenses)
        inBackground(() => connection.sendRequest(CodeLensRefreshRequest.type));
    },
  });
  const diagnosticsOf = async (text: TextDocument): Promise<Diagnostic[]> => {
    await workspace.update(text);
    try {
      return workspace.diagnosticsOfOpen(text);
    } catch (error) {
      connection.console.error(`${text.uri}: ${describe(error)}`);
      return [];
    }
  };
  const feed = new DiagnosticsFeed(connection, workspace, {
    features: () => client,
    ofOpen: diagnosticsOf,
    nextTurn: runtime.nextTurn,
    inBackground,
  });
  let folders: readonly string[] = [];

  connection.onInitialize((params) => {
    client = featuresOf(params.capabilities);
    sentConfiguration = params.initializationOptions;
    folders = foldersOf(params);
    return { serverInfo: { name: 'profiletype' }, capabilities: capabilities(client) };
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      inBackground(() =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }),
      );
    }
    if (client.registersWatchers) {
      inBackground(() =>
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            ...[definitionExtension, ...sampleExtensions].map((extension) => ({
              globPattern: `**/*${extension}`,
            })),
            { globPattern: `**/${configFileName}` },
            // Of what was in a folder that is deleted, nobody tells.
            { globPattern: '**', kind: WatchKind.Delete },
          ],
        }),
      );
    }
    if (client.registersDocuments) {
      // Editors open configurations as plain JSON; what is written there counts before it is saved.
      const documentSelector = [{ pattern: `**/${configFileName}` }];
      const syncKind = TextDocumentSyncKind.Incremental;
      inBackground(() =>
        connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
      );
      inBackground(() =>
        connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }),
      );
      inBackground(() =>
        connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
      );
    }
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        workspace.setRoots(folders);
      });
    }
    if (folders.length > 0) workspace.setRoots(folders);
  });

  connection.onDidChangeConfiguration((change) => {
    sentConfiguration = (change.settings as Record<string, unknown> | null)?.[settingsSection];
    userSettings.forgetAll();
    workspace.rescan();
    if (client.refreshesLenses) inBackground(() => connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesHints) inBackground(() => connection.languages.inlayHint.refresh());
  });

  async function fetchConfiguration(scopeUri: string): Promise<unknown> {
    if (!client.answersConfiguration) return sentConfiguration;
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
    work: (text: TextDocument) => T | Promise<T>,
  ): Promise<T> {
    // Changes that are already waiting come first: then this request is for the newest text, or cancelled.
    await runtime.nextTurn();
    refuseIfCancelled(token);
    const text = texts.get(uri);
    if (!text || workspace.isConfiguration(uri)) return empty;
    try {
      return await work(text);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${uri}: ${describe(error)}`);
      return empty;
    }
  }

  function inBackground(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      connection.console.error(describe(error));
    });
  }

  texts.onDidChangeContent(({ document }) => {
    inBackground(async () => {
      await runtime.nextTurn();
      if (client.pullsDiagnostics) await workspace.update(document);
      else await feed.push(document.uri);
    });
  });
  texts.onDidClose(({ document: { uri } }) => {
    userSettings.forget(uri);
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    workspace.closed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // The last one of a file counts.
    const types = new Map(changes.map(({ uri, type }) => [uri, type]));
    const uris = [...types.keys()];
    workspace.filesChanged(uris, new Set(uris.filter((uri) => types.get(uri) === FileChangeType.Deleted)));
  });
  // Watchers say nothing of the files below a folder that was moved or deleted.
  connection.workspace.onDidRenameFiles(() => {
    workspace.rescan();
  });
  connection.workspace.onDidDeleteFiles(() => {
    workspace.rescan();
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    // A client that cannot be told of what comes later waits for all files to be read.
    if (!texts.get(uri) || !client.refreshesDiagnostics) await workspace.ready;
    await runtime.nextTurn();
    refuseIfCancelled(token);
    const items = await feed.of(uri);
    refuseIfCancelled(token);
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  // The library's own way to register this keeps the token for parts to itself.
  connection.onRequest(WorkspaceDiagnosticRequest.type, (params, token) =>
    feed.workspaceReport(params, token),
  );
  registerFeatures(connection, {
    texts,
    parsed,
    workspace,
    userSettings,
    diagnosticsOf,
    client: () => client,
    guard,
  });

  texts.listen(connection);
  connection.listen();
}

function refuseIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // Clients from before there were several folders.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return params.rootUri ? [params.rootUri] : [];
}
