import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as the server cares. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersDocuments: boolean;
  readonly changesFolders: boolean;
  readonly snippets: boolean;
  readonly links: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly resolvesEdits: boolean;
  /** Answers `profiletype/findFiles` and `profiletype/readFiles`. */
  readonly files: boolean;
  /** Has the commands that lenses call. */
  readonly commands: boolean;
  /** Has those among them that call the service, too. */
  readonly deploys: boolean;
}

/** What this project's own clients say beyond the protocol. */
interface OwnCapabilities {
  readonly profiletype?: {
    readonly files?: boolean;
    readonly commands?: boolean;
    readonly deploys?: boolean;
  };
}

export function featuresOf({ workspace, textDocument, experimental }: ClientCapabilities): ClientFeatures {
  const own = (experimental as OwnCapabilities | undefined)?.profiletype;
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    answersConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    links: textDocument?.definition?.linkSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    createsFiles: operations.includes('create'),
    renamesFiles: operations.includes('rename'),
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    files: own?.files ?? false,
    commands: own?.commands ?? false,
    deploys: own?.deploys ?? false,
  };
}
