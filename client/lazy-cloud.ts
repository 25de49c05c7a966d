import { commands, type ExtensionContext, type LogOutputChannel } from 'vscode';

/** The commands of client/cloud, without the `profiletype.` before them. */
export const cloudCommandNames = [
  'selectEnvironment',
  'pullTemplate',
  'pull',
  'push',
  'pushAll',
  'diff',
  'showDrift',
  'deleteType',
  'previewObjects',
  'refreshExplorer',
  'filterExplorer',
  'clearExplorerFilter',
  'retryInExplorer',
  'openInExplorer',
] as const;

export type CloudCommandName = (typeof cloudCommandNames)[number];

/** What a command does with whatever VS Code gives it. */
export type CloudCommands = Readonly<Record<CloudCommandName, (...values: unknown[]) => Promise<void>>>;

/** Everything about environments comes from a bundle of its own once activation is over. The commands are there at once. */
export function offerCloud(
  context: ExtensionContext,
  output: LogOutputChannel,
  onFailure: (error: unknown) => void,
): void {
  const cloud = load(context, output);
  cloud.catch(onFailure);
  for (const name of cloudCommandNames) {
    const run = async (...values: unknown[]): Promise<void> => (await cloud)[name](...values);
    context.subscriptions.push(commands.registerCommand(`profiletype.${name}`, run));
  }
}

async function load(context: ExtensionContext, output: LogOutputChannel): Promise<CloudCommands> {
  await new Promise((resolve) => setTimeout(resolve));
  // The build leaves this import as it is and puts the bundle beside the client's.
  const { startCloud } = await import('./cloud');
  return startCloud(context, output);
}
