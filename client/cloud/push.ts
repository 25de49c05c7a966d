import { t } from '@vscode/l10n';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type QuickPickItem,
  type Uri,
  window,
} from 'vscode';
import type { Conflict, PushPreparation } from '../../aws';
import { type Definition, definitionOf, describePlan, seen } from '../../core/deploy';
import { counted } from '../../core/words/counted';
import type { Environment } from '../../core/workspace/environments';
import { reach } from '../milestones';
import { plain, showError, showInformation, showWarning } from '../messages';
import { openDifference } from './diff';
import { confirmProtected, describeEnvironment } from './environments';
import { type LocalDefinition, localDefinitions, readDefinition } from './local-definitions';
import { replaceWithDeployed } from './pull';
import { atOnce, valuesOf } from './read-types';
import {
  type Cloud,
  CloudProblem,
  isCancelled,
  sentenceOf,
  serviceWords,
  type Session,
  tell,
} from './session';
import { definitionFor, environmentFor, type TypeArgument } from './type-choice';

const pushIt = t('Push');
const cancel = t('Cancel');
const pushMine = t('Push Mine');
const takeTheirs = t('Take Theirs');
const compare = t('Show Difference');
const showProblems = t('Show Problems');

/** Sends one definition to the environment: checked, planned, confirmed, sent, read back. */
export async function push(cloud: Cloud, argument?: TypeArgument): Promise<void> {
  const local = await definitionFor(argument);
  if (!(await hasNoErrors(local))) return;
  const environment = await environmentFor(cloud, argument);
  if (!environment) return;
  const definition = definitionFrom(local, environment);
  cloud.rejections.clear(local.uri);
  await planAndApply(cloud, environment, local, definition);
}

/** `meanwhile`: why the push must not go on by itself, where the last plan came to nothing. */
async function planAndApply(
  cloud: Cloud,
  environment: Environment,
  local: LocalDefinition,
  definition: Definition,
  meanwhile?: Conflict,
): Promise<void> {
  const prepared = await cloud.run(
    environment,
    t`Comparing ${local.name} with ${environment.domain}`,
    (session) => prepare(cloud, session, definition),
  );
  if (!prepared) return;
  if (prepared.plan.action === 'nothing') {
    await remember(cloud, environment, prepared);
    await reach('typePushed');
    void showInformation(t`${local.name} is deployed in ${environment.domain} as it is here.`);
    return;
  }
  const conflict = prepared.conflict ?? meanwhile;
  const choice = conflict
    ? await askAboutConflict(cloud, environment, local, prepared, conflict)
    : await askToPush(cloud, environment, local, prepared);
  // What was edited beside the difference is checked, planned and asked about anew.
  if (choice === 'edited') return push(cloud, { environment, typeName: local.name, uri: local.uri });
  if (choice === 'theirs' && prepared.deployed) {
    await replaceWithDeployed(cloud, environment, local.uri, prepared.deployed);
  }
  if (
    choice !== 'push' ||
    !(await confirmProtected(
      environment,
      t`Type the name of its domain, ${environment.domain}, to push ${local.name}.`,
    ))
  )
    return;
  const outcome = await cloud.run(environment, t`Pushing ${local.name} to ${environment.domain}`, (session) =>
    session.aws.applyPush(session.gateway, prepared, session.signal).catch(async (error: unknown) => {
      await showRejection(cloud, local.uri, error);
      throw error;
    }),
  );
  if (!outcome) {
    void showWarning(
      t`The push of ${local.name} was cancelled. It may have arrived: compare it with what is deployed.`,
    );
    return;
  }
  if (outcome.kind === 'changed-meanwhile') {
    return planAndApply(cloud, environment, local, definition, 'changed');
  }
  await cloud.lastSeen.set(environment, local.name, seen(outcome.deployed));
  cloud.deploymentChanged();
  await reach('typePushed');
  const sentence = t`${local.name} is pushed to ${describeEnvironment(environment)}.`;
  void showInformation([sentence, ...outcome.remarks].join(' '));
}

type Choice = 'push' | 'edited' | 'theirs' | undefined;

async function askToPush(
  cloud: Cloud,
  environment: Environment,
  local: LocalDefinition,
  { plan, deployed }: PushPreparation,
): Promise<Choice> {
  const question = t`Push ${local.name} to ${describeEnvironment(environment)}?`;
  const detail = detailOf(describePlan(plan));
  const actions = deployed ? [pushIt, compare] : [pushIt];
  const answer = await showInformation(question, { modal: true, detail }, ...actions);
  if (answer !== compare || !deployed) return answer === pushIt ? 'push' : undefined;
  await openDifference(cloud, environment, local, deployed.definition);
  // A notification would hide while the difference is read, and a dialog would stand in front of it.
  const options = {
    title: question,
    placeHolder: t('Look through the difference first'),
    ignoreFocusOut: true,
  };
  if ((await window.showQuickPick([pushIt, cancel], options)) !== pushIt) return undefined;
  const now = await readDefinition(local.uri);
  return now?.document.text === local.document.text ? 'push' : 'edited';
}

