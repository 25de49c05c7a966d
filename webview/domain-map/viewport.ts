import type { Box, Point } from './scene';

/** How a scene is seen: a point of it is drawn at its place times `k`, moved by `x` and `y`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const zoomRange: [number, number] = [0.05, 3];
const margin = 28;
/** Larger than life helps nobody. */
const mostFitted = 1.15;
/** Below this what is written in the boxes cannot be read. */
export const readable = 0.45;

/** All of a scene in the middle of the window. */
export function fitted(scene: Size, size: Size): View {
  const k = Math.min(
    (size.width - 2 * margin) / Math.max(scene.width, 1),
    (size.height - 2 * margin) / Math.max(scene.height, 1),
    mostFitted,
  );
  const scale = Math.max(zoomRange[0], k);
  return {
    k: scale,
    x: (size.width - scene.width * scale) / 2,
    y: (size.height - scene.height * scale) / 2,
  };
}

/** An item in the middle of the window, large enough to be read. */
export function centred(box: Box, size: Size, view: View): View {
  const k = Math.max(view.k, 0.85);
  const { x, y } = middleOf(box);
  return { k, x: size.width / 2 - x * k, y: size.height / 2 - y * k };
}

/** As little moved as is needed to see a box whole. */
export function revealed(box: Box, size: Size, view: View): View {
  const shift = (start: number, length: number, room: number): number => {
    if (start < margin) return margin - start;
    return Math.min(0, Math.max(room - margin - start - length, margin - start));
  };
  const dx = shift(box.x * view.k + view.x, box.width * view.k, size.width);
  const dy = shift(box.y * view.k + view.y, box.height * view.k, size.height);
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** The view in which a place that has moved is still seen where it was. */
export function following(before: Point, after: Point, view: View): View {
  return { ...view, x: view.x + (before.x - after.x) * view.k, y: view.y + (before.y - after.y) * view.k };
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The item nearest to the middle of the window. */
export function nearestToMiddle<Item extends Box>(
  items: readonly Item[],
  size: Size,
  view: View,
): Item | undefined {
  const centre = { x: (size.width / 2 - view.x) / view.k, y: (size.height / 2 - view.y) / view.k };
  const distance = (item: Item): number => {
    const { x, y } = middleOf(item);
    return Math.hypot(x - centre.x, y - centre.y);
  };
  return items.reduce<Item | undefined>(
    (best, item) => (best && distance(best) <= distance(item) ? best : item),
    undefined,
  );
}
