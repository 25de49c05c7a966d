import { t } from '@vscode/l10n';
import type { LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Location,
  type Position,
} from 'vscode-languageclient';
import { deployedScheme } from './cloud/deployed-documents';
import { convertToDefinitions } from './convert';
import type { Commands, LanguageCommandName } from './lazy-commands';
import { createServerControl, type Reason } from './server-control';
import { reportFailure } from './messages';
import { showReferences } from './show-references';
import { offerFiles, ownCapabilities } from './workspace-files';

const id = 'profiletype';

/** What differs between a desktop and a web worker: how the language server is reached, and whether the service is. */
export interface LanguageHost {
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  readonly deploys: boolean;
}

/** The language features: the server behind them, and the commands that need it. */
export interface Language {
  readonly commands: Commands<LanguageCommandName>;
  stop(): Promise<void>;
}

export function startLanguage(output: LogOutputChannel, host: LanguageHost): Language {
  const server = createServerControl<BaseLanguageClient>({
    createClient: (closed) => {
      const client = host.createClient(id, output.name, {
        documentSelector: [{ language: 'profiletype' }],
        outputChannel: output,
        diagnosticCollectionName: id,
        errorHandler: errorHandler(output, closed),
        middleware: {
          // Nothing can be done with a text that only shows what is deployed.
          provideCodeLenses: (document, token, next) =>
            document.uri.scheme === deployedScheme ? [] : next(document, token),
        },
        // The failure is reported once, when the server is given up.
        initializationFailedHandler: () => false,
      });
      // The library shows some of its errors whatever its options say; here they are reported once, in plain words.
      client.error = (message, data: unknown) => {
        output.error(message, ...(data === undefined ? [] : [data]));
      };
      client.registerFeature(ownCapabilities(host.deploys));
      offerFiles(client);
      return client;
    },
    now: () => performance.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: (message, error) => {
      output.warn(message, ...(error === undefined ? [] : [error]));
    },
    giveUp: (reason, error) => {
      report(failures[reason], error);
    },
  });
  const restart = { title: t('Restart'), apply: () => void server.restart() };
  const report = (sentence: string, error?: unknown): void => {
    reportFailure(output, sentence, error, restart);
  };
  /** Does something with the server, or says why not. */
  const ask = async (
    work: (client: BaseLanguageClient) => Thenable<unknown>,
    failure: string,
  ): Promise<void> => {
    const client = await server.running();
    if (!client) {
      report(t('The Profile Types language server is not running.'));
      return;
    }
    try {
      await work(client);
    } catch (error) {
      reportFailure(output, failure, error);
    }
  };

  // Not awaited: the commands must not wait for another process.
  void server.start();

  return {
    commands: {
      restartServer: () => server.restart(),
      convertToDefinitions: () =>
        ask(convertToDefinitions, t('The Profile Types language server could not convert this file.')),
      showReferences: (uri: string, position: Position, locations: Location[]) =>
        ask(
          (client) => showReferences(client, uri, position, locations),
          t('The references could not be shown.'),
        ),
    },
    stop: () => server.stop(),
  };
}

const failures: Readonly<Record<Reason, string>> = {
  start: t('The Profile Types language server could not be started.'),
  restart: t('The Profile Types language server could not be restarted.'),
  crash: t('The Profile Types language server stopped and could not be kept running.'),
};

/** Leaves what to do after a crash to others. */
function errorHandler(output: LogOutputChannel, closed: () => void): ErrorHandler {
  return {
    error: (error) => {
      output.error('The connection to the language server failed.', error);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      closed();
      return { action: CloseAction.DoNotRestart, message: t('The language server stopped.'), handled: true };
    },
  };
}
