import { t } from '@vscode/l10n';
import { type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import { configFileName, type Environment } from '../../core/workspace/environments';
import { addEnvironment } from './add-environment';
import { openConfiguration } from './configuration-file';
import { describeEnvironment } from './environments';
import type { ExplorerNode } from './explorer-nodes';
import type { Cloud } from './session';

interface ActionItem extends QuickPickItem {
  /** What choosing the item does; without an environment nothing is chosen by it. */
  readonly run: () => Promise<Environment | undefined>;
}

/**
 * Lets the user choose where definitions are pulled from and pushed to. Undefined: the user thought better of it. The title of the view
 * gives its command whatever has the focus there: only another environment is a choice.
 */
export async function selectEnvironment(cloud: Cloud, node?: ExplorerNode): Promise<Environment | undefined> {
  cloud.requireTrust();
  const { environments } = cloud;
  const all = await environments.all();
  const other = node?.kind === 'environment' && !node.isCurrent ? node.environment.name : undefined;
  const named = all.find(({ name }) => name === other);
  if (named) return choose(cloud, named);
  const current = await environments.current();
  const items: (ActionItem | (QuickPickItem & { readonly run?: undefined }))[] = [
    ...all.map((environment) => environmentItem(cloud, environment, environment.name === current?.name)),
    ...(all.length > 0 ? [{ label: '', kind: QuickPickItemKind.Separator }] : []),
    { label: `$(add) ${t('Add an Environment…')}`, alwaysShow: true, run: () => addEnvironment(cloud, all) },
    {
      label: `$(edit) ${t`Edit ${configFileName}`}`,
      alwaysShow: true,
      run: async () => {
        await openConfiguration();
        return undefined;
      },
    },
  ];
  const picked = await window.showQuickPick(items, {
    title: t('Profile Types: Environment'),
    placeHolder:
      all.length > 0
        ? t('Choose where to pull from and push to')
        : t('There is no environment yet: add one, or write it into the configuration'),
    matchOnDescription: true,
  });
  return picked?.run?.();
}

function environmentItem(cloud: Cloud, environment: Environment, isCurrent: boolean): ActionItem {
  const notes = [
    describeEnvironment(environment),
    ...(environment.profile === undefined ? [] : [t`profile ${environment.profile}`]),
    ...(environment.protected ? [t('protected')] : []),
    ...(isCurrent ? [t('current')] : []),
  ];
  return {
    label: environment.name,
    description: notes.join(' · '),
    iconPath: new ThemeIcon(environment.protected ? 'lock' : 'cloud'),
    run: () => choose(cloud, environment),
  };
}

async function choose({ environments }: Cloud, environment: Environment): Promise<Environment> {
  await environments.select(environment.name);
  return environment;
}