const conflicts: Readonly<Record<Conflict, (name: string, domain: string) => string>> = {
  changed: (name, domain) => t`${name} was changed in ${domain} since you last pulled or pushed it.`,
  unseen: (name, domain) => t`${name} exists in ${domain} already, and this workspace has never pulled it.`,
  deleted: (name, domain) => t`${name} was deleted in ${domain} since you last pulled or pushed it.`,
};

/** Nothing is overwritten unseen: the difference is opened first, and then the user decides. */
async function askAboutConflict(
  cloud: Cloud,
  environment: Environment,
  local: LocalDefinition,
  { plan, deployed }: PushPreparation,
  conflict: Conflict,
): Promise<Choice> {
  const sentence = conflicts[conflict](local.name, environment.domain);
  if (deployed) await openDifference(cloud, environment, local, deployed.definition);
  const actions = deployed ? [takeTheirs, pushMine] : [pushMine];
  const detail = detailOf(describePlan(plan));
  const answer = await showWarning(sentence, { modal: true, detail }, ...actions);
  if (answer === takeTheirs) return 'theirs';
  return answer === pushMine ? 'push' : undefined;
}

const maxLines = 40;

function detailOf(lines: readonly string[]): string {
  const shown =
    lines.length <= maxLines
      ? lines
      : [...lines.slice(0, maxLines), t`… and ${lines.length - maxLines} more`];
  return plain(shown.join('\n'));
}

async function prepare(cloud: Cloud, session: Session, definition: Definition): Promise<PushPreparation> {
  const { environment, gateway, aws, signal } = session;
  const known = cloud.lastSeen.get(environment, definition.ObjectTypeName);
  return aws.preparePush(gateway, definition, known, signal);
}

async function remember(
  cloud: Cloud,
  environment: Environment,
  { local, deployed }: PushPreparation,
): Promise<void> {
  if (deployed) await cloud.lastSeen.set(environment, local.ObjectTypeName, seen(deployed));
}

/** Whether the editor finds no error in the definition; otherwise the user is told. */
async function hasNoErrors({ uri, name, document }: LocalDefinition): Promise<boolean> {
  const count = document.isReadable ? errorsIn(uri).length : 1;
  if (count === 0) return true;
  const sentence =
    count === 1
      ? t`${name} has an error. Mend it before you push.`
      : t`${name} has ${count} errors. Mend them before you push.`;
  const answer = await showError(sentence, showProblems);
  if (answer === showProblems) {
    await window.showTextDocument(uri);
    await commands.executeCommand('workbench.actions.view.problems');
  }
  return false;
}

function errorsIn(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ severity, source }) => severity === DiagnosticSeverity.Error && source === 'profiletype');
}

/** The request of a definition, which must be for the environment's domain where it names one. */
function definitionFrom({ document, name }: LocalDefinition, environment: Environment): Definition {
  const domain = document.stringMember('DomainName')?.value;
  if (domain !== undefined && domain !== environment.domain) {
    throw new CloudProblem(
      t`${name} is for the domain ${domain}, and environment ${environment.name} is ${environment.domain}. Choose another environment, or change \`DomainName\`.`,
    );
  }
  return definitionOf(document);
}

async function showRejection(cloud: Cloud, uri: Uri, error: unknown): Promise<void> {
  const words = serviceWords(error);
  if (words !== undefined) await cloud.rejections.show(uri, words);
}

interface PushItem extends QuickPickItem {
  readonly local: LocalDefinition;
  readonly prepared: PushPreparation;
}

