import { t } from '@vscode/l10n';
import type { Uri } from 'vscode';
import {
  env,
  type QuickPickItem,
  QuickPickItemKind,
  TabInputText,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { usedDefinition } from '../../../core/mapping/used-definition';
import { emptySample } from '../../../core/mapping-preview/empty-sample';
import { testExtension } from '../../../core/mapping-tests/mapping-test';
import { isDefinition } from '../../../core/model/definition-files';
import { configFileName } from '../../../core/workspace/environments';
import { createFile, currentText, nameOf, openDocument } from '../../files';
import { findFiles } from '../../find-files';
import { samplePlaces, samplesBeside } from '../../samples';
import { type Sample, sampleIn } from './sample';
import { showInformation, showWarning } from '../../messages';

interface SampleItem extends QuickPickItem {
  /** Undefined: the person thought better of it. */
  readonly take?: () => Promise<Sample | undefined>;
}

/** Asks where the record is to come from. A sample that is made now opens in `column`. */
export async function chooseSample(
  definition: Uri,
  document: ProfileTypeDocument,
  column: ViewColumn,
): Promise<Sample | undefined> {
  const beside = await samplesBeside(definition);
  const known = new Set(beside.map(String));
  const open = openRecords().filter((uri) => !known.has(uri.toString()));
  const [place] = definition.path.startsWith('/') ? samplePlaces(definition) : [];
  const isMissing = place && !known.has(place.toString());
  const items: SampleItem[] = [
    ...group(t('Beside the definition'), beside.map(fileItem)),
    ...group(t('Open in editors'), open.map(fileItem)),
    ...group(t('Elsewhere'), [
      {
        label: `$(clippy) ${t('Clipboard')}`,
        description: t('A copied record: JSON'),
        take: async () => ({ kind: 'text', name: t('Clipboard'), text: await env.clipboard.readText() }),
      },
      {
        label: `$(folder-opened) ${t('Choose a file…')}`,
        description: t('JSON of the workspace'),
        take: chooseFile,
      },
    ]),
    ...(isMissing
      ? group(t('New'), [
          {
            label: `$(new-file) ${t`Create ${nameOf(place)}`}`,
            description: t('With what the sources read, to be filled in'),
            take: () => createSample(place, document, column),
          },
        ])
      : []),
  ];
  const item = await window.showQuickPick(items, {
    title: t('Mapping Preview: Sample'),
    placeHolder: t('The record whose way through the mapping is shown'),
    matchOnDescription: true,
  });
  return item?.take?.();
}

function group(label: string, items: readonly SampleItem[]): SampleItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function fileItem(uri: Uri): SampleItem {
  return {
    label: nameOf(uri),
    description: folderOf(uri),
    take: () => readableSample(uri),
  };
}

function folderOf(uri: Uri): string {
  const path = workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What only an editor has is taken as it is now: it can no longer be read when that is closed. */
async function readableSample(uri: Uri): Promise<Sample> {
  const isFile = uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
  return isFile ? sampleIn(uri) : { kind: 'text', name: nameOf(uri), text: (await currentText(uri)) ?? '' };
}

/** JSON in tabs that may be records. */
export function openRecords(): Uri[] {
  const uris = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof TabInputText ? input.uri : []));
  const unique = new Map(uris.map((uri) => [uri.toString(), uri]));
  return [...unique.values()].filter(mayBeRecords);
}

export function mayBeRecords(uri: Uri): boolean {
  const { path } = uri;
  const isOurs = isDefinition(path) || path.endsWith(testExtension) || nameOf(uri) === configFileName;
  if (isOurs) return false;
  const language = openDocument(uri)?.languageId;
  return /\.(json|jsonl|ndjson)$/.test(path) || language === 'json' || language === 'jsonl';
}

/** More would not be looked through. */
const mostFiles = 1000;

async function chooseFile(): Promise<Sample | undefined> {
  const found = await findFiles(['.json', '.jsonl', '.ndjson'], { most: mostFiles });
  const files = found.filter(mayBeRecords).sort((one, other) => (one.path < other.path ? -1 : 1));
  if (files.length === 0) {
    void showInformation(t('There is no file with JSON in this workspace.'));
    return undefined;
  }
  const item = await window.showQuickPick(files.map(fileItem), {
    title: t('Mapping Preview: File'),
    placeHolder: t('A file with a record, a list of records, or one in each line'),
    matchOnDescription: true,
  });
  return item?.take?.();
}

/** Never overwrites a file. */
async function createSample(
  uri: Uri,
  document: ProfileTypeDocument,
  column: ViewColumn,
): Promise<Sample | undefined> {
  const used = usedDefinition(document);
  const record = emptySample('problem' in used ? document : used);
  if (!(await createFile(uri, `${JSON.stringify(record, undefined, 2)}\n`))) {
    void showWarning(t`\`${nameOf(uri)}\` could not be created.`);
    return undefined;
  }
  await window.showTextDocument(uri, { viewColumn: column });
  return sampleIn(uri);
}
