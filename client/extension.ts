import { commands, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Location, Position } from 'vscode-languageclient';
import { deployedScheme } from './cloud/deployed-documents';
import { convertToDefinitions } from './convert';
import { offerCloud } from './lazy-cloud';
import { createServerControl } from './server-control';
import { reportFailure } from './messages';
import { showReferences } from './show-references';
import { offerFiles, ownCapabilities } from './workspace-files';

const id = 'profiletype';
const displayName = 'Profile Types';

/** How the language server is reached is all that differs between a desktop and a web worker. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface Extension {
  stop(): Promise<void>;
}

export function runExtension(context: ExtensionContext, createClient: CreateClient): Extension {
  const output = window.createOutputChannel(displayName, { log: true });
  const report =
    (what: string) =>
    (error?: unknown): void => {
      reportFailure(output, `The Profile Types language server ${what}.`, error);
    };
  const server = createServerControl(
    output,
    (errorHandler) => {
      const client = createClient(id, displayName, {
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
    report('stopped and could not be kept running'),
  );

  context.subscriptions.push(
    output,
    commands.registerCommand('profiletype.restartServer', () =>
      server.restart().catch(report('could not be restarted')),
    ),
    commands.registerCommand('profiletype.convertToDefinitions', async () => {
      const client = server.client();
      await (client && convertToDefinitions(client))?.catch(report('could not convert this file'));
    }),
    commands.registerCommand(
      'profiletype.showReferences',
      (uri: string, position: Position, locations: Location[]) => {
        const client = server.client();
        return client && showReferences(client, uri, position, locations);
      },
    ),
  );
  offerCloud(context, output, (error) => {
    reportFailure(output, 'The environments could not be loaded.', error);
  });
  // Not awaited: activation must not wait for another process.
  server.start().catch(report('could not be started'));

  return { stop: () => server.stop() };
}
