import { Graph, layout } from '@dagrejs/dagre';
import { linkOf } from './links';
import type { Piece } from './packing';
import { type KeyItem, moved, type Point, type TypeItem } from './scene';

const distances = { rankdir: 'LR', nodesep: 22, edgesep: 10, ranksep: 56, marginx: 0, marginy: 0 };

interface Placed extends Point {
  readonly points?: readonly Point[];
}

/** Types and the keys that join them, in layers from left to right. */
export function layered(types: readonly TypeItem[], keys: readonly KeyItem[]): Piece {
  const graph = new Graph<typeof distances, object, object>();
  graph.setGraph({ ...distances });
  for (const { id, width, height } of [...types, ...keys]) graph.setNode(id, { width, height });
  const byType = new Map(types.map((type) => [type.type.id, type]));
  for (const key of keys) {
    const members = key.key.types.flatMap((type) => byType.get(type) ?? []);
    const left = leftOf(key, members);
    for (const member of members) {
      if (left.has(member)) graph.setEdge(member.id, key.id, {});
      else graph.setEdge(key.id, member.id, {});
    }
  }
  layout(graph);
  const at = (item: TypeItem | KeyItem): Point => {
    const { x, y } = graph.node(item.id) as Placed;
    return { x: x - item.width / 2, y: y - item.height / 2 };
  };
  const placedTypes = new Map(
    types.map((type) => [
      type.type.id,
      moved({ types: [type], keys: [], links: [], headings: [] }, at(type).x, at(type).y).types[0] ?? type,
    ]),
  );
  const placedKeys = keys.map((key) => ({ ...key, ...at(key) }));
  const links = placedKeys.flatMap((key) =>
    key.key.types.flatMap((id) => {
      const type = placedTypes.get(id);
      if (!type) return [];
      const forwards = graph.edge(type.id, key.id) as Placed | undefined;
      const backwards = graph.edge(key.id, type.id) as Placed | undefined;
      const between = forwards?.points ?? [...(backwards?.points ?? [])].reverse();
      return linkOf(type, key, between) ?? [];
    }),
  );
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { types: [...placedTypes.values()], keys: placedKeys, links, headings: [], width, height };
}

/** The types to the left of a key: those whose records are found by it; half of them where all are alike. */
function leftOf({ key }: KeyItem, members: readonly TypeItem[]): ReadonlySet<TypeItem> {
  const left = members.filter(({ type }) => {
    const own = type.keys.find(({ name }) => name === key.name);
    return own?.role !== 'finds' || own.identifiers.includes('UNIQUE');
  });
  const isOneSided = left.length === 0 || left.length === members.length;
  return new Set(isOneSided ? members.slice(0, Math.ceil(members.length / 2)) : left);
}
