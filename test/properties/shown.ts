import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from '../server/client';
import type { Tally } from './law';

const options = { tabSize: 2, insertSpaces: true };

/** Everything that an editor shows of an open document, by the name of what was asked. `places` are fractions of its length. */
export async function shownOf(
  { connection }: Client,
  uri: string,
  text: string,
  places: readonly number[],
  tally: Tally,
): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  const textDocument = { uri };
  const document = TextDocument.create(uri, 'profiletype', 1, text);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const ask = async (name: string, answer: Promise<unknown>): Promise<void> => {
    tally.requests++;
    shown.set(`${name} of ${uri}`, normal(await answer.catch(refusal)));
  };
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  const diagnostics = report.kind === 'full' ? report.items : [];
  await ask('diagnostics', Promise.resolve(report));
  const asked = places.flatMap((place) => {
    const offset = Math.floor(place * text.length);
    const position = document.positionAt(offset);
    const at = { textDocument, position };
    const here = { start: position, end: document.positionAt(offset + 30) };
    const name = (feature: string): string => `${feature} at ${offset}`;
    tally.positions++;
    return [
      ask(name('completion'), connection.sendRequest(CompletionRequest.type, at)),
      ask(name('hover'), connection.sendRequest(HoverRequest.type, at)),
      ask(name('definition'), connection.sendRequest(DefinitionRequest.type, at)),
      ask(
        name('references'),
        connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
      ),
      ask(name('highlights'), connection.sendRequest(DocumentHighlightRequest.type, at)),
      ask(name('rename, prepared'), connection.sendRequest(PrepareRenameRequest.type, at)),
      ask(name('rename'), connection.sendRequest(RenameRequest.type, { ...at, newName: 'renamed' })),
      ask(
        name('selection'),
        connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] }),
      ),
      ask(
        name('typed line'),
        connection.sendRequest(DocumentOnTypeFormattingRequest.type, { ...at, ch: '\n', options }),
      ),
      ask(
        name('range, formatted'),
        connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, range: here, options }),
      ),
      ask(
        name('tokens'),
        connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: here }),
      ),
      ask(name('actions'), actions(here)),
    ];
  });

  async function actions(where: typeof range): Promise<unknown[]> {
    const offered = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: where,
      context: { diagnostics, triggerKind: CodeActionTriggerKind.Invoked },
    });
    const found = (offered ?? []).filter((action): action is CodeAction => !('arguments' in action));
    tally.requests += found.length;
    return Promise.all(
      found.map(async (action) =>
        action.data === undefined ? action : connection.sendRequest(CodeActionResolveRequest.type, action),
      ),
    );
  }

  await Promise.all([
    ...asked,
    ask('symbols', connection.sendRequest(DocumentSymbolRequest.type, { textDocument })),
    ask('folding', connection.sendRequest(FoldingRangeRequest.type, { textDocument })),
    ask('lenses', connection.sendRequest(CodeLensRequest.type, { textDocument })),
    ask('hints', connection.sendRequest(InlayHintRequest.type, { textDocument, range })),
    ask('links', connection.sendRequest(DocumentLinkRequest.type, { textDocument })),
    ask('tokens', connection.sendRequest(SemanticTokensRequest.type, { textDocument })),
    ask('formatting', connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })),
  ]);
  return shown;
}

/** What an editor shows of all files together. */
export async function shownOfAll(client: Client, tally: Tally): Promise<Map<string, string>> {
  tally.requests += 2;
  const reports = await client.pullWorkspace();
  const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
  return new Map([
    ...reports.map((report) => [`diagnostics among all of ${report.uri}`, normal(report)] as const),
    ['symbols of all', JSON.stringify((symbols ?? []).map(normal).sort())],
  ]);
}

/** A refusal is an answer, too; anything else than one is a failure of the server. */
function refusal(error: unknown): unknown {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed)
    return { refused: error.message };
  throw error;
}

/** An answer in words, without what counts the edits so far. */
function normal(answer: unknown): string {
  return JSON.stringify(answer, (name, value: unknown) =>
    name === 'version' || name === 'resultId' ? undefined : value,
  );
}
