import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  CodeActionKind,
  CodeActionTriggerKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Converted, forms, type NotConverted } from '../core/conversion';
import { JsonDocument } from '../core/document/json-document';
import type { ProfileTypeDocument } from '../core/document/profile-type-document';
import { codeActions, isWanted } from '../core/language/code-actions';
import { codeLenses } from '../core/language/code-lens';
import { completion } from '../core/language/completion';
import { definition } from '../core/language/definition';
import { documentHighlight } from '../core/language/document-highlight';
import { documentLinks } from '../core/language/document-links';
import { documentSymbols } from '../core/language/document-symbols';
import { foldingRanges } from '../core/language/folding-range';
import { formatting, rangeFormatting } from '../core/language/formatting';
import { hover } from '../core/language/hover';
import { inlayHints } from '../core/language/inlay-hints';
import { onTypeFormatting } from '../core/language/on-type-formatting';
import { references } from '../core/language/references';
import { refactorings, refactoringUri, resolveRefactoring } from '../core/language/refactorings';
import { prepareRename, type Refusal, rename } from '../core/language/rename';
import { selectionRanges } from '../core/language/selection-range';
import { semanticTokens } from '../core/language/semantic-tokens';
import { matches, symbolsOf } from '../core/language/workspace-symbols';
import type { Problem } from '../core/rules/check';
import type { ClientFeatures } from './client-features';
import { ignoreActions } from './ignore-actions';
import type { ParsedDocuments } from './parsed-documents';
import type { ScopedSettings } from './settings';
import type { Workspace } from './workspace';
import { alternatives } from '../core/words/lists';

/** What the features are made from. */
export interface FeatureContext {
  readonly texts: { all(): TextDocument[] };
  readonly parsed: ParsedDocuments;
  readonly workspace: Workspace;
  readonly userSettings: ScopedSettings;
  /** Everything that is wrong with an open definition. */
  readonly diagnosticsOf: (text: TextDocument) => Promise<Diagnostic[]>;
  readonly client: () => ClientFeatures;
  /** Runs a request's work on an open definition unless it was cancelled; a failure gives an empty answer. */
  readonly guard: <T>(
    token: CancellationToken,
    uri: string,
    empty: T,
    work: (text: TextDocument) => T | Promise<T>,
  ) => Promise<T>;
}

