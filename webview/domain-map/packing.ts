import { moved, type Scene, type TypeItem } from './scene';

/** A part of what is drawn, with its corner at the origin. */
export type Piece = Scene;

const gapX = 48;
const gapY = 48;
const gridGap = 20;
const headingHeight = 28;

const nothing: Piece = { types: [], keys: [], links: [], headings: [], width: 0, height: 0 };

function together(pieces: readonly Piece[]): Piece {
  return {
    types: pieces.flatMap(({ types }) => types),
    keys: pieces.flatMap(({ keys }) => keys),
    links: pieces.flatMap(({ links }) => links),
    headings: pieces.flatMap(({ headings }) => headings),
    width: Math.max(0, ...pieces.map(({ width }) => width)),
    height: Math.max(0, ...pieces.map(({ height }) => height)),
  };
}

/** One below the other; below its headings, where it has any. */
export function stacked(pieces: readonly Piece[]): Piece {
  let y = 0;
  const placed = pieces.flatMap((piece) => {
    if (piece.width === 0) return [];
    const { headings, ...body } = piece;
    const top = y + (headings.length > 0 ? headingHeight : 0);
    const there = moved({ ...body, headings: [] }, 0, top);
    y = top + piece.height + gapY;
    return [{ ...there, headings: headings.map((each) => ({ ...each, y: top - headingHeight })) }];
  });
  return { ...together(placed), height: Math.max(0, y - gapY) };
}

/** The second to the right of the first. */
export function beside(left: Piece, right: Piece): Piece {
  if (right.width === 0) return left;
  const dx = left.width + (left.width === 0 ? 0 : 2 * gapX);
  return { ...together([left, moved(right, dx, 0)]), width: dx + right.width };
}

/** Side by side in rows that are no wider than `width`; each stands in the first row that has room. */
export function rowsOf(pieces: readonly Piece[], width: number): Piece {
  const rows: { pieces: Piece[]; width: number; height: number }[] = [];
  for (const piece of [...pieces].sort((one, other) => other.height - one.height)) {
    const row = rows.find((each) => each.width + piece.width <= width);
    if (row) {
      row.pieces.push(moved(piece, row.width, 0));
      row.width += piece.width + gapX;
    } else rows.push({ pieces: [piece], width: piece.width + gapX, height: piece.height });
  }
  let y = 0;
  const placed = rows.map((row) => {
    const there = moved(together(row.pieces), 0, y);
    y += row.height + gridGap;
    return there;
  });
  return {
    ...together(placed),
    width: Math.max(0, ...rows.map((row) => row.width - gapX)),
    height: y - gridGap,
  };
}

/** In columns of one width, each where the columns end first. */
export function gridOf(types: readonly TypeItem[], width: number): Piece {
  if (types.length === 0) return nothing;
  const columnWidth = Math.max(...types.map((type) => type.width));
  const count = Math.max(1, Math.min(types.length, Math.floor((width + gridGap) / (columnWidth + gridGap))));
  const heights = new Array<number>(count).fill(0);
  const placed = types.map((type): Piece => {
    const height = Math.min(...heights);
    const column = heights.indexOf(height);
    heights[column] = height + type.height + gridGap;
    return moved({ ...nothing, types: [type] }, column * (columnWidth + gridGap), height);
  });
  return {
    ...together(placed),
    width: count * (columnWidth + gridGap) - gridGap,
    height: Math.max(...heights) - gridGap,
  };
}
