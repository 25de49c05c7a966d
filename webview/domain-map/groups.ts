import type { KeyItem, TypeItem } from './scene';

/** Types that are drawn together, with the keys between them. */
export interface Group {
  readonly types: readonly TypeItem[];
  readonly keys: readonly KeyItem[];
}

export interface Groups {
  /** The largest first. */
  readonly joined: readonly Group[];
  /** Types that no key between them joins. */
  readonly loose: readonly TypeItem[];
  /** Keys that belong to no group. */
  readonly across: readonly KeyItem[];
}

/** A key of more types than these has too many links to be followed by eye. */
const mostLinks = 12;
/** More types than these in one group are not seen at once. */
const mostTypes = 18;

/** Which types and keys are drawn together. In a large domain keys that identify the records of a type weigh most. */
export function groupsOf(types: readonly TypeItem[], keys: readonly KeyItem[]): Groups {
  const byId = new Map(types.map((type) => [type.type.id, type]));
  const structural = keys
    .filter((key) => isStructural(key, byId))
    .sort((one, other) => weight(other, byId) - weight(one, byId));
  const unions = new Unions(types.map(({ type }) => type.id));
  for (const { key } of structural) unions.join(key.types);
  const home = new Map(structural.map((key) => [key, unions.homeOf(key.key.types)]));
  const found = new Map<string, { types: TypeItem[]; keys: KeyItem[] }>();
  for (const [key, root] of home) {
    if (root === undefined) continue;
    const group = found.get(root) ?? { types: [], keys: [] };
    group.keys.push(key);
    found.set(root, group);
  }
  const loose: TypeItem[] = [];
  for (const type of types) (found.get(unions.rootOf(type.type.id))?.types ?? loose).push(type);
  return {
    joined: [...found.values()].sort((one, other) => other.types.length - one.types.length),
    loose,
    across: keys.filter((key) => home.get(key) === undefined),
  };
}

/** Whether a key has a say in where types stand: where records meet by it, or where it is all that a type shares. */
function isStructural({ key }: KeyItem, types: ReadonlyMap<string, TypeItem>): boolean {
  if (key.types.length > mostLinks) return false;
  if (key.meetsOn.length > 0 || key.isConflict) return true;
  return key.types.some((type) => types.get(type)?.type.standing === 'search-only');
}

function weight({ key }: KeyItem, types: ReadonlyMap<string, TypeItem>): number {
  const isOwned = key.types.some((type) =>
    types
      .get(type)
      ?.type.keys.some(({ name, identifiers }) => name === key.name && identifiers.includes('UNIQUE')),
  );
  return key.types.length + (isOwned ? mostLinks : 0);
}

/** Sets of types that grow together as long as they are not too large. */
class Unions {
  readonly #parents = new Map<string, string>();
  readonly #sizes = new Map<string, number>();

  constructor(ids: readonly string[]) {
    for (const id of ids) this.#sizes.set(id, 1);
  }

  rootOf(id: string): string {
    let root = id;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root))
      root = parent;
    // The way is shorter the next time.
    if (root !== id) this.#parents.set(id, root);
    return root;
  }

  join([first, ...others]: readonly string[]): void {
    if (first === undefined) return;
    for (const other of others) {
      const [one, two] = [this.rootOf(first), this.rootOf(other)];
      const size = this.#sizeOf(one) + this.#sizeOf(two);
      if (one === two || size > mostTypes) continue;
      this.#parents.set(two, one);
      this.#sizes.set(one, size);
    }
  }

  #sizeOf(root: string): number {
    return this.#sizes.get(root) ?? 1;
  }

  /** The set that most of them are in; undefined where no two of them are in one. */
  homeOf(ids: readonly string[]): string | undefined {
    const counts = new Map<string, number>();
    for (const root of ids.map((id) => this.rootOf(id))) counts.set(root, (counts.get(root) ?? 0) + 1);
    const [best] = [...counts].sort(([, one], [, other]) => other - one);
    return best && best[1] > 1 ? best[0] : undefined;
  }
}
