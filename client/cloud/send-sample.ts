import { t } from '@vscode/l10n';
import { commands, type MessageItem, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { definitionOf, plan } from '../../core/deploy';
import { type PlacedRecord, readRecords } from '../../core/samples/records';
import { definitionOfSample } from '../../core/samples/sample-files';
import { counted } from '../../core/words/counted';
import type { Environment } from '../../core/workspace/environments';
import { isLoopback, sandboxPort, staysHere } from '../../core/workspace/sandbox-environments';
import { currentText, nameOf } from '../files';
import { reach } from '../milestones';
import { samplePlaces } from '../samples';
import { describeEnvironment } from './environments';
import type { LocalDefinition } from './local-definitions';
import { previewAround } from './preview-objects';
import { push } from './push';
import { plain, showInformation, showWarning } from '../messages';
import { type Cloud, CloudProblem, isCancelled, sentenceOf, serviceWords } from './session';
import { definitionFor, environmentFor, isTypeNode, type TypeArgument, uriOf } from './type-choice';

/** Ingests records of the sample beside a definition into a sandbox on this machine; they are never sent elsewhere. */
export async function sendSample(cloud: Cloud, argument?: TypeArgument): Promise<void> {
  const local = await definitionFor(isTypeNode(argument) ? argument : definitionBeside(uriOf(argument)));
  const all = await recordsBeside(local);
  const environment = await sandboxFor(cloud, argument);
  const records = environment && (await chooseRecords(all));
  if (!records || !(await isDeployed(cloud, environment, local))) return;
  const sending = new Sending(local.name, records);
  const known = deadLettersIn(cloud, environment).length;
  await cloud.run(
    environment,
    records.length === 1 ? t('Sending a record') : t`Sending ${records.length} records`,
    (session) =>
      sending.run((text) => session.gateway.putObject(local.name, text, session.signal), session.report),
  );
  const unplaced = deadLettersIn(cloud, environment)
    .slice(known)
    .map(({ reason }) => reason);
  if (sending.keys.length > 0) await reach('sampleSent');
  cloud.deploymentChanged();
  await tellOutcome(cloud, environment, sending, unplaced);
}

/** The definition that a sample stands beside; any other file is given back. */
function definitionBeside(uri: Uri | undefined): Uri | undefined {
  const path = uri && definitionOfSample(uri.path);
  return path === undefined ? uri : uri?.with({ path });
}

async function recordsBeside({ uri, name }: LocalDefinition): Promise<readonly PlacedRecord[]> {
  const places = samplePlaces(uri);
  const samples = await Promise.all(
    places.map(async (place) => {
      const text = await currentText(place);
      return text === undefined ? [] : readRecords(nameOf(place), text);
    }),
  );
  const records = samples.flatMap((sample) => {
    if ('problem' in sample) throw new CloudProblem(sample.problem);
    return sample;
  });
  if (records.length > 0) return records;
  const [one = '', lines = ''] = places.map(nameOf);
  throw new CloudProblem(
    t`There is no sample of ${name}. Write a record into ${one}, or one in each line into ${lines}, beside the definition.`,
  );
}

interface RecordItem extends QuickPickItem {
  readonly records: readonly PlacedRecord[];
}

/** Undefined: the user thought better of it. */
async function chooseRecords(all: readonly PlacedRecord[]): Promise<readonly PlacedRecord[] | undefined> {
  if (all.length === 1) return all;
  const items: RecordItem[] = [
    { label: t`All ${all.length} Records`, records: all },
    { label: '', kind: QuickPickItemKind.Separator, records: [] },
    ...all.map((record) => ({ label: record.place, detail: beginning(record.text), records: [record] })),
  ];
  const picked = await window.showQuickPick(items, {
    title: t('Send Sample to the Sandbox'),
    placeHolder: t('Choose what to send'),
    matchOnDetail: true,
  });
  return picked?.records;
}

function beginning(text: string): string {
  return text.slice(0, 500).replace(/\s+/g, ' ');
}

const start = t('Start Sandbox');
const choose = t('Choose Environment');

/** The environment, if what is sent to it stays here; otherwise the user is told why, and can have another one. */
async function sandboxFor(cloud: Cloud, argument: unknown): Promise<Environment | undefined> {
  const environment = await environmentFor(cloud, argument);
  if (!environment || staysHere(environment)) return environment;
  const { name, profile } = environment;
  const detail =
    profile !== undefined && isLoopback(environment.endpoint)
      ? t`Environment ${name} is none: its requests are signed with profile ${profile}. Nothing was sent.`
      : t`Environment ${name} is none: it is ${describeEnvironment(environment)}. Nothing was sent.`;
  const answer = await showWarning(
    t('Samples are sent to a sandbox on this machine only.'),
    { modal: true, detail },
    start,
    choose,
  );
  if (answer === start) await commands.executeCommand('profiletype.startSandbox');
  if (answer === choose) await commands.executeCommand('profiletype.selectEnvironment');
  const other = answer === undefined ? undefined : await cloud.environments.current();
  return other && staysHere(other) ? other : undefined;
}

const pushFirst = t('Push');
const anyway = t('Send Anyway');

/** Whether the type is deployed, by now, or as it was before and the user can do with that. */
async function isDeployed(cloud: Cloud, environment: Environment, local: LocalDefinition): Promise<boolean> {
  const look = (): Promise<'same' | 'another' | 'missing' | undefined> =>
    cloud.run(
      environment,
      t`Looking at ${local.name} in ${environment.domain}`,
      async ({ gateway, signal }) => {
        const deployed = await gateway.getObjectType(local.name, signal);
        if (!deployed) return 'missing';
        return plan(definitionOf(local.document), deployed.definition).action === 'nothing'
          ? 'same'
          : 'another';
      },
    );
  const state = await look();
  if (state === undefined || state === 'same') return state === 'same';
  const [sentence, detail, ...actions] =
    state === 'missing'
      ? [
          t`${local.name} is not deployed in ${environment.domain}.`,
          t('Records need its mapping there.'),
          pushFirst,
        ]
      : [
          t`${local.name} is deployed in ${environment.domain} otherwise than it is here.`,
          t('Records become what the deployed mapping makes of them.'),
          pushFirst,
          anyway,
        ];
  const answer = await showInformation(sentence, { modal: true, detail }, ...actions);
  if (answer !== pushFirst) return answer === anyway;
  await push(cloud, { environment, typeName: local.name, uri: local.uri });
  return (await look()) === 'same';
}

/** Records that are sent one after the other, because the order decides which profiles they meet. */
class Sending {
  /** The unique keys of what was taken. */
  readonly keys: string[] = [];
  /** Where a record stands and why it was refused, in a sentence. */
  readonly refusals: string[] = [];

  constructor(
    readonly typeName: string,
    readonly records: readonly PlacedRecord[],
  ) {}

  async run(
    put: (text: string) => Promise<string>,
    report: (message: string, increment: number) => void,
  ): Promise<void> {
    for (const { place, text } of this.records) {
      try {
        this.keys.push(await put(text));
      } catch (error) {
        const reason = serviceWords(error);
        if (reason === undefined) throw this.#interrupted(error);
        this.refusals.push(`${place}: ${reason}`);
      }
      report(place, 100 / this.records.length);
    }
  }

  /** What stops all of it is told with what was done before. */
  #interrupted(error: unknown): unknown {
    if (this.keys.length === 0 || isCancelled(error)) return error;
    const [sentence, count] = [sentenceOf(error), this.keys.length];
    return new CloudProblem(
      count === 1
        ? t`${sentence} 1 record had been taken before.`
        : t`${sentence} ${count} records had been taken before.`,
    );
  }

  get isComplete(): boolean {
    return this.keys.length + this.refusals.length === this.records.length;
  }

  /** What the environment has taken. */
  summary(environment: string): string {
    const count = this.keys.length;
    const taken = t`${count} of ${counted(this.records.length, 'record')} of ${this.typeName}`;
    if (this.isComplete) {
      return count === 1
        ? t`${taken} was taken by ${environment}.`
        : t`${taken} were taken by ${environment}.`;
    }
    return count === 1
      ? t`${taken} was taken by ${environment} before it was cancelled.`
      : t`${taken} were taken by ${environment} before it was cancelled.`;
  }
}

