import { t } from '@vscode/l10n';

import { confirmProtected, describeEnvironment, typeToConfirm } from './environments';
import type { Cloud } from './session';
import { definitionFor, environmentFor, isTypeNode, type TypeArgument } from './type-choice';
import { showInformation, showWarning } from '../messages';

const goOn = t('Continue');

/** Deletes a deployed type with everything that goes with it, after its name was typed. The file stays. */
export async function deleteType(cloud: Cloud, argument?: TypeArgument): Promise<void> {
  const environment = await environmentFor(cloud, argument);
  if (!environment) return;
  const name = isTypeNode(argument) ? argument.typeName : (await definitionFor(argument)).name;
  const answer = await showWarning(
    t`Delete ${name} from ${describeEnvironment(environment)}?`,
    {
      modal: true,
      detail: [
        t(
          'With the object type the service deletes all its objects, disables its integrations, and takes every value out of the profiles that came from it.',
        ),
        t('This cannot be undone. The file in your workspace stays.'),
      ].join('\n\n'),
    },
    goOn,
  );
  if (answer !== goOn) return;
  if (
    !(await typeToConfirm(t`Delete ${name}`, t`Type ${name} to delete it from ${environment.domain}.`, name))
  )
    return;
  if (
    !(await confirmProtected(
      environment,
      t`Type the name of its domain, ${environment.domain}, to delete ${name}.`,
    ))
  )
    return;
  const isDone = await cloud.run(
    environment,
    t`Deleting ${name} from ${environment.domain}`,
    async ({ gateway, signal }) => {
      await gateway.deleteObjectType(name, signal);
      return true;
    },
  );
  if (!isDone) {
    void showWarning(t`The deletion of ${name} was cancelled. It may have happened: refresh to see.`);
    return;
  }
  await cloud.lastSeen.set(environment, name, undefined);
  cloud.deploymentChanged();
  void showInformation(t`${name} is deleted from ${describeEnvironment(environment)}.`);
}
