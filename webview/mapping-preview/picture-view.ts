import { t } from '@vscode/l10n';
import type { NodeId } from '../../core/mapping-preview/picture';
import { element } from '../dom';
import { ColumnView } from './column-view';
import { wayOf } from './connections';
import type { Place } from './curve';
import { CurvesView } from './curves-view';
import { isMotionReduced } from './motion';
import { moved } from './moves';
import type { Drawing } from './preview-model';
import type { RowView } from './row-view';
import { type Column, columnNames, rowsOf } from './rows';

export interface PictureEvents {
  /** `isOpened`: by a double click or Enter. Undefined where nothing is selected any more. */
  readonly select: (node: NodeId | undefined, isOpened: boolean) => void;
}

const titles: Readonly<Record<Column, string>> = {
  sources: t('Record'),
  fields: t('Fields'),
  domain: t('Domain'),
};

const emptySentences: Readonly<Record<Column, string>> = {
  sources: t('No field reads from the record.'),
  fields: t('There are no fields.'),
  domain: t('There are no keys and no targets.'),
};

/** A change of more is another picture, not something that a person could look for. */
const maxFlashes = 100;

/** As many broad bands would hide each other. */
const manyConnections = 200;

const nothing: ReadonlySet<NodeId> = new Set();

/** The way of every value, from the record through the fields to the domain. One tab stop; the arrow keys move within. */
export class PictureView {
  readonly element = element('section', { className: 'picture', ariaLabel: t('Mapping') });
  readonly #columns = columnNames.map((name) => new ColumnView(titles[name], emptySentences[name]));
  readonly #curves = new CurvesView();
  readonly #canvas = element('div', { className: 'canvas' });
  readonly #none = element('p', { className: 'nothing-found hint' });
  readonly #events: PictureEvents;
  #drawing: Drawing | undefined;
  #shown: ReadonlySet<NodeId> | undefined;
  #views: ReadonlyMap<NodeId, RowView> = new Map();
  #places: ReadonlyMap<NodeId, Place> = new Map();
  #connections = '';
  #selected: NodeId | undefined;
  #pointed: NodeId | undefined;
  #tabStop: NodeId | undefined;
  #way = nothing;

