import { Range, type TextDocument, type Uri, workspace, WorkspaceEdit } from 'vscode';
import { definitionExtension } from '../core/model/definition-files';
import { findFiles, type Search } from './find-files';

/** Every definition of a folder. */
export const definitionPattern = `**/*${definitionExtension}`;

/** The definitions of the workspace, or so many of them. */
export function findDefinitions(search?: Search): Promise<Uri[]> {
  return findFiles([definitionExtension], search);
}

export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The last part of an address's path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a file belongs to the workspace, and is not what others wrote. */
export function isInWorkspace(uri: Uri): boolean {
  return !uri.path.includes('/node_modules/') && workspace.getWorkspaceFolder(uri) !== undefined;
}

/** False: it is there already, or nobody may write there. */
export function createFile(uri: Uri, text: string): Thenable<boolean> {
  const edit = new WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  return workspace.applyEdit(edit);
}

/** Puts a text in place of the whole document, to be undone like any edit. False: it could not be changed. */
export function replaceText(document: TextDocument, text: string): Thenable<boolean> {
  const edit = new WorkspaceEdit();
  const whole = new Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, document.validateRange(whole), text);
  return workspace.applyEdit(edit);
}

/** The text of a file as it is now: the editor's, where it is open. Undefined if it cannot be read. */
export async function currentText(uri: Uri): Promise<string | undefined> {
  return openDocument(uri)?.getText() ?? (await savedText(uri));
}

export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

async function savedText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
