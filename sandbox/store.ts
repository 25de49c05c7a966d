import type { Change } from '../core/mapping/domain-state';
import { type DataFolder, openDataFolder } from './data-folder';
import { Domain, type DomainSettings, type StoredType } from './domain';

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
      for (const mutation of data.entries) store.#apply(mutation as Mutation);
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

  #apply(mutation: Mutation): void {
    if (mutation.kind === 'domain') {
      const known = this.domains.get(mutation.domain.name);
      if (known) known.settings = mutation.domain;
      else this.domains.set(mutation.domain.name, new Domain(mutation.domain));
      return;
    }
    if (mutation.kind === 'domain-removal') {
      this.domains.delete(mutation.domain);
      return;
    }
    if (mutation.kind === 'several') {
      for (const each of mutation.mutations) this.#apply(each);
      return;
    }
    const domain = this.domains.get(mutation.domain);
    if (!domain) return;
    if (mutation.kind === 'type') domain.setType(mutation.type);
    else if (mutation.kind === 'type-removal') domain.deleteType(mutation.type);
    else for (const change of mutation.changes) domain.state.apply(change);
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
