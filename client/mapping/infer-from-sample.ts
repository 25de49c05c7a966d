import { t } from '@vscode/l10n';
import { commands, type Memento, Uri, workspace } from 'vscode';
import {
  defaultDescription,
  definitionText,
  inferDefinition,
  type InferredDefinition,
  keySentences,
  remarks,
  typeNameFor,
} from '../../core/inference';
import type { PlacedRecord } from '../../core/samples/records';
import { sampleNames } from '../../core/samples/sample-files';
import { counted } from '../../core/words/counted';
import { Environments } from '../cloud/environments';
import { createFile, nameOf } from '../files';
import { plain, showError, showInformation, showWarning } from '../messages';
import { askForTypeName } from '../new-type-name';
import { samplePlaces } from '../samples';
import { chooseRecords } from './infer/choose-records';
import { showReasons } from './infer/show-reasons';
import { folderFor, writeDefinition } from './infer/write-definition';

/**
 * Makes a definition of records: those of a file, of an editor, or of the clipboard. `state` knows the chosen environment,
 * where there can be one.
 */
export async function inferFromSample(given?: Uri, state?: Memento): Promise<void> {
  const chosen = await chooseRecords(given instanceof Uri ? given : undefined);
  if (!chosen) return;
  const { records, uri: source } = chosen;
  const values = records.map(({ value }) => value);
  const first = inferDefinition(values);
  if ('problem' in first) {
    void showError(first.problem);
    return;
  }
  const folder = folderFor(source);
  const suggested = source ? typeNameFor(nameOf(source)) : 'MyType';
  const name = await askForTypeName(t('New Object Type from Sample: Name'), suggested, folder);
  if (name === undefined) return;
  // Keys are called after the type.
  const named = inferDefinition(values, name);
  const inferred = 'problem' in named ? first : named;
  const uri = await writeDefinition(name, definitionText(inferred, name, defaultDescription(name)), folder);
  if (uri) await tell({ state, name, uri, inferred, records, source });
}

interface Proposal {
  readonly state: Memento | undefined;
  readonly name: string;
  readonly uri: Uri;
  readonly inferred: InferredDefinition;
  readonly records: readonly PlacedRecord[];
  readonly source: Uri | undefined;
}

// Four buttons have room for so much.
const preview = t('Preview Mapping');
const reasons = t('Why?');
const save = t('Save Sample');
const compare = t('Service’s Proposal');

/** What is proposed and why; the message comes back after what leaves the user where they are. */
async function tell(proposal: Proposal): Promise<void> {
  const { name, uri, inferred, records } = proposal;
  let canSave = canBeSaved(proposal);
  for (;;) {
    const actions = [
      preview,
      reasons,
      ...(canSave ? [save] : []),
      ...((await hasEnvironment(proposal.state)) ? [compare] : []),
    ];
    const answer = await showInformation(sentence(proposal), ...actions);
    if (answer === reasons) await showReasons(inferred, uri);
    else if (answer === save) canSave = !(await saveSample(uri, records));
    else {
      if (answer === preview) await commands.executeCommand('profiletype.previewMapping', uri);
      const texts = records.map(({ text }) => text);
      if (answer === compare)
        await commands.executeCommand('profiletype.detectFromSample', { name, uri, texts });
      return;
    }
  }
}

function sentence({ name, inferred, records }: Proposal): string {
  const fields = counted(Object.keys(inferred.fields).length, 'field');
  const keys = Object.keys(inferred.keys);
  const [unique = ''] = keySentences(inferred);
  const others = keys.slice(1).join(', ');
  const warnings = remarks(inferred).filter((remark) => remark !== unique);
  const sentences = [
    t`${name} has ${fields} and ${counted(keys.length, 'key')} for ${counted(records.length, 'record')}.`,
    unique,
    ...(others === '' ? [] : [t`Other keys: ${others}.`]),
    ...warnings,
  ];
  return plain(sentences.join(' '));
}

/** Where the records are not the definition's sample already, and there is a place for them. */
function canBeSaved({ uri, source }: Proposal): boolean {
  if (uri.scheme === 'untitled') return false;
  const isBeside = source && Uri.joinPath(source, '..').toString() === Uri.joinPath(uri, '..').toString();
  return !(isBeside && sampleNames(nameOf(uri)).includes(nameOf(source)));
}

/** Beside the definition: one record as JSON, several in lines. False: there is a file already. */
async function saveSample(definition: Uri, records: readonly PlacedRecord[]): Promise<boolean> {
  const [one, lines] = samplePlaces(definition);
  const [record, ...more] = records;
  const uri = more.length === 0 ? one : lines;
  if (!uri || !record) return false;
  const text =
    more.length === 0
      ? JSON.stringify(record.value, undefined, 2)
      : records.map(({ value }) => JSON.stringify(value)).join('\n');
  const isSaved = await createFile(uri, `${text}\n`);
  if (!isSaved) {
    void showWarning(t`${workspace.asRelativePath(uri)} is there already, so it was left as it is.`);
  }
  return isSaved;
}

async function hasEnvironment(state: Memento | undefined): Promise<boolean> {
  if (!state || !workspace.isTrusted) return false;
  const environments = new Environments(state);
  try {
    return (await environments.current()) !== undefined;
  } finally {
    environments.dispose();
  }
}
