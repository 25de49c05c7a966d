import type { DeployedType, ObjectTypeSummary } from '../../aws';
import { isSame } from '../../core/deploy/meaning';
import type { Environment } from '../../core/workspace/environments';
import { loadAws } from './aws';
import { atOnce } from './read-types';
import { type Cloud, isCancelled } from './session';

/** A deployed type as far as it is known. */
interface Entry {
  readonly summary: ObjectTypeSummary;
  reading?: Promise<DeployedType | undefined>;
  deployed?: DeployedType | undefined;
  problem?: string;
}

/** What is deployed in one domain, as it was at one time: a refresh makes another one and stops this. */
export class ExplorerDomain {
  readonly #controller = new AbortController();
  readonly #entries = new Map<string, Entry>();
  #listing: Promise<void> | undefined;
  #isListed = false;

  /** `onRead` is called when a definition is there. What did not change since `before` is not read again. */
  constructor(
    private readonly cloud: Cloud,
    readonly environment: Environment,
    private readonly onRead: (typeName: string) => void,
    private before?: ExplorerDomain,
  ) {}

  /** Asks the service for the types, once. */
  list(): Promise<void> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  async #list(): Promise<void> {
    const gateway = await this.cloud.gateway(this.environment);
    for (const summary of await gateway.listObjectTypes(this.#controller.signal)) {
      const known = this.before?.get(summary.name);
      const isKnown = known?.deployed && isUnchanged(known.summary, summary);
      this.#entries.set(summary.name, isKnown ? known : { summary });
    }
    delete this.before;
    this.#isListed = true;
  }

  /** Whether the list of types is there. */
  get isListed(): boolean {
    return this.#isListed;
  }

  get isStopped(): boolean {
    return this.#controller.signal.aborted;
  }

  stop(): void {
    this.#controller.abort();
  }

  get typeNames(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(typeName: string): boolean {
    return this.#entries.has(typeName);
  }

  /** What the list says of a type and, if they were read, its definition or why it could not be read. */
  get(typeName: string): Readonly<Entry> | undefined {
    return this.#entries.get(typeName);
  }

  /** The definition of a type; undefined if it is gone. */
  read(typeName: string): Promise<DeployedType | undefined> {
    const entry = this.#entries.get(typeName);
    if (!entry) return Promise.resolve(undefined);
    entry.reading ??= this.#read(typeName, entry);
    return entry.reading;
  }

  async #read(typeName: string, entry: Entry): Promise<DeployedType | undefined> {
    const gateway = await this.cloud.gateway(this.environment);
    try {
      entry.deployed = await gateway.getObjectType(typeName, this.#controller.signal);
      delete entry.problem;
      if (!entry.deployed) this.#entries.delete(typeName);
      return entry.deployed;
    } catch (error) {
      // Whoever asks again may be luckier.
      delete entry.reading;
      if (!isCancelled(error)) entry.problem = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  /** Reads the definitions that were not read yet, several at a time. */
  async readAll(typeNames: readonly string[]): Promise<void> {
    const missing = typeNames.filter((name) => {
      const entry = this.#entries.get(name);
      return entry && !entry.reading && entry.problem === undefined;
    });
    if (missing.length === 0) return;
    const { concurrently } = await loadAws();
    const read = async (name: string): Promise<void> => {
      try {
        await this.read(name);
      } finally {
        if (!this.isStopped) this.onRead(name);
      }
    };
    const outcomes = await concurrently(missing, atOnce, read, this.#controller.signal);
    if (this.isStopped) return;
    outcomes.forEach((outcome, index) => {
      const entry = this.#entries.get(missing[index] ?? '');
      if (outcome.status === 'fulfilled' || !entry || entry.problem !== undefined) return;
      // It was not begun, because of what happened to the others.
      entry.problem = outcome.reason instanceof Error ? outcome.reason.message : String(outcome.reason);
      this.onRead(entry.summary.name);
    });
  }
}

/** Tags can change without the time of the type. */
function isUnchanged(before: ObjectTypeSummary, after: ObjectTypeSummary): boolean {
  return (
    before.lastUpdatedAt !== undefined &&
    before.lastUpdatedAt.getTime() === after.lastUpdatedAt?.getTime() &&
    isSame(before.tags, after.tags)
  );
}
