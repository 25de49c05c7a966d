import type { Connection } from './connections';

/** Where a row stands in the picture, in pixels. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Between the connections that meet at one row, in pixels, as far as there is room. */
const gap = 7;
const room = 26;

/** The curve of each connection, as the `d` of a path; connections with an end that has no place have none. */
export function curvesOf(
  connections: readonly Connection[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, string> {
  const drawn = connections.flatMap((connection) => {
    const from = places.get(connection.from);
    const to = places.get(connection.to);
    return from && to && connection.kind !== 'object' ? [{ id: connection.id, from, to }] : [];
  });
  // They leave a row in the order in which they arrive, so that they do not cross at once.
  const starts = offsets(
    drawn,
    ({ from }) => from,
    ({ to }) => to,
  );
  const ends = offsets(
    drawn,
    ({ to }) => to,
    ({ from }) => from,
  );
  return new Map(
    drawn.map(({ id, from, to }) => [
      id,
      curve(from.right, from.middle + (starts.get(id) ?? 0), to.left, to.middle + (ends.get(id) ?? 0)),
    ]),
  );
}

interface Drawn {
  readonly id: string;
  readonly from: Place;
  readonly to: Place;
}

/** How far from the middle of a row each connection meets it. */
function offsets(
  drawn: readonly Drawn[],
  here: (each: Drawn) => Place,
  there: (each: Drawn) => Place,
): ReadonlyMap<string, number> {
  const meeting = new Map<Place, Drawn[]>();
  for (const each of drawn) {
    const list = meeting.get(here(each));
    if (list) list.push(each);
    else meeting.set(here(each), [each]);
  }
  const found = new Map<string, number>();
  for (const list of meeting.values()) {
    const step = Math.min(gap, room / list.length);
    list
      .sort((one, other) => there(one).middle - there(other).middle)
      .forEach(({ id }, index) => found.set(id, (index - (list.length - 1) / 2) * step));
  }
  return found;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = Math.round((x2 - x1) / 2);
  const [top, bottom] = [rounded(y1), rounded(y2)];
  return `M${rounded(x1)} ${top}C${rounded(x1) + bend} ${top} ${rounded(x2) - bend} ${bottom} ${rounded(x2)} ${bottom}`;
}

function rounded(length: number): number {
  return Math.round(length * 2) / 2;
}
