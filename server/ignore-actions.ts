import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  type Diagnostic,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../core/document/changes';
import { pointerAt } from '../core/document/pointer';
import type { ProfileTypeDocument } from '../core/document/profile-type-document';
import { diagnosticSource } from '../core/language/diagnostics';
import { type Positions, rangeOf } from '../core/language/positions';
import { addIgnore, newConfig } from '../core/workspace/add-ignore';
import { configFileName } from '../core/workspace/config';
import { allRules } from '../core/workspace/rules';
import type { ClientFeatures } from './client-features';

/** The configuration that a document is under. */
export interface ConfigurationPlace {
  readonly uri: string;
  /** Undefined where there is none yet. */
  readonly text: string | undefined;
  /** Its version, where it is open. */
  readonly version: number | null;
  /** The document's path below it. */
  readonly path: string;
}

/** For each finding the entry in the team's configuration that lets it stand. */
export function ignoreActions(
  document: ProfileTypeDocument,
  positions: Positions,
  diagnostics: readonly Diagnostic[],
  place: ConfigurationPlace | undefined,
  client: ClientFeatures,
): CodeAction[] {
  if (!place) return [];
  return diagnostics.flatMap((diagnostic) => {
    const rule = allRules.find(({ code }) => code === diagnostic.code);
    if (diagnostic.source !== diagnosticSource || !rule || rule.configurable === false) return [];
    const at = pointerAt(document, positions.offsetAt(diagnostic.range.start));
    const edit = editOf(place, { rule: rule.code, file: place.path, at }, client);
    if (!edit) return [];
    const title = t`Ignore "${rule.code}" here, in ${configFileName}`;
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
  });
}

function editOf(
  { uri, text, version }: ConfigurationPlace,
  entry: Parameters<typeof addIgnore>[1],
  client: ClientFeatures,
): WorkspaceEdit | undefined {
  const change = addIgnore(text ?? newConfig, entry);
  if (!change) return undefined;
  if (text === undefined) {
    if (!client.documentChanges || !client.createsFiles) return undefined;
    const content = TextEdit.insert({ line: 0, character: 0 }, applyChanges(newConfig, [change]));
    return {
      documentChanges: [CreateFile.create(uri), { textDocument: { uri, version: null }, edits: [content] }],
    };
  }
  const positions = TextDocument.create(uri, 'json', 0, text);
  const edits = [{ range: rangeOf(positions, change), newText: change.text }];
  if (!client.documentChanges) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
