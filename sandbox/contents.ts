import type { Store } from './store';

/** How much all domains have together. */
export interface Contents {
  readonly types: number;
  readonly objects: number;
  readonly profiles: number;
}

export function contentsOf({ domains }: Store): Contents {
  const all = [...domains.values()];
  return {
    types: sum(all, ({ types }) => types.size),
    objects: sum(all, ({ types, state }) =>
      sum([...types.keys()], (type) => Array.from(state.objectsOfType(type)).length),
    ),
    profiles: sum(all, ({ state }) => state.profileCount),
  };
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}
