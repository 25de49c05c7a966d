import type { Box, Item } from './scene';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isDirection(key: string): key is Direction {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key);
}

/** The nearest item in a direction: one straight ahead is nearer than one to the side. */
export function neighbour(items: readonly Item[], from: Item, direction: Direction): Item | undefined {
  const isLevel = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const isForward = direction === 'ArrowRight' || direction === 'ArrowDown';
  let best: Item | undefined;
  let least = Infinity;
  for (const item of items) {
    const ahead = isForward ? gap(from, item, isLevel) : gap(item, from, isLevel);
    if (item.id === from.id || ahead < -1) continue;
    const aside = Math.max(0, gap(from, item, !isLevel), gap(item, from, !isLevel));
    const distance = ahead + 3 * aside + Math.abs(middle(item, !isLevel) - middle(from, !isLevel)) / 100;
    if (distance < least) [best, least] = [item, distance];
  }
  return best;
}

/** From the end of one to the start of the other; negative where they overlap. */
function gap(one: Box, other: Box, isLevel: boolean): number {
  return isLevel ? other.x - one.x - one.width : other.y - one.y - one.height;
}

function middle({ x, y, width, height }: Box, isLevel: boolean): number {
  return isLevel ? x + width / 2 : y + height / 2;
}
