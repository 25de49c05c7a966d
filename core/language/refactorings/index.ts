import { t } from '@vscode/l10n';
import {
  type CodeAction,
  CreateFile,
  type Range,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { type Positions, rangeOf } from '../positions';
import { workspaceEdit } from '../code-actions/workspace-edit';
import { addSearchKey } from './add-search-key';
import { convertFrom } from './convert-from';
import { convertTo } from './convert-to';
import { extractField } from './extract-field';
import type { Offer, Outcome, Refactoring } from './refactoring';
import { sortFields } from './sort-fields';

const offers: readonly Offer[] = [extractField, addSearchKey, sortFields, convertTo, convertFrom];

/** What the client can do. */
export interface RefactoringOptions {
  /** It creates documents as part of an edit. */
  readonly createsFiles: boolean;
  /** It asks for the edit of an action when the user has chosen it; otherwise every action has its edit from the start. */
  readonly resolvesEdits: boolean;
}

/** What an action that is resolved later was offered for. */
interface RefactoringData {
  readonly refactoring: { readonly uri: string; readonly range: Range };
}

/** The refactorings at a range, which is looked at from its start. `uri` is the document's own. */
export function refactorings(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  range: Range,
  options: RefactoringOptions,
): CodeAction[] {
  const data: RefactoringData = { refactoring: { uri, range } };
  return offered(document, positions, uri, range, options).flatMap(({ title, kind, apply }): CodeAction[] => {
    if (options.resolvesEdits) return [{ title, kind, data }];
    const edit = toEdit(apply(), positions, uri);
    return edit ? [{ title, kind, edit }] : [];
  });
}

/** The document that an action was offered for, if it is a refactoring that is to be resolved. */
export function refactoringUri({ data }: CodeAction): string | undefined {
  return isRefactoringData(data) ? data.refactoring.uri : undefined;
}

/** An action with its edit, and what to tell the user: what the edit leaves out, or why there is none. */
export function resolveRefactoring(
  action: CodeAction,
  document: ProfileTypeDocument,
  positions: Positions,
  options: RefactoringOptions,
): { readonly action: CodeAction; readonly messages: readonly string[] } {
  if (!isRefactoringData(action.data)) return { action, messages: [] };
  const { uri, range } = action.data.refactoring;
  const chosen = offered(document, positions, uri, range, options).find(
    ({ title }) => title === action.title,
  );
  if (!chosen) return { action, messages: [t('The document has changed since this was offered.')] };
  const outcome = chosen.apply();
  const edit = toEdit(outcome, positions, uri);
  return { action: edit ? { ...action, edit } : action, messages: outcome.messages ?? [] };
}

function isRefactoringData(data: unknown): data is RefactoringData {
  return typeof data === 'object' && data !== null && 'refactoring' in data;
}

function offered(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  range: Range,
  options: RefactoringOptions,
): Refactoring[] {
  const offset = positions.offsetAt(range.start);
  const createsFiles = options.createsFiles && folderOf(uri) !== undefined;
  return offers.flatMap((offer) => offer({ document, offset, createsFiles }));
}

/** A document that was never saved has no folder, and nothing is beside it. */
function folderOf(uri: string): string | undefined {
  return uri.startsWith('untitled:') ? undefined : /^.*\//.exec(uri)?.[0];
}

function toEdit(
  { changes = [], newFiles = [] }: Outcome,
  positions: Positions,
  uri: string,
): WorkspaceEdit | undefined {
  if (newFiles.length === 0) return changes.length > 0 ? workspaceEdit(changes, positions, uri) : undefined;
  const created = newFiles.flatMap(({ fileName, text }) => {
    const newUri = `${folderOf(uri) ?? ''}${encodeURIComponent(fileName)}`;
    return [
      CreateFile.create(newUri, { overwrite: false, ignoreIfExists: false }),
      editOf(newUri, [TextEdit.insert({ line: 0, character: 0 }, text)]),
    ];
  });
  const edits = changes.map((change) => TextEdit.replace(rangeOf(positions, change), change.text));
  return { documentChanges: [...created, ...(edits.length > 0 ? [editOf(uri, edits)] : [])] };
}

function editOf(uri: string, edits: TextEdit[]): TextDocumentEdit {
  return TextDocumentEdit.create({ uri, version: null }, edits);
}
