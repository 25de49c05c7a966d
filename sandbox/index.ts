import { randomBytes } from 'node:crypto';
import type { DeadLetter } from '../core/mapping/domain-state';
import { type Contents, contentsOf } from './contents';
import { createApp } from './http/app';
import { createFaults, type FaultRule } from './http/faults';
import { listen } from './http/server';
import { type Credentials, defaultCredentials } from './http/signature';
import { handlersFor } from './operations';
import { deadLettersOf } from './operations/dead-letters';
import { seed } from './seed';
import { Store } from './store';

export type { Contents };

export interface SandboxOptions {
  /** Of this machine; 0, which is the default, is any that is free. */
  readonly port?: number;
  /** The folder that keeps everything from one start to the next. Without one it is forgotten. */
  readonly dataFolder?: string;
  /** A folder of definitions and sample records to begin with. */
  readonly seedFolder?: string;
  readonly credentials?: Credentials;
  readonly faults?: readonly FaultRule[];
  /** Which of the possible faults happen. */
  readonly faultSeed?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Takes a line for each request. None has data of customers. */
  readonly log?: (line: string) => void;
  /** Takes a line for each error of the sandbox itself. None has data of customers. */
  readonly report?: (line: string) => void;
}

/** A running Customer Profiles endpoint. */
export interface Sandbox {
  readonly url: string;
  /** What requests must be signed with. */
  readonly credentials: Credentials;
  /** What was seeded, in a sentence; absent where there was nothing to do. */
  readonly seeded?: string;
  /** How much would be lost if it were forgotten. */
  readonly contents: () => Contents;
  /** The objects of a domain that no profile could take. */
  readonly deadLetters: (domain: string) => readonly DeadLetter[];
  /** Lets running requests end, and frees the port and the folder. */
  readonly close: () => Promise<void>;
}

/** Starts the endpoint. Rejects with an error for the user where the port, or the folder, cannot be had. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    port = 0,
    dataFolder,
    seedFolder,
    credentials = defaultCredentials,
    now = Date.now,
    log,
    report,
  } = options;
  const store = await Store.open(dataFolder);
  try {
    const surroundings = { store, now, newId: () => randomBytes(16).toString('hex') };
    const seeded = seedFolder === undefined ? undefined : await seed(seedFolder, surroundings);
    const app = createApp({
      handlers: handlersFor(surroundings),
      credentials,
      faults: createFaults(options.faults ?? [], options.faultSeed ?? 1),
      now,
      log,
      report,
    });
    app.get('/sandbox/domains/:domain/dead-letters', (context) =>
      context.json({ Items: deadLettersOf(store, context.req.param('domain')) }),
    );
    const server = await listen(app, port);
    return {
      url: server.url,
      credentials,
      ...(seeded !== undefined && { seeded }),
      contents: () => contentsOf(store),
      deadLetters: (domain) => store.domains.get(domain)?.state.deadLetters ?? [],
      close: async () => {
        await server.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
