import { t } from '@vscode/l10n';
import './words';
import { type ExtensionContext, window } from 'vscode';
import type { Language } from './language';
import { cloudCommandNames, languageCommandNames, mappingCommandNames, offerCommands } from './lazy-commands';
import { reportFailure } from './messages';

let language: Promise<Language> | undefined;

/** Offers the commands. What they do is loaded when activation is over: the build leaves these imports as they are. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel(t('Profile Types'), { log: true });
  context.subscriptions.push(output);
  const report = (what: string) => (error: unknown) => {
    reportFailure(output, t`${what} could not be loaded.`, error);
  };

  const later = new Promise((resolve) => setTimeout(resolve));
  language = later.then(async () => (await import('./language-node')).startLanguageOnNode(context, output));
  language.catch(report(t('The language features')));
  const cloud = language.then(async () => (await import('./cloud')).startCloud(context, output));
  cloud.catch(report(t('The environments')));
  const mapping = language.then(async () => (await import('./mapping')).startMapping(context, output));
  mapping.catch(report(t('The mapping preview')));

  offerCommands(
    context,
    languageCommandNames,
    language.then((loaded) => loaded.commands),
  );
  offerCommands(context, cloudCommandNames, cloud);
  offerCommands(context, mappingCommandNames, mapping);
}

export async function deactivate(): Promise<void> {
  await (await language)?.stop();
}
