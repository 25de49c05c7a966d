import { t } from '@vscode/l10n';
import { type Uri, window, workspace } from 'vscode';
import { isDefinition } from '../core/model/definition-files';
import { deployedScheme } from './cloud/deployed-documents';
import { findDefinitions } from './files';

/** The document of the active editor; undefined where there is none, or a log has the focus. */
export function activeDocument(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri?.scheme === 'output' ? undefined : uri;
}

/**
 * The definition that is meant where the active editor is none, but the walkthrough or a view: the one that is to be seen beside it,
 * the only one of the workspace, or that which the user chooses. Undefined: the user thought better of it.
 */
export async function chooseDefinition(): Promise<Uri | 'none' | undefined> {
  const visible = window.visibleTextEditors.map(({ document }) => document.uri);
  const seen = visible.filter(({ path, scheme }) => isDefinition(path) && scheme !== deployedScheme);
  const candidates = seen.length === 1 ? seen : await findDefinitions();
  const [first = 'none', ...more] = candidates;
  if (more.length === 0) return first;
  const items = candidates
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((left, right) => left.label.localeCompare(right.label));
  return (await window.showQuickPick(items, { placeHolder: t('The object type') }))?.uri;
}

/** The same, brought to the front, so that what is opened beside it belongs to what is seen. */
export async function showChosenDefinition(): Promise<Uri | 'none' | undefined> {
  const uri = await chooseDefinition();
  if (uri === undefined || uri === 'none') return uri;
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = editor?.viewColumn;
  await window.showTextDocument(uri, { preview: false, ...(viewColumn !== undefined && { viewColumn }) });
  return uri;
}
