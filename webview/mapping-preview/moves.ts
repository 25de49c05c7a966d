import type { NodeId } from '../../core/mapping-preview/picture';
import type { Neighbours } from './connections';

/** The nodes that are seen, column by column, as they stand. */
export type Grid = readonly (readonly NodeId[])[];

const page = 10;

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -page,
  PageDown: page,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Where a key of the keyboard leads: up and down in the column, left and right along the connections. The node itself where
 * there is nothing; undefined where the key is none of these.
 */
export function moved(grid: Grid, neighbours: Neighbours, node: NodeId, key: string): NodeId | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return across(grid, neighbours, node, key);
  const step = steps[key];
  if (step === undefined || !Object.hasOwn(steps, key)) return undefined;
  const column = grid.find((nodes) => nodes.includes(node)) ?? [];
  const index = Math.min(Math.max(column.indexOf(node) + step, 0), column.length - 1);
  return column[index] ?? node;
}

/** To the first of the connected nodes that is seen in another column. */
function across(grid: Grid, { from, to }: Neighbours, node: NodeId, key: string): NodeId {
  const ends =
    key === 'ArrowLeft' ? to.get(node)?.map(({ from }) => from) : from.get(node)?.map(({ to }) => to);
  const others = new Set(grid.filter((nodes) => !nodes.includes(node)).flat());
  return ends?.find((end) => others.has(end)) ?? node;
}
