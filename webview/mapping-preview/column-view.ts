import type { NodeId } from '../../core/mapping-preview/picture';
import { element } from '../dom';
import { KeyedChildren } from './keyed-children';
import { RowView } from './row-view';
import type { Row, RowGroup } from './rows';

/** One column of the picture: a list box, whose options stand in groups where it has several. */
export class ColumnView {
  readonly title = element('h2');
  readonly element = element('div', { className: 'column' });
  readonly #name: string;
  readonly #list = element('div', { className: 'list' });
  readonly #empty = element('p', { className: 'hint' });
  readonly #count = element('span', { className: 'count' });
  readonly #groups = new KeyedChildren<GroupHead, GroupView>(this.#list, () => new GroupView());

  constructor(title: string, emptySentence: string) {
    this.title.append(title, ' ', this.#count);
    this.#name = title;
    this.#empty.textContent = emptySentence;
    this.element.append(this.#list, this.#empty);
  }

  /** Whether a row came, went or moved. */
  show(groups: readonly RowGroup[], shown: ReadonlySet<NodeId> | undefined): boolean {
    const isMoved = this.#groups.show(
      groups.map(({ id, label, head }) => ({ id, label, isTitled: !head && label !== undefined })),
    );
    const isRowMoved = groups
      .map((group) => this.#groups.get(group.id)?.showRows(group, shown))
      .some(Boolean);
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    const isEmpty = groups.every(({ rows, head }) => rows.length === 0 && !head);
    this.#count.textContent = String(count);
    this.#empty.hidden = !isEmpty;
    // A list box must have options.
    this.#list.role = isEmpty ? null : 'listbox';
    this.#list.ariaLabel = isEmpty ? null : this.#name;
    return isMoved || isRowMoved;
  }

  *views(): IterableIterator<readonly [NodeId, RowView]> {
    for (const [, group] of this.#groups.entries()) yield* group.rows.entries();
  }
}

interface GroupHead {
  readonly id: string;
  readonly label: string | undefined;
  /** Whether no row names it. */
  readonly isTitled: boolean;
}

class GroupView {
  readonly element = element('div', { className: 'group' });
  readonly #title = element('div', { className: 'group-title', ariaHidden: 'true' });
  readonly #rows = element('div', { className: 'rows', role: 'presentation' });
  readonly rows = new KeyedChildren<Row, RowView>(this.#rows, (row) => new RowView(row));
  #hidden = '';

  constructor() {
    this.element.append(this.#title, this.#rows);
  }

  readonly show = ({ label, isTitled }: GroupHead): void => {
    this.element.role = label === undefined ? 'presentation' : 'group';
    this.element.ariaLabel = label ?? null;
    this.#title.textContent = label ?? '';
    this.#title.hidden = !isTitled;
  };

  showRows({ head, rows }: RowGroup, shown: ReadonlySet<NodeId> | undefined): boolean {
    const all = head ? [head, ...rows] : rows;
    const isMoved = this.rows.show(all);
    const hidden = shown ? all.filter(({ id }) => !shown.has(id)).map(({ id }) => id) : [];
    for (const [id, view] of this.rows.entries()) view.hide(shown ? !shown.has(id) : false);
    this.element.hidden = all.length > 0 && hidden.length === all.length;
    const before = this.#hidden;
    this.#hidden = hidden.join('\n');
    return isMoved || this.#hidden !== before;
  }
}
