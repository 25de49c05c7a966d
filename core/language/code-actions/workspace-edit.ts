import { RenameFile, TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../../document/changes';
import { type Positions, rangeOf } from '../positions';

/** Changes of the document at `uri`, and a new name for its file, for clients that rename files. */
export function workspaceEdit(
  changes: readonly TextChange[],
  positions: Positions,
  uri: string,
  fileName?: string,
): WorkspaceEdit {
  const edits = changes.map((change) => TextEdit.replace(rangeOf(positions, change), change.text));
  if (fileName === undefined) return { changes: { [uri]: edits } };
  const newUri = uri.slice(0, uri.lastIndexOf('/') + 1) + encodeURIComponent(fileName);
  const rename = RenameFile.create(uri, newUri, { overwrite: false, ignoreIfExists: false });
  if (edits.length === 0) return { documentChanges: [rename] };
  return { documentChanges: [TextDocumentEdit.create({ uri, version: null }, edits), rename] };
}
