import { t } from '@vscode/l10n';
import { commands, type ExtensionContext, window } from 'vscode';
import { cloudCommandNames, type CloudCommandName, type Commands } from './lazy-commands';
import { showInformation } from './messages';

const environments = t(
  'Environments need VS Code on a desktop: a browser has no AWS credentials and may not call the service.',
);
const pulling = t(
  'Pulling needs VS Code on a desktop: a browser has no AWS credentials and may not call the service.',
);
const pushing = t(
  'Pushing needs VS Code on a desktop: a browser has no AWS credentials and may not call the service.',
);
const comparing = t(
  'Comparing with what is deployed needs VS Code on a desktop: a browser has no AWS credentials and may not call the service.',
);
const deleting = t(
  'Deleting a deployed object type needs VS Code on a desktop: a browser has no AWS credentials and may not call the service.',
);
const objects = t(
  'Previewing objects needs VS Code on a desktop: a browser has no AWS credentials and may not call the service.',
);
const sandbox = t(
  'The sandbox needs VS Code on a desktop: it is a server of its own, and a browser cannot start one.',
);

/** Why each command about environments does nothing here. */
const reasons: Readonly<Record<CloudCommandName, string>> = {
  selectEnvironment: environments,
  refreshExplorer: environments,
  filterExplorer: environments,
  clearExplorerFilter: environments,
  retryInExplorer: environments,
  openInExplorer: environments,
  pullTemplate: pulling,
  pull: pulling,
  push: pushing,
  pushAll: pushing,
  diff: comparing,
  showDrift: comparing,
  detectFromSample: comparing,
  deleteType: deleting,
  previewObjects: objects,
  startSandbox: sandbox,
  stopSandbox: sandbox,
  sendSample: sandbox,
};

/** The commands about environments, where there can be none: each says why. Menus and the view leave out what they can. */
export async function explainCloud(context: ExtensionContext): Promise<Commands<CloudCommandName>> {
  // The view has a text for when it is empty.
  const noItems = { getChildren: () => [], getTreeItem: (item: never) => item };
  context.subscriptions.push(window.registerTreeDataProvider('profiletype.explorer', noItems));
  await commands.executeCommand('setContext', 'profiletype.inBrowser', true);
  const explanations = cloudCommandNames.map((name) => [name, () => explain(reasons[name])] as const);
  return Object.fromEntries(explanations) as Commands<CloudCommandName>;
}

function explain(reason: string): Promise<void> {
  void showInformation(reason);
  return Promise.resolve();
}