/** Sends all definitions of the workspace that differ from what is deployed, as far as the user ticks them. */
export async function pushAll(cloud: Cloud): Promise<void> {
  const environment = await cloud.environment();
  if (!environment) return;
  const locals = await localDefinitions();
  if (locals.length === 0) throw new CloudProblem(t('There is no *.profiletype.json in this workspace.'));
  refuseDuplicates(locals);
  const faulty = locals.filter(({ uri, document }) => !document.isReadable || errorsIn(uri).length > 0);
  if (faulty.length > 0) {
    const names = faulty.map(({ name }) => name).join(', ');
    const answer = await showError(
      faulty.length === 1
        ? t`One definition has errors: ${names}. Mend them before you push all.`
        : t`${faulty.length} definitions have errors: ${names}. Mend them before you push all.`,
      showProblems,
    );
    if (answer === showProblems) await commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  const definitions = locals.map((local) => ({ local, definition: definitionFrom(local, environment) }));
  const outcomes = await cloud.run(
    environment,
    t`Comparing ${locals.length} types with ${environment.domain}`,
    (session) =>
      session.aws.concurrently(
        definitions,
        atOnce,
        async ({ local, definition }) => {
          const prepared = await prepare(cloud, session, definition);
          session.report(local.name, 100 / locals.length);
          return { local, prepared };
        },
        session.signal,
      ),
  );
  if (!outcomes) return;
  const items = valuesOf(outcomes);
  const changed = items.filter(({ prepared }) => prepared.plan.action !== 'nothing').map(pushItem);
  if (changed.length === 0) {
    void showInformation(
      t`All ${items.length} types are deployed in ${environment.domain} as they are here.`,
    );
    return;
  }
  const picked = await window.showQuickPick(changed, {
    canPickMany: true,
    ignoreFocusOut: true,
    title: t`Push to ${describeEnvironment(environment)}`,
    placeHolder: t('Choose what to push. What was changed in AWS meanwhile is not ticked.'),
  });
  if (!picked || picked.length === 0) return;
  if (!(await confirmAll(environment, picked))) return;
  await applyAll(cloud, environment, picked);
}

function pushItem({ local, prepared }: Pick<PushItem, 'local' | 'prepared'>): PushItem {
  const { action, changes } = prepared.plan;
  const what = action === 'create' ? t('new') : counted(changes.length, 'change');
  const warning = prepared.conflict ? `$(warning) ${conflictNote[prepared.conflict]} · ` : '';
  return {
    local,
    prepared,
    label: local.name,
    description: warning + what,
    detail: changes
      .slice(0, 3)
      .map(({ summary }) => plain(summary))
      .join(' '),
    picked: !prepared.conflict,
  };
}

const conflictNote: Readonly<Record<Conflict, string>> = {
  changed: t('changed in AWS'),
  unseen: t('never pulled here'),
  deleted: t('deleted in AWS'),
};

function refuseDuplicates(locals: readonly LocalDefinition[]): void {
  const names = new Set<string>();
  for (const { name } of locals) {
    if (names.has(name))
      throw new CloudProblem(t`Two files define ${name}. Remove one, or push the right one alone.`);
    names.add(name);
  }
}

async function confirmAll(environment: Environment, picked: readonly PushItem[]): Promise<boolean> {
  const consequences = [...new Set(picked.flatMap(({ prepared }) => prepared.plan.consequences))];
  const answer = await showInformation(
    picked.length === 1
      ? t`Push one type to ${describeEnvironment(environment)}?`
      : t`Push ${picked.length} types to ${describeEnvironment(environment)}?`,
    { modal: true, detail: detailOf(consequences) },
    pushIt,
  );
  const prompt = t`Type the name of its domain, ${environment.domain}, to push ${picked.length} types.`;
  return answer === pushIt && confirmProtected(environment, prompt);
}

async function applyAll(cloud: Cloud, environment: Environment, picked: readonly PushItem[]): Promise<void> {
  const outcomes = await cloud.run(
    environment,
    t`Pushing to ${environment.domain}`,
    ({ aws, gateway, signal, report }) =>
      aws.concurrently(
        picked,
        atOnce,
        async ({ local, prepared }) => {
          const outcome = await aws.applyPush(gateway, prepared, signal);
          report(local.name, 100 / picked.length);
          return outcome;
        },
        signal,
      ),
  );
  if (!outcomes) return;
  const problems: string[] = [];
  let done = 0;
  for (const [index, outcome] of outcomes.entries()) {
    const local = picked[index]?.local;
    if (!local) continue;
    if (outcome.status === 'rejected') {
      await showRejection(cloud, local.uri, outcome.reason);
      const what = isCancelled(outcome.reason) ? maybeArrived : sentenceOf(outcome.reason);
      problems.push(`${local.name}: ${what}`);
    } else if (outcome.value.kind === 'changed-meanwhile') {
      problems.push(t`${local.name}: it was changed in AWS meanwhile and is not pushed.`);
    } else {
      await cloud.lastSeen.set(environment, local.name, seen(outcome.value.deployed));
      problems.push(...outcome.value.remarks);
      done++;
    }
  }
  cloud.deploymentChanged();
  const summary = t`${done} of ${picked.length} types are pushed to ${describeEnvironment(environment)}.`;
  if (problems.length === 0) {
    void showInformation(summary);
    return;
  }
  for (const problem of problems) cloud.output.warn(problem);
  await tell(
    cloud,
    new CloudProblem([summary, ...problems.slice(0, 3), more(problems.length - 3)].join(' ').trim()),
  );
}

const maybeArrived = t('cancelled; if it was under way, it may have arrived.');

function more(count: number): string {
  return count > 0 ? t`And ${count} more, in the log.` : '';
}
