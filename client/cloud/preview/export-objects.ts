import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { csvOf } from '../../../webview/object-preview/csv';
import { jsonListText } from '../../../webview/object-preview/json-text';
import type { ExportFormat } from '../../../webview/object-preview/messages';
import { type PreviewObject, readRow } from '../../../webview/object-preview/object-row';
import { showInformation } from '../../messages';

const filters: Readonly<Record<ExportFormat, Readonly<Record<string, string[]>>>> = {
  csv: { [t('Comma-separated values')]: ['csv'] },
  json: { JSON: ['json'] },
};

/** Writes objects to the file that the person names. */
export async function exportObjects(
  objectType: string,
  format: ExportFormat,
  columns: readonly string[],
  objects: readonly PreviewObject[],
): Promise<void> {
  const name = `${objectType}.${format}`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog({
    title: objects.length === 1 ? t('Export one object') : t`Export ${objects.length} objects`,
    filters: filters[format],
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (!uri) return;
  const text =
    format === 'csv' ? csvOf(columns, objects.map(readRow)) : jsonListText(objects.map(({ text }) => text));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  void showInformation(t`Exported to ${workspace.asRelativePath(uri)}. It holds data of customers.`);
}