  constructor(events: PictureEvents) {
    this.#events = events;
    const heads = element('div', { className: 'heads' }, ...this.#columns.map(({ title }) => title));
    this.#canvas.append(this.#curves.element, ...this.#columns.map(({ element }) => element));
    this.element.append(heads, this.#none, this.#canvas);
    this.#listen();
    const observer = new ResizeObserver(() => {
      this.#place();
    });
    for (const { element } of this.#columns) observer.observe(element);
  }

  /** `shown`: what the filter leaves; undefined where that is everything. */
  show(drawing: Drawing, shown: ReadonlySet<NodeId> | undefined): void {
    const isFiltered = shown !== this.#shown;
    const isAnother = drawing !== this.#drawing;
    this.#drawing = drawing;
    this.#shown = shown;
    if (!isFiltered && !isAnother) return;
    this.#none.hidden = shown?.size !== 0;
    this.#none.textContent = this.#none.hidden ? '' : t('Nothing is found.');
    this.#canvas.hidden = !this.#none.hidden;
    this.#canvas.classList.toggle('many', drawing.connections.length > manyConnections);
    const isMoved = this.#columns
      .map((column, index) => column.show(drawing.columns[columnNames[index] ?? 'fields'], shown))
      .some(Boolean);
    if (isMoved) {
      this.#views = new Map(this.#columns.flatMap((column) => [...column.views()]));
      this.#places = this.#read();
    }
    const connections = JSON.stringify(drawing.connections);
    if (isMoved || connections !== this.#connections) this.#curves.show(drawing.connections, this.#places);
    this.#connections = connections;
    for (const [id, view] of this.#views) view.select(id === this.#selected);
    this.#setTabStop(this.#tabStop);
    this.#light(true);
    if (isAnother) this.#flash(drawing.changed);
  }

  /** `isSeen`: it is scrolled to; the focus stays where it is. */
  select(node: NodeId | undefined, isSeen: boolean): void {
    if (this.#selected !== undefined) this.#views.get(this.#selected)?.select(false);
    this.#selected = node;
    const view = node === undefined ? undefined : this.#views.get(node);
    view?.select(true);
    if (view) this.#setTabStop(node);
    this.#light(false);
    if (isSeen && view) scrollTo(view.element);
  }

  /** The focus comes to the row that the Tab key leads to. */
  focus(): void {
    if (this.#tabStop !== undefined) this.#views.get(this.#tabStop)?.element.focus();
  }

  #listen(): void {
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      take: (node: NodeId, event: HTMLElementEventMap[Name]) => void,
    ): void => {
      this.#canvas.addEventListener(name, (event) => {
        const row = event.target instanceof Element ? event.target.closest('[role=option]') : null;
        const node = row instanceof HTMLElement ? row.dataset.node : undefined;
        if (node !== undefined) take(node, event);
      });
    };
    on('click', (node, { detail }) => {
      // The second click of a double click opens what the first has selected.
      if (detail < 2) this.#events.select(node, false);
    });
    on('dblclick', (node) => {
      this.#events.select(node, true);
    });
    on('focusin', (node) => {
      this.#setTabStop(node);
    });
    on('keydown', (node, event) => {
      this.#onKey(node, event);
    });
    this.#canvas.addEventListener('click', ({ target }) => {
      const isRow = target instanceof Element && target.closest('[role=option]');
      if (!isRow) this.#events.select(undefined, false);
    });
    this.#canvas.addEventListener('pointerover', ({ target }) => {
      const row = target instanceof Element ? target.closest('[role=option]') : null;
      this.#point(row instanceof HTMLElement ? row.dataset.node : undefined);
    });
    this.#canvas.addEventListener('pointerleave', () => {
      this.#point(undefined);
    });
  }

  #onKey(node: NodeId, event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#drawing) return;
    if (key === 'Enter' || key === ' ') this.#events.select(node, key === 'Enter');
    else if (key === 'Escape') this.#events.select(undefined, false);
    else {
      const next = moved(this.#grid(this.#drawing), this.#drawing.neighbours, node, key);
      if (next === undefined) return;
      if (next !== node) {
        this.#views.get(next)?.element.focus({ preventScroll: true });
        this.#views.get(next)?.element.scrollIntoView({ block: 'nearest' });
        this.#events.select(next, false);
      }
    }
    event.preventDefault();
  }

  /** What is seen, as it stands. */
  #grid({ columns }: Drawing): NodeId[][] {
    return columnNames.map((name) =>
      rowsOf(columns[name])
        .map(({ id }) => id)
        .filter((id) => this.#shown?.has(id) ?? true),
    );
  }

  /** Exactly one row can be reached by the Tab key: the given one, else the first. */
  #setTabStop(node: NodeId | undefined): void {
    const isSeen = (id: NodeId): boolean => this.#isSeen(id);
    const next =
      node !== undefined && isSeen(node) ? node : this.#drawing?.rows.find(({ id }) => isSeen(id))?.id;
    const before = this.#tabStop === undefined ? undefined : this.#views.get(this.#tabStop);
    if (before) before.element.tabIndex = -1;
    this.#tabStop = next;
    const view = next === undefined ? undefined : this.#views.get(next);
    if (view) view.element.tabIndex = 0;
  }

  #isSeen(node: NodeId): boolean {
    return this.#views.has(node) && (this.#shown?.has(node) ?? true);
  }

  #point(node: NodeId | undefined): void {
    if (node === this.#pointed) return;
    this.#pointed = node;
    this.#light(false);
  }

  /** The way of what is pointed at, else of what is selected; `isNew`: the rows and curves may be others. */
  #light(isNew: boolean): void {
    const node = [this.#pointed, this.#selected].find((id) => id !== undefined && this.#isSeen(id));
    const way = node === undefined || !this.#drawing ? nothing : wayOf(this.#drawing.neighbours, [node]);
    const before = this.#way;
    this.#way = way;
    this.#canvas.classList.toggle('has-way', way.size > 0);
    if (isNew) for (const [id, view] of this.#views) view.light(way.has(id));
    else {
      for (const id of before) if (!way.has(id)) this.#views.get(id)?.light(false);
      for (const id of way) this.#views.get(id)?.light(true);
    }
    this.#curves.light(way);
  }

  #place(): void {
    if (!this.#drawing) return;
    this.#places = this.#read();
    this.#curves.place(this.#drawing.connections, this.#places);
  }

  /** All reading of the layout is done at once, before anything is written. */
  #read(): ReadonlyMap<NodeId, Place> {
    const canvas = this.#canvas.getBoundingClientRect();
    const places = new Map<NodeId, Place>();
    for (const [id, { element }] of this.#views) {
      if (element.hidden) continue;
      const { left, right, top, height } = element.getBoundingClientRect();
      places.set(id, {
        left: left - canvas.left,
        right: right - canvas.left,
        middle: top - canvas.top + height / 2,
      });
    }
    return places;
  }

  #flash(changed: ReadonlySet<NodeId>): void {
    if (changed.size === 0 || changed.size > maxFlashes || isMotionReduced()) return;
    for (const id of changed) this.#views.get(id)?.flash();
    this.#curves.flash(changed);
  }
}

/** Smoothly where it is near; a long way is not travelled, and ends in the middle of the picture. */
function scrollTo(row: HTMLElement): void {
  const { top } = row.getBoundingClientRect();
  const isNear = top > -innerHeight / 2 && top < innerHeight * 1.5;
  row.scrollIntoView({
    block: isNear ? 'nearest' : 'center',
    behavior: isNear && !isMotionReduced() ? 'smooth' : 'instant',
  });
}
