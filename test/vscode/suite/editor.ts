import { strict as assert } from 'node:assert';
import {
  commands,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Diagnostic,
  type Position,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';

/** The workspace that the suite runs in. */
export function folder(): WorkspaceFolder {
  const [first] = workspace.workspaceFolders ?? [];
  assert.ok(first, 'The suite needs a workspace folder.');
  return first;
}

export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.joinPath(folder().uri, name));
  await window.showTextDocument(document);
  return document;
}

/** Leaves the file as it is on disk for the next test. */
export async function closeUnsaved(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${text} is not in the document.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The position where `|` stands in the text. */
export function positionIn(document: TextDocument, marked: string): Position {
  const offset = marked.indexOf('|');
  assert.notEqual(offset, -1, `No | in ${marked}.`);
  const { start } = rangeOf(document, marked.replace('|', ''));
  return document.positionAt(document.offsetAt(start) + offset);
}

export async function replace(document: TextDocument, old: string, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, old), text);
  assert.ok(await workspace.applyEdit(edit), 'The edit was refused.');
}

type Wanted = (diagnostics: readonly Diagnostic[]) => boolean;

export function diagnosticsUntil(document: TextDocument, wanted: Wanted): Promise<readonly Diagnostic[]> {
  return diagnosticsOfUntil(document.uri, wanted);
}

/** Waits until a file's diagnostics are as wanted; how long is the test's own timeout. */
export function diagnosticsOfUntil(uri: Uri, wanted: Wanted): Promise<readonly Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const diagnostics = languages.getDiagnostics(uri);
      if (!wanted(diagnostics)) return false;
      listener.dispose();
      resolve(diagnostics);
      return true;
    };
    const listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const has =
  (code: string) =>
  (diagnostics: readonly Diagnostic[]): boolean =>
    diagnostics.some((diagnostic) => codeOf(diagnostic) === code);