/** Answers what editors ask about a document: a few lines a request, the work is in core/language. */
export function registerFeatures(connection: Connection, context: FeatureContext): void {
  const { parsed, workspace, userSettings, diagnosticsOf, client, guard } = context;
  const { definitions } = workspace;

  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, [], async (text) => {
      const samples = await workspace.samples(uri);
      return completion(parsed.get(text), text, position, { snippets: client().snippets, samples });
    }),
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, null, async (text) => {
      const samples = await workspace.samples(uri);
      return hover(parsed.get(text), text, position, samples);
    }),
  );
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, null, async (text) => {
      await workspace.ready;
      const options = { linkSupport: client().links };
      return definition(parsed.get(text), text, uri, position, definitions.view(uri), options);
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context: options }, token) =>
    guard(token, uri, null, async (text) => {
      await workspace.ready;
      return references(parsed.get(text), text, uri, position, definitions.view(uri), options);
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, null, (text) => documentHighlight(parsed.get(text), text, position)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    guard(token, uri, null, (text) => orRefuse(prepareRename(parsed.get(text), text, position))),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
    guard(token, uri, null, async (text) => {
      await workspace.ready;
      const view = definitions.view(uri);
      return orRefuse(rename(parsed.get(text), text, uri, position, newName, view, client()));
    }),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    guard(token, uri, null, (text) => documentSymbols(parsed.get(text), text)),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    await workspace.ready;
    return workspaceSymbols(context, query);
  });
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    guard(token, uri, null, (text) => foldingRanges(parsed.get(text), text)),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    guard(token, uri, null, (text) => selectionRanges(parsed.get(text), text, positions)),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    guard(token, uri, null, (text) => documentLinks(parsed.get(text), text)),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context: asked }, token) =>
    guard(token, uri, null, async (text) => {
      const settings = await workspace.settings(uri);
      const samples = await workspace.samples(uri);
      const document = parsed.get(text);
      const judge = (other: ProfileTypeDocument): readonly Problem[] =>
        definitions.judge(other, settings).problems;
      return [
        ...codeActions(document, text, uri, range, asked, {
          problems: [
            ...definitions.judgeBesideSamples(document, settings, samples).problems,
            ...definitions.problemsInDomain(uri, document, text),
          ],
          judge,
          renameFile: client().renamesFiles,
        }),
        // Something can be converted everywhere; a bulb on every line would say nothing.
        ...(asked.triggerKind === CodeActionTriggerKind.Automatic
          ? []
          : refactorings(document, text, uri, range, client())
        ).filter(({ kind = '' }) => isWanted(kind, asked.only)),
        ...(isWanted(CodeActionKind.QuickFix, asked.only)
          ? ignoreActions(document, text, asked.diagnostics, workspace.configurationFor(uri), client())
          : []),
      ];
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    guard(token, refactoringUri(action) ?? '', action, (text) => {
      const resolved = resolveRefactoring(action, parsed.get(text), text, client());
      for (const message of resolved.messages) connection.window.showInformationMessage(message);
      return resolved.action;
    }),
  );
  connection.onRequest<ReadDefinitions | NotConverted, undefined>(
    'profiletype/readDefinitions',
    ({ text }: { text: string }) => readDefinitions(text),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    guard(token, uri, null, async (text) => {
      const { codeLens } = await userSettings.get(uri);
      if (!codeLens) return [];
      await workspace.ready;
      // A hint is not listed as a problem by editors either.
      const problems = (await diagnosticsOf(text)).filter(
        ({ severity }) => severity !== DiagnosticSeverity.Hint,
      );
      return codeLenses(parsed.get(text), text, uri, problems.length, definitions.view(uri), client());
    }),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    guard(token, uri, null, async (text) => {
      const options = (await userSettings.get(uri)).inlayHints;
      return inlayHints(parsed.get(text), text, range, options);
    }),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    guard(token, uri, { data: [] }, (text) => semanticTokens(parsed.get(text), text)),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    guard(token, uri, { data: [] }, (text) => semanticTokens(parsed.get(text), text, range)),
  );
  connection.onDocumentFormatting(({ textDocument: { uri }, options }, token) =>
    guard(token, uri, null, (text) => formatting(parsed.get(text), text, options)),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range, options }, token) =>
    guard(token, uri, null, (text) => rangeFormatting(parsed.get(text), text, range, options)),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }, token) =>
    guard(token, uri, null, (text) => onTypeFormatting(parsed.get(text), text, position, ch)),
  );
}

interface ReadDefinitions {
  readonly definitions: readonly Converted[];
  readonly notes: readonly string[];
}

/** The object types that a CloudFormation template or a Terraform text describes, or a sentence that says why there are none. */
function readDefinitions(
  text: string,
): { definitions: readonly Converted[]; notes: string[] } | NotConverted {
  const document = new JsonDocument(text);
  const form = forms.find(({ recognises }) => recognises(document));
  if (!form) {
    return {
      problem: t`This is no ${alternatives(forms.map(({ name }) => name))} text with an object type.`,
    };
  }
  const read = form.read(text);
  if ('problem' in read) return read;
  return { definitions: read, notes: read.flatMap(({ notes }) => notes) };
}

/** A refusal is an answer that editors show to the user. */
function orRefuse<Answer extends object>(answer: Answer | Refusal): Answer {
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}

/** More than anyone looks through; an empty query asks for everything. */
const maxSymbols = 2000;

function workspaceSymbols({ texts, parsed, workspace }: FeatureContext, query: string): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  const add = (uri: string, symbols: ReturnType<typeof symbolsOf>): void => {
    for (const { name, kind, range, containerName } of symbols) {
      if (found.length === maxSymbols) return;
      if (!matches(query, name)) continue;
      found.push({ name, kind, location: { uri, range }, ...(containerName && { containerName }) });
    }
  };
  for (const text of texts.all()) {
    if (!workspace.isConfiguration(text.uri)) add(text.uri, symbolsOf(parsed.get(text), text));
  }
  for (const [uri, symbols] of workspace.definitions.symbolsOfClosed()) add(uri, [...symbols]);
  return found;
}
