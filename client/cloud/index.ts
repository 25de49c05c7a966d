import { type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import { deployedScheme } from './deployed-documents';
import type { CloudCommandName, Commands } from '../lazy-commands';
import { createExplorer } from './explorer';
import type { ExplorerNode } from './explorer-nodes';
import { previewObjects } from './preview-objects';
import { deleteType } from './delete-type';
import { detectFromSample } from './detect-from-sample';
import { showDifference } from './diff';
import { showDrift } from './drift';
import { startSandbox, stopSandbox } from './local-sandbox';
import { pull } from './pull';
import { pullTemplate } from './pull-template';
import { push, pushAll } from './push';
import { selectEnvironment } from './select-environment';
import { sendSample } from './send-sample';
import { Cloud, cloudCommand } from './session';
import { showEnvironment } from './status-bar';

/** The commands that talk to Amazon Connect Customer Profiles. Nothing of the AWS SDK is loaded before one runs. */
export function startCloud(context: ExtensionContext, output: LogOutputChannel): Commands<CloudCommandName> {
  const cloud = new Cloud(context, output);
  const explorer = createExplorer(cloud);
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(deployedScheme, cloud.deployed),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === deployedScheme) cloud.deployed.forget(uri);
    }),
    showEnvironment(cloud),
    explorer,
  );
  // Each command looks at what it is given: VS Code, its menus and lenses decide that.
  const command = (task: (cloud: Cloud, ...values: never[]) => Promise<unknown>) =>
    cloudCommand(cloud, async (...values: unknown[]) => {
      await task(cloud, ...(values as never[]));
    });
  return {
    selectEnvironment: command(selectEnvironment),
    pullTemplate: command(pullTemplate),
    pull: command(pull),
    push: command(push),
    pushAll: command(pushAll),
    diff: command(showDifference),
    showDrift: command(showDrift),
    deleteType: command(deleteType),
    previewObjects: command(previewObjects),
    detectFromSample: command(detectFromSample),
    startSandbox: command(startSandbox),
    stopSandbox: command(stopSandbox),
    sendSample: command(sendSample),
    refreshExplorer: command(() => explorer.refresh()),
    filterExplorer: command(() => explorer.askForFilter()),
    clearExplorerFilter: command(() => explorer.setFilter('')),
    retryInExplorer: command((_, node?: ExplorerNode) => explorer.retry(node)),
    openInExplorer: command((_, node?: ExplorerNode) => explorer.open(node)),
  };
}
