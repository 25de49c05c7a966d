import { t } from '@vscode/l10n';
import { commands, type Uri } from 'vscode';
import { canonicalText, type Definition, definitionOf, seen } from '../../core/deploy';
import type { Environment } from '../../core/workspace/environments';
import { describeEnvironment } from './environments';
import type { LocalDefinition } from './local-definitions';
import { type Cloud, CloudProblem } from './session';
import { definitionFor, environmentFor, type TypeArgument } from './type-choice';

/** Shows a definition beside what is deployed, in one order, so that only real differences show. */
export async function showDifference(cloud: Cloud, argument?: TypeArgument): Promise<void> {
  const environment = await environmentFor(cloud, argument);
  if (!environment) return;
  const local = await definitionFor(argument);
  const deployed = await cloud.run(
    environment,
    t`Reading ${local.name} from ${environment.domain}`,
    ({ gateway, signal }) => gateway.getObjectType(local.name, signal),
  );
  if (!deployed) {
    throw new CloudProblem(
      t`${local.name} is not deployed in ${describeEnvironment(environment)}. Push it first.`,
    );
  }
  await openDifference(cloud, environment, local, deployed.definition);
  await cloud.lastSeen.set(environment, local.name, seen(deployed));
}

/** Opens a definition beside a deployed one. The file itself is on the right, to be edited, unless its layout would hide what differs. */
export async function openDifference(
  cloud: Cloud,
  environment: Environment,
  local: LocalDefinition,
  deployed: Definition,
): Promise<void> {
  const { name, document } = local;
  const left = cloud.deployed.show(environment.name, name, canonicalText(deployed, document));
  await commands.executeCommand(
    'vscode.diff',
    left,
    rightSide(cloud, environment, local),
    t`${name}: ${environment.name} ↔ here`,
  );
}

function rightSide(cloud: Cloud, environment: Environment, { name, uri, document }: LocalDefinition): Uri {
  const text = canonicalText(definitionOf(document), document);
  return text === document.text ? uri : cloud.deployed.show(environment.name, name, text, 'here');
}
