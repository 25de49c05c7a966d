import { t } from '@vscode/l10n';
import { env, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { type PlacedRecord, readRecords } from '../../../core/samples/records';
import { currentText, nameOf } from '../../files';
import { mayBeRecords, openRecords } from '../preview/choose-sample';
import { showError } from '../../messages';

/** Records with the file they are in; without one they came from the clipboard. */
export interface ChosenRecords {
  readonly records: readonly PlacedRecord[];
  readonly uri?: Uri;
}

interface PlaceItem extends QuickPickItem {
  readonly take: () => Promise<ChosenRecords | undefined>;
}

/** The records of a file or those that the user chooses; what is wrong with them is told. Undefined: there are none. */
export async function chooseRecords(given: Uri | undefined): Promise<ChosenRecords | undefined> {
  if (given) return recordsIn(given);
  const active = window.activeTextEditor?.document.uri;
  const open = openRecords().sort(
    (one, other) => Number(isSame(other, active)) - Number(isSame(one, active)),
  );
  const items: PlaceItem[] = [
    ...open.map((uri) => ({
      label: `$(json) ${nameOf(uri)}`,
      description: isSame(uri, active) ? t('the active editor') : workspace.asRelativePath(uri),
      take: () => recordsIn(uri),
    })),
    {
      label: `$(clippy) ${t('Clipboard')}`,
      description: t('copied records: JSON'),
      take: recordsOfClipboard,
    },
    {
      label: `$(folder-opened) ${t('Choose a File…')}`,
      description: t('JSON, or one record in each line'),
      take: chooseFile,
    },
  ];
  const item = await window.showQuickPick(items, {
    title: t('New Object Type from Sample'),
    placeHolder: t('Records that the new type is for: one is enough, several are better'),
    matchOnDescription: true,
  });
  return item?.take();
}

function isSame(uri: Uri, other: Uri | undefined): boolean {
  return other !== undefined && mayBeRecords(other) && uri.toString() === other.toString();
}

async function recordsIn(uri: Uri): Promise<ChosenRecords | undefined> {
  const text = await currentText(uri);
  if (text === undefined) {
    void showError(t`${workspace.asRelativePath(uri)} cannot be read.`);
    return undefined;
  }
  return chosen(nameOf(uri), text, uri);
}

async function recordsOfClipboard(): Promise<ChosenRecords | undefined> {
  return chosen(t('the clipboard'), await env.clipboard.readText());
}

function chosen(name: string, text: string, uri?: Uri): ChosenRecords | undefined {
  const records = readRecords(name, text.replace(/^\uFEFF/, ''));
  if ('problem' in records) {
    void showError(records.problem);
    return undefined;
  }
  return { records, ...(uri && { uri }) };
}

async function chooseFile(): Promise<ChosenRecords | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: t('Records'),
      openLabel: t('Use Records'),
      filters: { JSON: ['json', 'jsonl', 'ndjson'] },
    })) ?? [];
  return uri && recordsIn(uri);
}
