import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { codeActionKinds } from '../core/language/code-actions';
import { completionTriggers } from '../core/language/completion';
import { onTypeFormattingTriggers } from '../core/language/on-type-formatting';
import { semanticTokensLegend } from '../core/language/semantic-tokens';
import type { ClientFeatures } from './client-features';

const folderOperations = { filters: [{ pattern: { glob: '**', matches: 'folder' as const } }] };

const [firstTrigger = '\n', ...otherTriggers] = onTypeFormattingTriggers;

/** What this server offers such a client. */
export function capabilities(client: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: [...completionTriggers] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    codeActionProvider: {
      codeActionKinds: [...codeActionKinds, CodeActionKind.Refactor],
      resolveProvider: client.resolvesEdits,
    },
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: firstTrigger,
      moreTriggerCharacter: otherTriggers,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: folderOperations, didDelete: folderOperations },
    },
  };
}
