import { commands, type ExtensionContext } from 'vscode';

/** Commands without the `profiletype.` before them: those about environments, those about the text, and those about mappings. */
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
  'detectFromSample',
  'startSandbox',
  'stopSandbox',
  'sendSample',
] as const;

export const languageCommandNames = ['restartServer', 'convertToDefinitions', 'showReferences'] as const;

export const mappingCommandNames = [
  'previewMapping',
  'chooseSample',
  'writeMappingTest',
  'showDomainMap',
  'inferFromSample',
  'startFromExample',
] as const;

export type CloudCommandName = (typeof cloudCommandNames)[number];
export type LanguageCommandName = (typeof languageCommandNames)[number];
export type MappingCommandName = (typeof mappingCommandNames)[number];

/** What commands do with whatever VS Code, its menus and lenses give them. */
export type Commands<Name extends string> = Readonly<Record<Name, (...values: never[]) => Promise<void>>>;

/** Registers commands that wait for what they do. */
export function offerCommands<Name extends string>(
  context: ExtensionContext,
  names: readonly Name[],
  loaded: Promise<Commands<Name>>,
): void {
  for (const name of names) {
    const run = async (...values: never[]): Promise<void> => (await loaded)[name](...values);
    context.subscriptions.push(commands.registerCommand(`profiletype.${name}`, run));
  }
}
