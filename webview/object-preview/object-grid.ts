import { clipped, columnWidth } from './columns';
import { element } from '../dom';
import type { ObjectRow } from './object-row';
import type { Sorting } from './sorting';
import { rowsOfPage, rowsToDraw, scrollTopFor, type Viewport } from './virtual-window';

export interface GridContent {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly ObjectRow[];
  readonly sorting: Sorting | undefined;
  /** The row whose JSON is shown. */
  readonly open: ObjectRow | undefined;
}

export interface GridEvents {
  readonly sort: (column: string) => void;
  readonly open: (row: ObjectRow) => void;
  readonly copy: (row: ObjectRow, column: string) => void;
}

/** In pixels; the style sheet has the same. */
const rowHeight = 24;
const headerRow = -1;
const maxTooltipLength = 1000;

/** A table of any number of rows, of which only those that are seen are drawn. */
export class ObjectGrid {
  readonly element = element('div', { className: 'grid', role: 'grid', tabIndex: 0 });
  readonly #header = element('div', { className: 'header', role: 'row', ariaRowIndex: '1' });
  readonly #body = element('div', { className: 'body', role: 'rowgroup' });
  readonly #events: GridEvents;
  #content: GridContent = { label: '', columns: [], rows: [], sorting: undefined, open: undefined };
  #row = 0;
  #column = 0;
  #frame = 0;

  constructor(events: GridEvents) {
    this.#events = events;
    this.element.append(element('div', { className: 'head', role: 'rowgroup' }, this.#header), this.#body);
    this.element.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.element.addEventListener('scroll', () => {
      this.#drawSoon();
    });
    this.element.addEventListener('click', ({ target }) => {
      this.#onClick(target);
    });
    new ResizeObserver(() => {
      this.#drawSoon();
    }).observe(this.element);
  }

  show(content: GridContent): void {
    const isOther = content.columns.join('\n') !== this.#content.columns.join('\n');
    this.#content = content;
    const { label, columns, rows } = content;
    this.element.ariaLabel = label;
    this.element.ariaRowCount = String(rows.length + 1);
    this.element.ariaColCount = String(columns.length);
    this.#row = Math.min(this.#row, Math.max(rows.length - 1, 0));
    this.#column = Math.min(this.#column, Math.max(columns.length - 1, 0));
    this.#body.style.height = `${rows.length * rowHeight}px`;
    if (isOther) {
      const widths = columns.map((column) => `${columnWidth(column, rows)}ch`).join(' ');
      this.element.style.setProperty('--columns', widths);
    }
    this.#draw();
  }

  /** Back to the beginning, for a new list. */
  reset(): void {
    this.#row = 0;
    this.#column = 0;
    this.element.scrollTop = 0;
  }

  focus(): void {
    this.element.focus();
  }

  /** The cell with the frame; none in the header. */
  get activeCell(): { readonly row: ObjectRow; readonly column: string } | undefined {
    const row = this.#content.rows[this.#row];
    const column = this.#content.columns[this.#column];
    return row && column !== undefined ? { row, column } : undefined;
  }

  #viewport(): Viewport {
    const { scrollTop, clientHeight } = this.element;
    return {
      scrollTop,
      height: Math.max(clientHeight - this.#header.offsetHeight, 0),
      rowHeight,
      rowCount: this.#content.rows.length,
    };
  }

  #drawSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw();
    });
  }

  #draw(): void {
    const { columns, rows } = this.#content;
    this.#header.replaceChildren(...columns.map((column, index) => this.#headerCell(column, index)));
    const { first, end } = rowsToDraw(this.#viewport());
    this.#body.replaceChildren(
      ...rows.slice(first, end).map((row, index) => this.#rowElement(row, first + index)),
    );
    const active = document.getElementById(cellId(this.#row, this.#column));
    if (active) this.element.setAttribute('aria-activedescendant', active.id);
    else this.element.removeAttribute('aria-activedescendant');
  }

  #headerCell(column: string, index: number): HTMLElement {
    const { sorting } = this.#content;
    const isSorted = sorting?.column === column;
    const direction = sorting?.isDescending ? 'descending' : 'ascending';
    const cell = this.#cell('columnheader', headerRow, index, clipped(column, 60), column);
    if (!isSorted) return cell;
    cell.ariaSort = direction;
    cell.classList.add(direction);
    return cell;
  }

  #rowElement(row: ObjectRow, position: number): HTMLElement {
    const { columns, open } = this.#content;
    const made = element('div', {
      className: position % 2 === 0 ? 'row' : 'row odd',
      role: 'row',
      ariaRowIndex: String(position + 2),
      ariaSelected: String(row === open),
    });
    made.style.top = `${position * rowHeight}px`;
    for (const [index, column] of columns.entries()) {
      const value = row.cells.get(column);
      const cell = this.#cell(
        'gridcell',
        position,
        index,
        value ? clipped(value.text) : '',
        value?.text ?? '',
      );
      if (value?.kind === 'number') cell.classList.add('number');
      made.append(cell);
    }
    return made;
  }

  #cell(role: string, row: number, column: number, text: string, whole: string): HTMLElement {
    const isActive = row === this.#row && column === this.#column;
    return element(
      'div',
      {
        className: isActive ? 'cell active' : 'cell',
        id: cellId(row, column),
        role,
        ariaColIndex: String(column + 1),
        title: clipped(whole, maxTooltipLength),
      },
      text,
    );
  }

  #onClick(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest('.cell') : null;
    const place = cell && /^cell-(-?\d+)-(\d+)$/.exec(cell.id);
    if (!place) return;
    this.#row = Number(place[1]);
    this.#column = Number(place[2]);
    this.#activate();
  }

  /** What Enter and a click do. */
  #activate(): void {
    const column = this.#content.columns[this.#column];
    const row = this.#content.rows[this.#row];
    if (row) this.#events.open(row);
    else if (column !== undefined) this.#events.sort(column);
  }

  #onKey(event: KeyboardEvent): void {
    const hasCommand = event.ctrlKey || event.metaKey;
    const isHandled =
      hasCommand && event.key === 'c' ? this.#copy() : !event.altKey && this.#move(event.key, hasCommand);
    if (isHandled) event.preventDefault();
  }

  #copy(): boolean {
    const cell = this.activeCell;
    if (cell) this.#events.copy(cell.row, cell.column);
    return cell !== undefined;
  }

  #move(key: string, hasCommand: boolean): boolean {
    if (key === 'Enter' || key === ' ') {
      this.#activate();
      return true;
    }
    const lastRow = this.#content.rows.length - 1;
    const lastColumn = this.#content.columns.length - 1;
    const page = rowsOfPage(this.#viewport());
    const [row, column] = [this.#row, this.#column];
    const places: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [Math.max(row - page, 0), column],
      PageDown: [row + page, column],
      Home: [hasCommand ? 0 : row, 0],
      End: [hasCommand ? lastRow : row, lastColumn],
    };
    const place = places[key];
    if (!place) return false;
    this.#row = between(headerRow, place[0], lastRow);
    this.#column = between(0, place[1], lastColumn);
    this.#reveal();
    return true;
  }

  #reveal(): void {
    if (this.#row >= 0) this.element.scrollTop = scrollTopFor(this.#row, this.#viewport());
    this.#draw();
    document
      .getElementById(cellId(this.#row, this.#column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

function between(min: number, value: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
