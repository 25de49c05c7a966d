import type { KeyRole, MapType, SharedKey, TypeKey } from '../../core/domain-map/map';

/** What is drawn, and where. Lengths are pixels at a zoom of 1. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Something that can be chosen. Its id stays the same while the definitions change. */
export interface Item extends Box {
  readonly id: string;
}

export interface Label {
  readonly text: string;
  readonly isShortened: boolean;
}

export interface RowItem extends Item {
  readonly key: TypeKey;
  readonly name: Label;
  readonly tag: Label;
}

export interface TypeItem extends Item {
  readonly type: MapType;
  readonly title: Label;
  /** How large the title can be while nothing else is read, in pixels. */
  readonly farTitle: number;
  readonly note?: Label;
  readonly headHeight: number;
  readonly rows: readonly RowItem[];
}

export interface KeyItem extends Item {
  readonly key: SharedKey;
  readonly name: Label;
  readonly summary: Label;
  readonly farName: number;
}

/** Between a key and the row of a type. */
export interface Link {
  readonly row: string;
  readonly type: string;
  readonly key: string;
  readonly role: KeyRole;
  readonly isConflict: boolean;
  /** It leads out of a group, and is drawn only when what it joins is looked at. */
  readonly isAcross: boolean;
  /** From the row to the key. */
  readonly points: readonly Point[];
}

export interface Heading extends Point {
  readonly text: string;
}

export interface Scene {
  readonly types: readonly TypeItem[];
  readonly keys: readonly KeyItem[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
  readonly width: number;
  readonly height: number;
}

export const typeId = (type: string): string => ['type', type].join(' ');
export const rowId = (type: string, key: string): string => ['row', type, key].join(' ');
export const keyId = (key: string): string => ['key', key].join(' ');

/** Everything that can be chosen, in the order of reading. */
export function itemsOf({ types, keys }: Pick<Scene, 'types' | 'keys'>): Item[] {
  return [...types.flatMap((type) => [headOf(type), ...type.rows]), ...keys];
}

/** The part of a type that stands for itself. */
function headOf({ id, x, y, width, headHeight }: TypeItem): Item {
  return { id, x, y, width, height: headHeight };
}

type Part = Pick<Scene, 'types' | 'keys' | 'links' | 'headings'>;

/** The same somewhere else. */
export function moved<Piece extends Part>(piece: Piece, dx: number, dy: number): Piece {
  const move = <Where extends Point>(place: Where): Where => ({ ...place, x: place.x + dx, y: place.y + dy });
  return {
    ...piece,
    types: piece.types.map((type) => ({ ...move(type), rows: type.rows.map(move) })),
    keys: piece.keys.map(move),
    links: piece.links.map((link) => ({ ...link, points: link.points.map(move) })),
    headings: piece.headings.map(move),
  };
}
