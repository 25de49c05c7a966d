import type { Link, Scene } from './scene';

/** What belongs to an item: the items, and the links. */
export interface Related {
  readonly items: ReadonlySet<string>;
  readonly links: ReadonlySet<Link>;
}

/** What an item joins: for a key all types that have it; for a type its keys, and the types behind those that few have. */
export function relatedTo({ types, links }: Pick<Scene, 'types' | 'links'>, id: string): Related {
  const items = new Set([id]);
  const found = new Set<Link>();
  const take = (link: Link): void => {
    found.add(link);
    for (const each of [link.row, link.type, link.key]) items.add(each);
  };
  const owner = types.find((type) => type.id === id || type.rows.some((row) => row.id === id));
  if (owner) items.add(owner.id);
  if (owner?.id === id) for (const row of owner.rows) items.add(row.id);
  const keys = new Set<string>([id]);
  for (const link of links) {
    if (link.type !== owner?.id || (owner.id !== id && link.row !== id)) continue;
    take(link);
    if (!link.isAcross || owner.id !== id) keys.add(link.key);
  }
  for (const link of links) if (keys.has(link.key)) take(link);
  return { items, links: found };
}
