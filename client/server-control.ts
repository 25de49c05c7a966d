import { Crashes } from './crashes';

/** What is needed of a language client. */
export interface ServerClient {
  start(): Promise<void>;
  isRunning(): boolean;
  dispose(): Promise<void>;
}

/** Why a server was to be started. */
export type Reason = 'start' | 'restart' | 'crash';

export interface ServerControl<Client> {
  /** Starts the server. Like the others, it never rejects: what fails is told once, to `giveUp`. */
  start(): Promise<void>;
  /** Starts another one. The crashes so far do not count any more. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The client of the running server, or of the one that is being started. */
  running(): Promise<Client | undefined>;
}

export interface Surroundings<Client> {
  /** `closed` is to be called when the connection to the server ends. */
  createClient(closed: () => void): Client;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  log(message: string, error?: unknown): void;
  /** The server does not run, and is not started again unless somebody asks for it. */
  giveUp(reason: Reason, error: unknown): void;
}

/**
 * Starts the language server, and starts it again after a crash. A client whose start failed can never be started
 * again, so every start has a new one. A restart that is asked for during a restart is the same restart.
 */
export function createServerControl<Client extends ServerClient>(
  around: Surroundings<Client>,
): ServerControl<Client> {
  const crashes = new Crashes();
  let client: Client | undefined;
  let starting: Promise<void> | undefined;
  let wanted = true;
  /** Asked again after each wait. */
  const isWanted = (): boolean => wanted;

  function begin(reason: Reason): Promise<void> {
    wanted = true;
    starting ??= keepStarting(reason).catch((error: unknown) => {
      starting = undefined;
      around.giveUp(reason, error);
    });
    return starting;
  }

  async function keepStarting(reason: Reason): Promise<void> {
    if (reason === 'crash') await afterCrash(new Error('The language server stopped.'));
    for (;;) {
      await letGo();
      if (!isWanted()) break;
      try {
        await startOne();
        if (!isWanted()) await letGo();
        return;
      } catch (error) {
        await afterCrash(error);
      }
    }
    starting = undefined;
  }

  /** Waits before the next start. Throws the error where there is none. */
  async function afterCrash(error: unknown): Promise<void> {
    const delay = crashes.add(around.now());
    if (delay === undefined) throw error;
    around.log(`The language server does not run. It is started again in ${delay / 1000} s.`, error);
    await around.wait(delay);
  }

  async function startOne(): Promise<void> {
    let isRunning = false;
    let fail: (error: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => (fail = reject));
    const starts = around.createClient(() => {
      if (!isRunning) fail(new Error('The language server ended during its start.'));
      else if (client === starts && isWanted()) void begin('crash');
    });
    client = starts;
    await Promise.race([starts.start(), ended]);
    // The library's promise is also fulfilled when the server ends during the start.
    if (!starts.isRunning()) throw new Error('The language server ended during its start.');
    isRunning = true;
    // At once: a crash from here on is another one.
    starting = undefined;
  }

  async function letGo(): Promise<void> {
    const stopping = client;
    client = undefined;
    await stopping?.dispose().catch((error: unknown) => {
      around.log('The language server did not stop in order.', error);
    });
  }

  return {
    start: () => begin('start'),
    restart: () => {
      crashes.forget();
      return begin('restart');
    },
    stop: () => {
      wanted = false;
      return letGo();
    },
    running: async () => {
      await starting;
      return client?.isRunning() ? client : undefined;
    },
  };
}
