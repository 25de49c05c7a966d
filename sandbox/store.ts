import type { Change } from '../core/mapping/domain-state';
import { type DataFolder, openDataFolder } from './data-folder';
import { Domain, type DomainSettings, type StoredType } from './domain';
import type { FolderError } from './folder-error';

/** One step from a state to the next. */
export type Mutation =
  | { readonly kind: 'domain'; readonly domain: DomainSettings }
  | { readonly kind: 'domain-removal'; readonly domain: string }
  | { readonly kind: 'type'; readonly domain: string; readonly type: StoredType }
  | { readonly kind: 'type-removal'; readonly domain: string; readonly type: string }
  | { readonly kind: 'changes'; readonly domain: string; readonly changes: readonly Change[] }
  /** All of them or, after a kill, none. */
  | { readonly kind: 'several'; readonly mutations: readonly Mutation[] };

/** All domains, in memory and, where there is a folder for them, on the disk. */
export class Store {
  readonly domains = new Map<string, Domain>();
  #folder: DataFolder | undefined;

  /** A store that is kept in `folder`, which no other process may use meanwhile; without one it is forgotten at the end. */
  static async open(folder?: string): Promise<Store> {
    const store = new Store();
    if (folder === undefined) return store;
    const data = await openDataFolder(folder);
    try {
      data.entries.forEach((entry, index) => {
        store.#replay(entry, () => data.damaged(index));
      });
      await data.compact(store.mutations());
    } catch (error) {
      await data.close();
      throw error;
    }
    store.#folder = data;
    return store;
  }

  /** Makes the change visible at once; it is safe when the promise resolves. */
  async commit(mutation: Mutation): Promise<void> {
    this.#apply(mutation);
    await this.#folder?.append(mutation);
  }

  async close(): Promise<void> {
    await this.#folder?.close();
  }

  #replay(entry: unknown, damaged: () => FolderError): void {
    try {
      this.#apply(entry as Mutation);
    } catch {
      throw damaged();
    }
  }

  #apply(mutation: Mutation): void {
    switch (mutation.kind) {
      case 'domain': {
        const known = this.domains.get(mutation.domain.name);
        if (known) known.settings = mutation.domain;
        else this.domains.set(mutation.domain.name, new Domain(mutation.domain));
        return;
      }
      case 'domain-removal':
        this.domains.delete(mutation.domain);
        return;
      case 'type':
        this.domains.get(mutation.domain)?.setType(mutation.type);
        return;
      case 'type-removal':
        this.domains.get(mutation.domain)?.deleteType(mutation.type);
        return;
      case 'changes':
        for (const change of mutation.changes) this.domains.get(mutation.domain)?.state.apply(change);
        return;
      case 'several':
        for (const each of mutation.mutations) this.#apply(each);
        return;
      default:
        // Only a file that somebody changed has another.
        throw new TypeError('There is no such mutation.');
    }
  }

  /** What makes this store out of an empty one. */
  *mutations(): Generator<Mutation> {
    for (const [name, { settings, types, state }] of this.domains) {
      yield { kind: 'domain', domain: settings };
      for (const { stored } of types.values()) yield { kind: 'type', domain: name, type: stored };
      for (const change of state.changes()) yield { kind: 'changes', domain: name, changes: [change] };
    }
  }
}
