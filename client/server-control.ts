import { t } from '@vscode/l10n';
import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type BaseLanguageClient, type ErrorHandler } from 'vscode-languageclient';

const maximumCrashes = 3;

export interface ServerControl {
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The client of the running server. */
  client(): BaseLanguageClient | undefined;
}

/**
 * Starts the language server, and starts it again after a crash. A client whose start failed can never be started
 * again, so every start has a new one. A restart that is asked for during a restart is the same restart.
 */
export function createServerControl(
  output: LogOutputChannel,
  createClient: (errorHandler: ErrorHandler) => BaseLanguageClient,
  reportCrash: (error?: unknown) => void,
): ServerControl {
  let client: BaseLanguageClient | undefined;
  let restarting: Promise<void> | undefined;
  let crashes = 0;

  async function start(): Promise<void> {
    let running = false;
    client = createClient({
      error: (error) => {
        output.error('The connection to the language server failed.', error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        if (running) restartAfterCrash();
        return {
          action: CloseAction.DoNotRestart,
          message: t('The language server stopped.'),
          handled: true,
        };
      },
    });
    // The library shows some of its errors whatever its options say; here they are reported once, in plain words.
    client.error = (message, data: unknown) => {
      output.error(message, ...(data === undefined ? [] : [data]));
    };
    await client.start();
    // The library's promise is also fulfilled when the server ends during the start.
    if (!client.isRunning()) throw new Error('The language server ended during its start.');
    running = true;
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    await stopping?.dispose().catch((error: unknown) => {
      output.warn('The language server did not stop in order.', error);
    });
  }

  function replace(): Promise<void> {
    restarting ??= stop()
      .then(start)
      .finally(() => {
        restarting = undefined;
      });
    return restarting;
  }

  function restartAfterCrash(): void {
    crashes += 1;
    if (crashes < maximumCrashes) replace().catch(reportCrash);
    else reportCrash();
  }

  function restart(): Promise<void> {
    crashes = 0;
    return replace();
  }

  return { start, restart, stop, client: () => client };
}
