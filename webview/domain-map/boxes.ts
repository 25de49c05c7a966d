import type { MapType, SharedKey } from '../../core/domain-map/map';
import { type KeyItem, keyId, type Label, rowId, type RowItem, typeId, type TypeItem } from './scene';
import { noteOf, summaryOf, tagOf } from './words';

export type TextStyle = 'title' | 'name' | 'small';

/** How long a text is in pixels. */
export type Measure = (text: string, style: TextStyle) => number;

const padding = 12;
const gap = 16;
const titleHeight = 30;
const noteHeight = 16;
const rowHeight = 22;
const bottom = 6;
const minWidth = 150;
const maxWidth = 360;
/** More keys than a type may have make no box any more useful. */
const maxRows = 30;

/** A type as a box with a row for each key, at the origin. */
export function typeBox(type: MapType, measure: Measure): TypeItem {
  const note = noteOf(type);
  const keys = type.keys.slice(0, maxRows);
  const wanted = [
    measure(type.name, 'title'),
    note === undefined ? 0 : measure(note, 'small'),
    ...keys.map((key) => measure(key.name, 'name') + gap + measure(tagOf(key), 'small')),
  ];
  const width = Math.ceil(Math.min(Math.max(...wanted) + 2 * padding, maxWidth));
  const inner = Math.max(width, minWidth) - 2 * padding;
  const headHeight = titleHeight + (note === undefined ? 0 : noteHeight);
  const rows = keys.map((key, index): RowItem => {
    const room = Math.max(inner * 0.55, inner - gap - measure(key.name, 'name'));
    const tag = fitted(tagOf(key), room, 'small', measure);
    const name = fitted(key.name, inner - gap - measure(tag.text, 'small'), 'name', measure);
    const y = headHeight + index * rowHeight;
    return {
      id: rowId(type.id, key.name),
      key,
      name,
      tag,
      x: 0,
      y,
      width: inner + 2 * padding,
      height: rowHeight,
    };
  });
  return {
    ...{ id: typeId(type.id), type, x: 0, y: 0, width: inner + 2 * padding, headHeight, rows },
    title: fitted(type.name, inner, 'title', measure),
    farTitle: farSize(type.name, inner, measure),
    ...(note !== undefined && { note: fitted(note, inner, 'small', measure) }),
    height: headHeight + rows.length * rowHeight + (rows.length === 0 ? 0 : bottom),
  };
}

/** All of them as wide as the widest. */
export function alike(boxes: readonly TypeItem[]): TypeItem[] {
  const width = Math.max(0, ...boxes.map((box) => box.width));
  return boxes.map((box) => ({ ...box, width, rows: box.rows.map((row) => ({ ...row, width })) }));
}

const keyHeight = 40;

/** A key as a box with two lines, at the origin. */
export function keyBox(key: SharedKey, measure: Measure): KeyItem {
  const summary = summaryOf(key);
  const wanted = Math.max(measure(key.name, 'title'), measure(summary, 'small')) + 2 * padding + 4;
  const width = Math.ceil(Math.min(Math.max(wanted, 100), maxWidth));
  return {
    ...{ id: keyId(key.name), key, x: 0, y: 0, width, height: keyHeight },
    name: fitted(key.name, width - 2 * padding, 'title', measure),
    farName: farSize(key.name, width - padding, measure),
    summary: fitted(summary, width - 2 * padding, 'small', measure),
  };
}

const titleSize = 13;
const mostTitleSize = 26;

/** The size at which a name fills its box. */
function farSize(name: string, width: number, measure: Measure): number {
  const filling = (titleSize * width) / Math.max(measure(name, 'title'), 1);
  return Math.round(Math.min(Math.max(filling, titleSize), mostTitleSize));
}

/** The text, shortened where it is too long. */
function fitted(text: string, width: number, style: TextStyle, measure: Measure): Label {
  if (measure(text, style) <= width) return { text, isShortened: false };
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle)}…`, style) <= width) low = middle;
    else high = middle - 1;
  }
  return { text: `${text.slice(0, low)}…`, isShortened: true };
}
