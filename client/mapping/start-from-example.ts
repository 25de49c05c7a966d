import { t } from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import { sampleExtensions } from '../../core/samples/sample-files';
import { exists } from '../files';
import { findFiles } from '../find-files';
import { exampleRecord } from './example-record';
import { showInformation } from '../messages';

/** Makes a definition of a record of the workspace; where it has none, an example is written first. */
export async function startFromExample(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void showInformation(t('Open a folder first: the example is written there.'));
    return;
  }
  const samples = await findFiles(sampleExtensions);
  const sample = samples.length > 0 ? await chooseSample(samples) : await writeExample(folder.uri);
  if (sample) await commands.executeCommand('profiletype.inferFromSample', sample);
}

/** Undefined: the user thought better of it. */
async function chooseSample(samples: readonly Uri[]): Promise<Uri | undefined> {
  const [first, ...more] = samples;
  if (more.length === 0) return first;
  const items = samples
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((left, right) => left.label.localeCompare(right.label));
  const picked = await window.showQuickPick(items, {
    placeHolder: t('The record to make an object type of'),
  });
  return picked?.uri;
}

/** Nothing is overwritten, also where a file is hidden from searches. */
async function writeExample(folder: Uri): Promise<Uri> {
  const file = Uri.joinPath(folder, 'Customer.sample.json');
  if (await exists(file)) return file;
  const text = `${JSON.stringify(exampleRecord, undefined, 2)}\n`;
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}
