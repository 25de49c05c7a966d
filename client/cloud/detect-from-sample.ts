import { t } from '@vscode/l10n';
import { commands, type Uri } from 'vscode';
import { canonicalText, definitionOf } from '../../core/deploy';
import type { Environment } from '../../core/workspace/environments';
import { staysHere } from '../../core/workspace/sandbox-environments';
import { describeEnvironment } from './environments';
import { readDefinition } from './local-definitions';
import { type Cloud, CloudProblem } from './session';
import { showWarning } from '../messages';

/** A definition with the records it was made of. */
export interface Proposal {
  readonly uri: Uri;
  readonly name: string;
  /** JSON, kept in memory only. */
  readonly texts: readonly string[];
}

/** A limit of the service. */
const maxRecords = 5;

const send = t('Send Records');

/** Lays what DetectProfileObjectType proposes for records beside a definition that was made of them. */
export async function detectFromSample(cloud: Cloud, proposal?: Proposal): Promise<void> {
  if (!proposal) return;
  const environment = await cloud.environment();
  if (!environment) return;
  const texts = proposal.texts.slice(0, maxRecords);
  if (!(await maySend(environment, texts.length))) return;
  const detected = await cloud.run(
    environment,
    texts.length === 1
      ? t`Sending 1 record to ${environment.domain} for a proposal`
      : t`Sending ${texts.length} records to ${environment.domain} for a proposal`,
    ({ gateway, signal }) => gateway.detectObjectType(texts, signal),
  );
  if (!detected) return;
  const [definition] = detected;
  if (!definition) throw new CloudProblem(t('The service proposes nothing for these records.'));
  const local = await readDefinition(proposal.uri);
  if (!local) throw new CloudProblem(t`The definition of ${proposal.name} is not there any more.`);
  const { ObjectTypeName, Description, AllowProfileCreation } = definitionOf(local.document);
  const text = canonicalText(
    {
      ...definition,
      ObjectTypeName,
      Description,
      // The service proposes nothing about it.
      ...(AllowProfileCreation !== undefined && { AllowProfileCreation }),
    },
    local.document,
  );
  await commands.executeCommand(
    'vscode.diff',
    cloud.deployed.show(environment.name, local.name, text, 'proposal'),
    local.uri,
    t`${local.name}: the service’s proposal ↔ this one`,
  );
}

/** Records of customers leave this machine only if the user says so. */
async function maySend(environment: Environment, count: number): Promise<boolean> {
  if (staysHere(environment)) return true;
  const answer = await showWarning(
    count === 1
      ? t('Send 1 record to Amazon Connect Customer Profiles?')
      : t`Send ${count} records to Amazon Connect Customer Profiles?`,
    {
      modal: true,
      detail: t`The service looks at them in ${describeEnvironment(environment)} and proposes a definition.`,
    },
    send,
  );
  return answer === send;
}
