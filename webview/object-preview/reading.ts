import { isIndex, isMessage, isText, messageReader } from '../message-reading';
import { maxValueLength } from './filter-values';
import type { FromPreview, ObjectFilter, View } from './messages';
import type { Sorting } from './sorting';

/** The message, if it is one that the table sends. */
export const readMessage = messageReader<FromPreview>({
  ready: () => ({ kind: 'ready' }),
  load: () => ({ kind: 'load' }),
  cancel: () => ({ kind: 'cancel' }),
  chooseAnother: () => ({ kind: 'chooseAnother' }),
  filter: ({ filter }) => {
    if (filter === undefined) return { kind: 'filter', filter };
    const read = readFilter(filter);
    return read && { kind: 'filter', filter: read };
  },
  view: ({ view }) => {
    const read = readView(view);
    return read && { kind: 'view', view: read };
  },
  openInEditor: ({ index }) => (isIndex(index) ? { kind: 'openInEditor', index } : undefined),
  previewMapping: ({ index }) => (isIndex(index) ? { kind: 'previewMapping', index } : undefined),
  copyObject: ({ index }) => (isIndex(index) ? { kind: 'copyObject', index } : undefined),
  copyCell: ({ index, column }) =>
    isIndex(index) && typeof column === 'string' ? { kind: 'copyCell', index, column } : undefined,
  export: ({ format, indexes, columns }) =>
    (format === 'csv' || format === 'json') && isListOf(indexes, isIndex) && isListOf(columns, isText)
      ? { kind: 'export', format, indexes, columns }
      : undefined,
});

function readFilter(value: unknown): ObjectFilter | undefined {
  if (!isMessage(value)) return undefined;
  const { keyName, values } = value;
  if (!isText(keyName) || keyName === '' || !isListOf(values, isFilterValue)) return undefined;
  return values.length > 0 ? { keyName, values } : undefined;
}

function readView(value: unknown): View | undefined {
  if (!isMessage(value)) return undefined;
  const { columns, sorting, find } = value;
  if (!isText(find)) return undefined;
  const read = readSorting(sorting);
  return { find, ...(isListOf(columns, isText) && { columns }), ...(read && { sorting: read }) };
}

function readSorting(value: unknown): Sorting | undefined {
  if (!isMessage(value)) return undefined;
  const { column, isDescending } = value;
  return isText(column) && typeof isDescending === 'boolean' ? { column, isDescending } : undefined;
}

function isFilterValue(value: unknown): value is string {
  return isText(value) && value !== '' && value.length <= maxValueLength;
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}
