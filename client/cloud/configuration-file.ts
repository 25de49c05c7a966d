import { t } from '@vscode/l10n';
import {
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import { applyChanges, type TextChange } from '../../core/document/changes';
import { addEnvironment } from '../../core/workspace/add-environment';
import { changeEndpoint } from '../../core/workspace/change-endpoint';
import { newConfig } from '../../core/workspace/add-ignore';
import { configFileName, type Environment } from '../../core/workspace/environments';
import { exists } from '../files';
import { CloudProblem } from './session';

/** Shows the configuration. Where there is none yet, it is a new document that is written when the user saves it. */
export async function openConfiguration(): Promise<void> {
  const file = await chooseFile();
  if (!file) return;
  const isNew = !(await exists(file));
  const document = await workspace.openTextDocument(isNew ? file.with({ scheme: 'untitled' }) : file);
  if (isNew && document.getText() === '') await apply(document, { offset: 0, length: 0, text: newConfig });
  await window.showTextDocument(document);
}

/** Writes an environment into the configuration. Undefined: the user thought better of it. */
export async function writeEnvironment(environment: Environment): Promise<Uri | undefined> {
  const file = await chooseFile();
  if (!file) return undefined;
  if (!(await exists(file))) {
    const change = addEnvironment(newConfig, environment);
    const text = applyChanges(newConfig, change ? [change] : []);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  }
  const document = await workspace.openTextDocument(file);
  const change = addEnvironment(document.getText(), environment);
  if (!change) {
    await window.showTextDocument(document);
    throw new CloudProblem(
      t`The environment ${environment.name} cannot be added to ${configFileName} as it is. Mend the file first.`,
    );
  }
  await applyAndSave(document, change);
  return file;
}

/** Gives an environment of the configuration another endpoint. False: the user thought better of it. */
export async function writeEndpoint(name: string, endpoint: string): Promise<boolean> {
  const file = await chooseFile();
  if (!file) return false;
  const document = await workspace.openTextDocument(file);
  const change = changeEndpoint(document.getText(), name, endpoint);
  if (!change) {
    await window.showTextDocument(document);
    throw new CloudProblem(
      t`The endpoint of environment ${name} cannot be changed in ${configFileName} as it is. Write ${endpoint} there.`,
    );
  }
  await applyAndSave(document, change);
  return true;
}

async function applyAndSave(document: TextDocument, change: TextChange): Promise<void> {
  await apply(document, change);
  if (await document.save()) return;
  await window.showTextDocument(document);
  throw new CloudProblem(t`${configFileName} could not be saved. Save it, and choose the environment again.`);
}

async function chooseFile(): Promise<Uri | undefined> {
  const folder = await chooseFolder();
  return folder && Uri.joinPath(folder.uri, configFileName);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const [first, ...more] = workspace.workspaceFolders ?? [];
  if (!first) throw new CloudProblem(t`Open a folder first: ${configFileName} stands at its root.`);
  return more.length === 0
    ? first
    : window.showWorkspaceFolderPick({ placeHolder: t`The folder whose ${configFileName} is meant` });
}

async function apply(document: TextDocument, { offset, length, text }: TextChange): Promise<void> {
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
  edit.replace(document.uri, range, text);
  await workspace.applyEdit(edit);
}
