import { pathOf } from './links';
import type { KeyItem, Label, Link, RowItem, Scene, TypeItem } from './scene';
import { svg } from '../svg';
import { sharedKeyLabel, typeKeyLabel, typeLabel } from './words';

/** A scene as SVG, with the elements of its items, types and links by which they are found again. */
export interface Drawing {
  readonly root: SVGGElement;
  readonly items: ReadonlyMap<string, SVGGElement>;
  /** The whole of a type by the id of the item that is its head. */
  readonly types: ReadonlyMap<string, SVGGElement>;
  /** The line of each, and where it leaves its row. */
  readonly links: readonly { readonly link: Link; readonly elements: readonly SVGGElement[] }[];
}

const corner = 6;
/** Between texts that stand apart: it is not seen, but read. */
const wordSpace = ' ';

export function draw(scene: Scene): Drawing {
  const items = new Map<string, SVGGElement>();
  const types = new Map<string, SVGGElement>();
  const add = (id: string, element: SVGGElement): SVGGElement => {
    items.set(id, element);
    return element;
  };
  const names = new Map(scene.types.map(({ type }) => [type.id, type.name]));
  const links = scene.links.map((link) => ({ link, elements: [drawLine(link), drawPort(link)] as const }));
  const typeElements = scene.types.map((item) => {
    const head = add(item.id, drawHead(item));
    const rows = item.rows.map((row) => add(row.id, drawRow(row, item)));
    const element = svg('g', { class: `type ${item.type.standing}` }, drawBox(item), head, ...rows);
    if (item.type.isDuplicate) element.classList.add('duplicate');
    types.set(item.id, element);
    return element;
  });
  const keyElements = scene.keys.map((item) => {
    const members = item.key.types.map((type) => names.get(type) ?? '');
    return add(item.id, drawKey(item, sharedKeyLabel(item.key, members)));
  });
  const headings = scene.headings.map(({ text, x, y }) =>
    svg('text', { class: 'heading', x, y: y + 13 }, text),
  );
  const root = svg(
    'g',
    {},
    svg('g', {}, ...headings),
    svg('g', { 'aria-hidden': 'true' }, ...links.map(({ elements: [line] }) => line)),
    svg('g', {}, ...typeElements),
    svg('g', { 'aria-hidden': 'true', class: 'ports' }, ...links.map(({ elements: [, port] }) => port)),
    svg('g', {}, ...keyElements),
  );
  return { root, items, types, links };
}

function drawBox({ x, y, width, height, headHeight, rows }: TypeItem): SVGGElement {
  const box = svg('g', {}, svg('rect', { class: 'box', x, y, width, height, rx: corner }));
  if (rows.length > 0) {
    const line = y + headHeight - 0.5;
    box.append(svg('line', { class: 'rule', x1: x, x2: x + width, y1: line, y2: line }));
  }
  return box;
}

function drawHead(item: TypeItem): SVGGElement {
  const { type, x, y, width, headHeight, title, note, farTitle } = item;
  const head = itemElement('head', spoken(typeLabel(type), title, ...(note ? [note] : [])), type.fileName);
  head.append(
    svg('rect', {
      class: 'hit',
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: headHeight - 2,
      rx: corner - 1,
    }),
    text('title', title, x + 12, y + 20),
    farText(type.name, farTitle, x + 12, y + item.height / 2),
  );
  if (note) head.append(wordSpace, text('note', note, x + 12, y + 36));
  return head;
}

function drawRow(row: RowItem, { type }: TypeItem): SVGGElement {
  const { key, x, y, width, height, name, tag } = row;
  const label = spoken(typeKeyLabel(type, key), name, tag);
  const className = `row ${key.role ?? 'own'}`;
  const element = itemElement(className, label, label);
  const tagElement = text('tag', tag, x + width - 12, y + 15);
  tagElement.setAttribute('text-anchor', 'end');
  element.append(
    svg('rect', { class: 'hit', x: x + 3, y: y + 1, width: width - 6, height: height - 2, rx: 4 }),
    text('name', name, x + 12, y + 15),
    wordSpace,
    tagElement,
  );
  return element;
}

function drawKey(item: KeyItem, label: string): SVGGElement {
  const { key, x, y, width, height, name, summary, farName } = item;
  const className = `key ${key.isConflict ? 'conflict' : meeting(key.meetsOn)}`;
  const element = itemElement(className, spoken(label, name, summary), label);
  const middle = x + width / 2;
  const [nameElement, summaryElement] = [
    text('title', name, middle, y + 17),
    text('note', summary, middle, y + 31),
  ];
  const far = farText(key.name, farName, middle, y + height / 2);
  for (const each of [nameElement, summaryElement, far]) each.setAttribute('text-anchor', 'middle');
  element.append(
    svg('rect', { class: 'pill hit', x, y, width, height, rx: height / 2 }),
    nameElement,
    wordSpace,
    summaryElement,
    far,
  );
  return element;
}

function meeting(objects: readonly string[]): string {
  if (objects.length === 0) return 'searches';
  return objects.includes('_profile') ? 'profile' : 'object';
}

function drawLine(link: Link): SVGGElement {
  return svg('g', { class: `line ${classesOf(link)}` }, svg('path', { d: pathOf(link.points) }));
}

function drawPort(link: Link): SVGGElement {
  const made = svg('g', { class: classesOf(link) });
  const [start] = link.points;
  if (start) made.append(port(link.role, start.x, start.y));
  return made;
}

function classesOf({ role, isConflict, isAcross }: Link): string {
  return ['link', role, ...(isConflict ? ['conflict'] : []), ...(isAcross ? ['across'] : [])].join(' ');
}

/** Where a link leaves its row: filled where records look up by the key, a ring where they are found, else a square. */
export function port(role: Link['role'], x: number, y: number): SVGElement {
  return role === 'search'
    ? svg('rect', { class: 'port', x: x - 3, y: y - 3, width: 6, height: 6 })
    : svg('circle', { class: 'port', cx: x, cy: y, r: 4 });
}

/** What cannot be read whole is said as it stands there, and then whole. */
function spoken(label: string, ...seen: readonly Label[]): string {
  const isWhole = seen.every(({ isShortened }) => !isShortened);
  return isWhole ? label : `${seen.map(({ text }) => text).join(wordSpace)}: ${label}`;
}

function itemElement(className: string, label: string, tooltip: string): SVGGElement {
  const attributes = { class: `item ${className}`, role: 'button', tabindex: -1, 'aria-label': label };
  return svg('g', attributes, svg('title', {}, tooltip));
}

function text(className: string, { text }: Label, x: number, y: number): SVGTextElement {
  return svg('text', { class: className, x, y }, text);
}

/** A name as it stands alone when the map is seen from afar. */
function farText(name: string, size: number, x: number, y: number): SVGTextElement {
  const made = svg('text', { class: 'far-title', x, y: y + size / 3 }, name);
  made.style.fontSize = `${size}px`;
  return made;
}