const preview: MessageItem = { title: t('Preview Objects') };
const close: MessageItem = { title: t('Close'), isCloseAffordance: true };
const maxLines = 20;

/** What the service says of records is shown and not logged, because it may repeat parts of them. */
async function tellOutcome(
  cloud: Cloud,
  environment: Environment,
  sending: Sending,
  unplaced: readonly string[],
): Promise<void> {
  const { keys, refusals } = sending;
  const [uniqueKey] = keys;
  const actions = uniqueKey === undefined ? [] : [preview];
  const sentence = sending.summary(environment.name);
  const problems = [...refusals, ...unplaced.map((reason) => t`Taken, and on no profile: ${reason}`)];
  const more = problems.length > maxLines ? [t`… and ${problems.length - maxLines} more`] : [];
  const detail = plain([...problems.slice(0, maxLines), ...more].join('\n\n'));
  const answer =
    problems.length === 0
      ? await showInformation(sentence, ...actions)
      : await showWarning(sentence, { modal: true, detail }, ...actions, close);
  if (answer === preview && uniqueKey !== undefined)
    await previewAround(cloud, environment, sending.typeName, uniqueKey);
}

/** The records that no profile could take; known only of the sandbox that this window runs. */
function deadLettersIn(
  { sandbox: { running } }: Cloud,
  environment: Environment,
): readonly { reason: string }[] {
  if (!running?.url.endsWith(`:${sandboxPort(environment) ?? ''}`)) return [];
  return running.deadLetters(environment.domain);
}
