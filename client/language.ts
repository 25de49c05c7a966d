import { t } from '@vscode/l10n';
import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Location, Position } from 'vscode-languageclient';
import { deployedScheme } from './cloud/deployed-documents';
import { convertToDefinitions } from './convert';
import type { Commands, LanguageCommandName } from './lazy-commands';
import { createServerControl } from './server-control';
import { reportFailure } from './messages';
import { showReferences } from './show-references';
import { offerFiles, ownCapabilities } from './workspace-files';

const id = 'profiletype';

/** How the language server is reached is all that differs between a desktop and a web worker. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The language features: the server behind them, and the commands that need it. */
export interface Language {
  readonly commands: Commands<LanguageCommandName>;
  stop(): Promise<void>;
}

export function startLanguage(output: LogOutputChannel, createClient: CreateClient): Language {
  const report =
    (what: string) =>
    (error?: unknown): void => {
      reportFailure(output, t`The Profile Types language server ${what}.`, error);
    };
  const server = createServerControl(
    output,
    (errorHandler) => {
      const client = createClient(id, output.name, {
        documentSelector: [{ language: 'profiletype' }],
        outputChannel: output,
        diagnosticCollectionName: id,
        errorHandler,
        middleware: {
          // Nothing can be done with a text that only shows what is deployed.
          provideCodeLenses: (document, token, next) =>
            document.uri.scheme === deployedScheme ? [] : next(document, token),
        },
        // The failure is reported once, by whoever asked for the start.
        initializationFailedHandler: () => false,
      });
      client.registerFeature(ownCapabilities);
      offerFiles(client);
      return client;
    },
    report(t('stopped and could not be kept running')),
  );

  // Not awaited: the commands must not wait for another process.
  server.start().catch(report(t('could not be started')));

  return {
    commands: {
      restartServer: () => server.restart().catch(report(t('could not be restarted'))),
      convertToDefinitions: async () => {
        const client = server.client();
        await (client && convertToDefinitions(client))?.catch(report(t('could not convert this file')));
      },
      showReferences: async (uri: string, position: Position, locations: Location[]) => {
        const client = server.client();
        await (client && showReferences(client, uri, position, locations));
      },
    },
    stop: () => server.stop(),
  };
}
