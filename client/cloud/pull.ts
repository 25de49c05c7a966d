import { t } from '@vscode/l10n';
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  canonicalText,
  definitionOf,
  type DeployedType,
  fingerprint,
  safeFileName,
  seen,
} from '../../core/deploy';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import type { Environment } from '../../core/workspace/environments';
import { exists, findDefinitions, replaceText } from '../files';
import { openDifference } from './diff';
import { describeEnvironment } from './environments';
import { localDefinitions, readDefinition } from './local-definitions';
import { readTypes } from './read-types';
import { type Cloud, CloudProblem, isCancelled, sentenceOf } from './session';
import { environmentFor, isTypeNode } from './type-choice';
import { showInformation, showWarning } from '../messages';

const keep = t('Keep Mine');
const replace = t('Replace');
const merge = t('Merge by Hand');

/** Writes deployed types into files. A file that differs is shown beside what is deployed before anything happens to it. */
export async function pull(cloud: Cloud, argument?: unknown): Promise<void> {
  const environment = await environmentFor(cloud, argument);
  if (!environment) return;
  const names = isTypeNode(argument) ? [argument.typeName] : await chooseTypes(cloud, environment);
  if (!names || names.length === 0) return;
  const outcomes = await cloud.run(
    environment,
    names.length === 1
      ? t`Pulling ${names[0] ?? ''} from ${environment.domain}`
      : t`Pulling ${names.length} types from ${environment.domain}`,
    (session) => readTypes(session, names),
  );
  if (!outcomes) return;
  const files = await targetFiles();
  const problems: string[] = [];
  const results = { written: 0, same: 0, kept: 0 };
  let last: Uri | undefined;
  for (const [index, outcome] of outcomes.entries()) {
    try {
      if (outcome.status === 'rejected') throw outcome.reason;
      const { name, type } = outcome.value;
      if (!type) throw new CloudProblem(t`It is not deployed in ${environment.domain}.`);
      const { result, uri } = await bring(cloud, environment, files, name, type);
      results[result]++;
      last = uri;
    } catch (error) {
      const what = isCancelled(error) ? t('not pulled: cancelled.') : sentenceOf(error);
      problems.push(`${names[index] ?? ''}: ${what}`);
    }
  }
  cloud.deploymentChanged();
  if (last && names.length === 1) await window.showTextDocument(last, { preview: false });
  tellResult(cloud, environment, results, problems);
}

interface Results {
  readonly written: number;
  readonly same: number;
  readonly kept: number;
}

function tellResult(
  cloud: Cloud,
  environment: Environment,
  results: Results,
  problems: readonly string[],
): void {
  const parts = [
    ...(results.written > 0 ? [t`${results.written} written`] : []),
    ...(results.same > 0 ? [t`${results.same} already the same`] : []),
    ...(results.kept > 0 ? [t`${results.kept} kept as they are here`] : []),
  ];
  const sentence = t`Pulled from ${environment.domain}: ${parts.join(', ') || t('nothing')}.`;
  if (problems.length === 0) {
    void showInformation(sentence);
    return;
  }
  for (const problem of problems) cloud.output.warn(problem);
  void showWarning([sentence, ...problems.slice(0, 3)].join(' '));
}

/** Where pulled types go; found out once for all of them. */
interface TargetFiles {
  /** The files that define each type. */
  readonly byType: ReadonlyMap<string, readonly Uri[]>;
  readonly newFolder: () => Promise<Uri>;
}

async function targetFiles(): Promise<TargetFiles> {
  const byType = new Map<string, Uri[]>();
  for (const { name, uri } of await localDefinitions()) {
    byType.set(name, [...(byType.get(name) ?? []), uri]);
  }
  let folder: Promise<Uri> | undefined;
  return { byType, newFolder: () => (folder ??= folderForNewFiles()) };
}

