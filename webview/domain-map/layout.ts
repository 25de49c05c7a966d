import { t } from '@vscode/l10n';
import type { DomainMap, Standing } from '../../core/domain-map/map';
import { alike, keyBox, type Measure, typeBox } from './boxes';
import { groupsOf } from './groups';
import { layered } from './layered';
import { linksAcross } from './links';
import { beside, gridOf, type Piece, rowsOf, stacked } from './packing';
import type { KeyItem, Scene, TypeItem } from './scene';

/** Width to height of what is drawn, as of a window. */
const usualAspect = 1.4;
/** Windows of other shapes are scrolled rather than filled. */
const aspects = [0.8, 2.2] as const;

/** Where everything is drawn: what is joined in layers from left to right, side by side; below it what is loose. */
export function layout(map: DomainMap, measure: Measure, aspect = usualAspect): Scene {
  const types = map.types.map((type) => typeBox(type, measure));
  const keys = map.keys.map((key) => keyBox(key, measure));
  const { joined, loose, across } = groupsOf(types, keys);
  const groups = joined.map(({ types, keys }) => layered(alike(types), keys));
  const looseWith = (...standings: readonly Standing[]): TypeItem[] =>
    alike(loose.filter(({ type }) => standings.includes(type.standing)));
  const [within, alone] = [looseWith('joined', 'search-only'), looseWith('unconnected', 'unknown')];
  const above = (width: number): Piece[] => [
    titled(t('Keys across the map'), rowsOf(across.map(pieceOf), width)),
    rowsOf(groups, width),
  ];
  const below = (width: number): Piece[] => [
    titled(t('Joined by keys across the map'), gridOf(within, width)),
    titled(t('Joined with no other type'), gridOf(alone, width)),
  ];
  const [least, most] = aspects;
  const placed = best(Math.min(Math.max(aspect, least), most), [
    (width) => stacked([...above(width), ...below(width)]),
    (width) => beside(stacked(above(width)), stacked(below(narrowest))),
  ]);
  return { ...placed, links: [...placed.links, ...linksAcross(placed)] };
}

function titled(text: string, piece: Piece): Piece {
  return { ...piece, headings: [{ text, x: 0, y: 0 }] };
}

function pieceOf(key: KeyItem): Piece {
  return { types: [], keys: [key], links: [], headings: [], width: key.width, height: key.height };
}

const narrowest = 400;
const widest = 12_000;

/** The arrangement that is seen largest in a window. */
function best(aspect: number, arrangements: readonly ((width: number) => Piece)[]): Piece {
  let found = stacked([]);
  for (let width = narrowest; width < widest; width *= 1.15) {
    for (const arrange of arrangements) {
      const piece = arrange(width);
      if (found.width === 0 || extent(piece, aspect) < extent(found, aspect)) found = piece;
    }
  }
  return found;
}

function extent({ width, height }: Piece, aspect: number): number {
  return Math.max(width, height * aspect);
}
