import { t } from '@vscode/l10n';
import { type QuickPickItem, window } from 'vscode';
import { type Definition, definitionOf } from '../../core/deploy';
import { openDifference } from './diff';
import { stateLooks, typeStateOf } from './explorer-items';
import { describeEnvironment } from './environments';
import { type LocalDefinition, localDefinitions } from './local-definitions';
import { pull } from './pull';
import { push } from './push';
import { readTypes, valuesOf } from './read-types';
import type { Cloud } from './session';
import { showInformation } from '../messages';

interface DriftItem extends QuickPickItem {
  readonly name: string;
  readonly local: LocalDefinition | undefined;
  readonly deployed: Definition | undefined;
}

/** Compares the workspace with the whole domain, and lists what differs. */
export async function showDrift(cloud: Cloud): Promise<void> {
  const environment = await cloud.environment();
  if (!environment) return;
  const locals = await localDefinitions();
  const deployed = await cloud.run(
    environment,
    t`Comparing the workspace with ${environment.domain}`,
    async (session) => {
      const types = await session.gateway.listObjectTypes(session.signal);
      const names = types.map(({ name }) => name);
      return valuesOf(await readTypes(session, names));
    },
  );
  if (!deployed) return;
  const byName = new Map(deployed.map(({ name, type }) => [name, type]));
  const names = [...new Set([...locals.map(({ name }) => name), ...byName.keys()])].sort();
  const items = names.flatMap((name): DriftItem | [] => {
    const local = locals.find((each) => each.name === name);
    const type = byName.get(name);
    const definition = type?.definition;
    const seen = cloud.lastSeen.get(environment, name)?.fingerprint;
    const state = typeStateOf(local && definitionOf(local.document), definition, seen);
    if (state === 'in-sync' && type) {
      cloud.lastSeen.noticeInSync(environment, name, type);
      return [];
    }
    return { name, local, deployed: definition, label: name, description: stateLooks[state].label };
  });
  if (items.length === 0) {
    void showInformation(t`The workspace and ${describeEnvironment(environment)} are in sync.`);
    return;
  }
  const picked = await window.showQuickPick(items, {
    title: t`${items.length} of ${names.length} types differ from ${describeEnvironment(environment)}`,
    placeHolder: t('Choose one to see the difference'),
    ignoreFocusOut: true,
  });
  if (!picked) return;
  const { name, local, deployed: definition } = picked;
  if (local && definition) await openDifference(cloud, environment, local, definition);
  else if (local) await push(cloud, { environment, typeName: name, uri: local.uri });
  else await pull(cloud, { environment, typeName: name });
}
