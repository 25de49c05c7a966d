import type { LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type BaseLanguageClient, type ErrorHandler } from 'vscode-languageclient';
import { reportFailure } from './messages';

const maximumCrashes = 3;

export interface ServerControl {
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A client whose start failed can never be started again, so every restart makes a new one. Calls during a restart join it.
 */
export function createServerControl(
  output: LogOutputChannel,
  createClient: (errorHandler: ErrorHandler) => BaseLanguageClient,
): ServerControl {
  let client: BaseLanguageClient | undefined;
  let restarting: Promise<void> | undefined;

  async function start(): Promise<void> {
    client = createClient(restartAfterCrash(output));
    await client.start();
  }

  async function stop(): Promise<void> {
    const stopping = client;
    client = undefined;
    await stopping?.dispose().catch((error: unknown) => {
      output.warn('The language server did not stop in order.', error);
    });
  }

  function restart(): Promise<void> {
    restarting ??= stop()
      .then(start)
      .finally(() => {
        restarting = undefined;
      });
    return restarting;
  }

  return { start, restart, stop };
}

function restartAfterCrash(output: LogOutputChannel): ErrorHandler {
  let crashes = 0;
  return {
    error: (error) => {
      output.error('The connection to the language server failed.', error);
      return { action: ErrorAction.Continue, handled: true };
    },
    closed: () => {
      crashes += 1;
      if (crashes < maximumCrashes) return { action: CloseAction.Restart, handled: true };
      reportFailure(output, 'The Profile Types language server stopped several times and stays off.');
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
