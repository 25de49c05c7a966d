import type { KeyItem, Link, Point, Scene, TypeItem } from './scene';

/** The link of a type and a key; `between` are the points of its way through other things, from the type to the key. */
export function linkOf(type: TypeItem, key: KeyItem, between: readonly Point[]): Link | undefined {
  const row = type.rows.find((each) => each.key.name === key.key.name);
  if (row?.key.role === undefined) return undefined;
  const isLeft = type.x + type.width / 2 < key.x + key.width / 2;
  const start = { x: isLeft ? row.x + row.width : row.x, y: row.y + row.height / 2 };
  const end = { x: isLeft ? key.x : key.x + key.width, y: key.y + key.height / 2 };
  // A way from one layer to the next needs no point between.
  const way = between.length > 3 ? between.slice(1, -1) : [];
  return {
    ...{ row: row.id, type: type.id, key: key.id, role: row.key.role, isAcross: false },
    isConflict: key.key.isConflict,
    points: [start, ...way, end],
  };
}

/** The links that no group has within itself. */
export function linksAcross({ types, keys, links }: Pick<Scene, 'types' | 'keys' | 'links'>): Link[] {
  const byName = new Map(keys.map((key) => [key.key.name, key]));
  const linked = new Set(links.map(({ row }) => row));
  return types.flatMap((type) =>
    type.rows.flatMap(({ id, key }) => {
      const item = byName.get(key.name);
      const link = item && !linked.has(id) ? linkOf(type, item, []) : undefined;
      return link ? { ...link, isAcross: true } : [];
    }),
  );
}

/** The curve through the points, as SVG writes it: it leaves, arrives and passes level. */
export function pathOf(points: readonly Point[]): string {
  const [start, ...others] = points;
  if (!start) return '';
  let path = `M${at(start)}`;
  let last = start;
  for (const point of others) {
    const middle = (last.x + point.x) / 2;
    path += `C${at({ x: middle, y: last.y })} ${at({ x: middle, y: point.y })} ${at(point)}`;
    last = point;
  }
  return path;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