/** One type into its file. */
async function bring(
  cloud: Cloud,
  environment: Environment,
  { byType, newFolder }: TargetFiles,
  name: string,
  deployed: DeployedType,
): Promise<{ result: keyof Results; uri: Uri }> {
  const [file, ...others] = byType.get(name) ?? [];
  if (others.length > 0)
    throw new CloudProblem(t`Several files define ${name}. Remove all but one, then pull again.`);
  // As it is now: questions about other types may have taken a while.
  const local = file && (await readDefinition(file));
  if (!local) {
    const uri = await newFile(name, canonicalText(deployed.definition), newFolder);
    await cloud.lastSeen.set(environment, name, seen(deployed));
    return { result: 'written', uri };
  }
  const { uri } = local;
  if (fingerprint(definitionOf(local.document)) === fingerprint(deployed.definition)) {
    await cloud.lastSeen.set(environment, name, seen(deployed));
    return { result: 'same', uri };
  }
  await openDifference(cloud, environment, local, deployed.definition);
  const answer = await showWarning(
    t`${workspace.asRelativePath(uri)} differs from what is deployed in ${environment.domain}.`,
    {
      modal: true,
      detail: t(
        'Keep your file, replace it by what is deployed, or keep both open side by side and take over by hand what you want.',
      ),
    },
    keep,
    replace,
    merge,
  );
  if (answer === replace) {
    await replaceWithDeployed(cloud, environment, uri, deployed);
    return { result: 'written', uri };
  }
  // Whoever kept or merges has seen what is deployed.
  if (answer !== undefined) await cloud.lastSeen.set(environment, name, seen(deployed));
  return { result: 'kept', uri };
}

/** Puts what is deployed into a file that is there; it can be undone in the editor. */
export async function replaceWithDeployed(
  cloud: Cloud,
  environment: Environment,
  uri: Uri,
  deployed: DeployedType,
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const like = new ProfileTypeDocument(document.getText());
  if (!(await replaceText(document, canonicalText(deployed.definition, like)))) {
    throw new CloudProblem(t`${workspace.asRelativePath(uri)} could not be changed. Is it read-only?`);
  }
  await document.save();
  await cloud.lastSeen.set(environment, deployed.definition.ObjectTypeName, seen(deployed));
  cloud.deploymentChanged();
}

/** Writes a file beside the other definitions. Refuses names that are no safe file names, and never overwrites. */
export async function newFile(typeName: string, text: string, folderFor = folderForNewFiles): Promise<Uri> {
  const fileName = safeFileName(typeName);
  if (fileName === undefined) {
    throw new CloudProblem(
      t`${typeName} would not be a safe file name, so it is not pulled. Save it under another name by hand.`,
    );
  }
  const uri = Uri.joinPath(await folderFor(), fileName);
  if (await exists(uri)) {
    const known = await readDefinition(uri);
    const path = workspace.asRelativePath(uri);
    throw new CloudProblem(
      known
        ? t`${path} defines ${known.name}, so ${typeName} is not written there. Rename that file first.`
        : t`${path} is something else, so ${typeName} is not written there. Rename that file first.`,
    );
  }
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The folder that has the most definitions, else the workspace's first. */
async function folderForNewFiles(): Promise<Uri> {
  const [first] = workspace.workspaceFolders ?? [];
  if (!first) throw new CloudProblem(t('Open a folder first: pulled types are files.'));
  const files = await findDefinitions();
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = Uri.joinPath(file, '..').toString();
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most ? Uri.parse(most[0]) : first.uri;
}

interface TypeItem extends QuickPickItem {
  readonly name: string;
}

/** Those that the user ticks. */
async function chooseTypes(cloud: Cloud, environment: Environment): Promise<readonly string[] | undefined> {
  const types = await cloud.run(
    environment,
    t`Listing the object types of ${environment.domain}`,
    ({ gateway, signal }) => gateway.listObjectTypes(signal),
  );
  if (!types) return undefined;
  if (types.length === 0) {
    throw new CloudProblem(
      t`${describeEnvironment(environment)} has no object types. Push one, or pull a template.`,
    );
  }
  const items = types.map(({ name, description }): TypeItem => ({
    name,
    label: name,
    ...(description && { detail: description }),
  }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDetail: true,
    title: t`Pull from ${describeEnvironment(environment)}`,
    placeHolder: t('Choose the object types to pull'),
  });
  return picked?.map(({ name }) => name);
}
