import { t } from '@vscode/l10n';
import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { Language } from './language';
import {
  cloudCommandNames,
  type CloudCommandName,
  type Commands,
  languageCommandNames,
  type MappingCommandName,
  mappingCommandNames,
  offerCommands,
} from './lazy-commands';
import { reportFailure } from './messages';

type Start<Started> = (context: ExtensionContext, output: LogOutputChannel) => Promise<Started>;

/** What the commands do, loaded when activation is over. */
export interface Parts {
  readonly language: Start<Language>;
  readonly cloud: Start<Commands<CloudCommandName>>;
  readonly mapping: Start<Commands<MappingCommandName>>;
}

export interface Extension {
  readonly activate: (context: ExtensionContext) => void;
  readonly deactivate: () => Promise<void>;
}

/** The extension, which offers its commands at once and loads its parts afterwards. */
export function extensionOf(parts: Parts): Extension {
  let language: Promise<Language> | undefined;

  function activate(context: ExtensionContext): void {
    const output = window.createOutputChannel(t('Profile Types'), { log: true });
    context.subscriptions.push(output);
    const report = (sentence: string) => (error: unknown) => {
      reportFailure(output, sentence, error);
    };

    const later = new Promise((resolve) => setTimeout(resolve));
    const started = later.then(() => parts.language(context, output));
    started.catch(report(t('The language features could not be loaded.')));
    const cloud = started.then(() => parts.cloud(context, output));
    cloud.catch(report(t('The environments could not be loaded.')));
    const mapping = started.then(() => parts.mapping(context, output));
    mapping.catch(report(t('The mapping preview could not be loaded.')));
    language = started;

    offerCommands(
      context,
      languageCommandNames,
      started.then(({ commands }) => commands),
    );
    offerCommands(context, cloudCommandNames, cloud);
    offerCommands(context, mappingCommandNames, mapping);
  }

  async function deactivate(): Promise<void> {
    await (await language)?.stop();
  }

  return { activate, deactivate };
}
