import { t } from '@vscode/l10n';
import '../words';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { button, element } from '../dom';
import { FilterBar } from './filter-bar';
import { listen, tell } from './host';
import type { ObjectFilter, View } from './messages';
import { ObjectGrid } from './object-grid';
import { ObjectPane } from './object-pane';
import type { ObjectRow } from './object-row';
import { countSentence, emptyModel, type PreviewModel, tableOf, updated } from './preview-model';
import { nextSorting } from './sorting';
import { StatePane } from './state-pane';
import { TableBar } from './table-bar';

let model: PreviewModel = emptyModel;
let table = tableOf(model);
let open: ObjectRow | undefined;

const applyFilter = (filter: ObjectFilter | undefined): void => {
  tell({ kind: 'filter', filter });
};
const load = (): void => {
  tell({ kind: 'load' });
};
const chooseAnother = (): void => {
  tell({ kind: 'chooseAnother' });
};

const filterBar = new FilterBar({ apply: applyFilter, chooseAnother });
const grid = new ObjectGrid({
  sort: (column) => {
    changeView({ sorting: nextSorting(model.view.sorting, column) });
  },
  open: (row) => {
    openRow(row);
    pane.focus();
  },
  copy: ({ index }, column) => {
    tell({ kind: 'copyCell', index, column });
  },
});
const tableBar = new TableBar({
  find: (find) => {
    changeView({ find });
  },
  columns: (columns) => {
    changeView({ columns });
  },
  copyCell: () => {
    const cell = grid.activeCell;
    if (cell) tell({ kind: 'copyCell', index: cell.row.index, column: cell.column });
  },
  export: (format) => {
    const indexes = table.rows.map(({ index }) => index);
    tell({ kind: 'export', format, indexes, columns: table.columns });
  },
});
const pane = new ObjectPane({
  copy: ({ index }) => {
    tell({ kind: 'copyObject', index });
  },
  openInEditor: ({ index }) => {
    tell({ kind: 'openInEditor', index });
  },
  previewMapping: ({ index }) => {
    tell({ kind: 'previewMapping', index });
  },
  close: () => {
    openRow(undefined);
    grid.focus();
  },
});
const state = new StatePane({
  load,
  cancel: () => {
    tell({ kind: 'cancel' });
  },
  withoutFilter: () => {
    applyFilter(undefined);
  },
  chooseAnother,
});
const count = element('p', { role: 'status' });
const more = button(t('Load More'), load);
const footer = element('footer', {}, count, more);
const main = element('main', {}, tableBar.element, state.element);
main.append(element('div', { className: 'content' }, grid.element, pane.element), footer);
document.body.append(filterBar.element, main);

listen((message) => {
  const before = model;
  model = updated(before, message);
  if (message.kind === 'list') {
    grid.reset();
    open = undefined;
  }
  if (model.subject !== before.subject || message.kind === 'list')
    filterBar.show(model.subject, model.filter);
  table = tableOf(model);
  draw();
  // The keyboard starts in the table, unless the person is elsewhere.
  if (message.kind === 'objects' && document.activeElement === document.body) grid.focus();
});
tell({ kind: 'ready' });

function changeView(change: { readonly [Name in keyof View]?: View[Name] | undefined }): void {
  const { columns, sorting, find } = { ...model.view, ...change };
  const view: View = { find: find ?? '', ...(columns && { columns }), ...(sorting && { sorting }) };
  model = { ...model, view };
  table = tableOf(model);
  draw();
  tell({ kind: 'view', view });
}

function openRow(row: ObjectRow | undefined): void {
  open = row;
  draw();
}

function draw(): void {
  const { subject, view, rows, hasMore, progress } = model;
  const { available, columns } = table;
  const isLoading = progress.kind === 'loading';
  for (const part of [tableBar.element, grid.element, footer]) part.hidden = rows.length === 0;
  tableBar.show(view.find, available, columns);
  state.show(model);
  pane.show(open);
  grid.show({
    label: t`${subject.objectType} objects of ${subject.profile}`,
    columns,
    rows: table.rows,
    sorting: view.sorting,
    open,
  });
  const sentence = isLoading ? t('Loading more objects…') : countSentence(model, table.rows.length);
  // The same text again would be announced again.
  if (count.textContent !== sentence) count.textContent = sentence;
  more.hidden = !hasMore || progress.kind === 'failed';
  more.disabled = isLoading;
}
