import { Uri, window, workspace } from 'vscode';
import { safeFileName } from '../../../core/deploy/file-name';
import { createFile } from '../../files';

/** The folder for a definition: that of the records if it belongs to the workspace, else the workspace's first. */
export function folderFor(records: Uri | undefined): Uri | undefined {
  const isHere = records?.path.startsWith('/') && workspace.getWorkspaceFolder(records);
  return records && isHere ? Uri.joinPath(records, '..') : workspace.workspaceFolders?.[0]?.uri;
}

/** Writes a definition and opens it. It overwrites nothing; without a folder it is a new document that the user saves. */
export async function writeDefinition(
  name: string,
  text: string,
  folder: Uri | undefined,
): Promise<Uri | undefined> {
  const fileName = safeFileName(name);
  if (!folder || fileName === undefined) return openNew(text);
  const uri = Uri.joinPath(folder, fileName);
  if (!(await createFile(uri, text))) return openNew(text);
  await window.showTextDocument(uri, { preview: false });
  return uri;
}

async function openNew(text: string): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: 'profiletype', content: text });
  await window.showTextDocument(document, { preview: false });
  return document.uri;
}
