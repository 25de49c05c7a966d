/** Lengths in pixels. */
export interface Viewport {
  readonly scrollTop: number;
  /** Of what is seen of the rows. */
  readonly height: number;
  readonly rowHeight: number;
  readonly rowCount: number;
}

/** Rows before and behind what is seen, so that scrolling shows no gap. */
const margin = 10;

/** The rows to draw: from `first` up to, and without, `end`. */
export function rowsToDraw({ scrollTop, height, rowHeight, rowCount }: Viewport): {
  first: number;
  end: number;
} {
  const end = Math.min(Math.ceil((scrollTop + height) / rowHeight) + margin, rowCount);
  const first = Math.max(Math.floor(scrollTop / rowHeight) - margin, 0);
  return { first: Math.min(first, Math.max(end, 0)), end: Math.max(end, 0) };
}

/** Where to scroll to so that a row is seen whole: as little as possible. */
export function scrollTopFor(row: number, { scrollTop, height, rowHeight }: Viewport): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}

/** Rows that a page up or down goes. */
export function rowsOfPage({ height, rowHeight }: Viewport): number {
  return Math.max(Math.floor(height / rowHeight) - 1, 1);
}
