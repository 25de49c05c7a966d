import { maxValueLength } from './filter-values';
import type { FromPreview, ObjectFilter, View } from './messages';
import type { Sorting } from './sorting';

type Message = Readonly<Record<string, unknown>>;
type Reader = (message: Message) => FromPreview | undefined;

const readers: Readonly<Record<FromPreview['kind'], Reader>> = {
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
};

/** The message, if it is one that the table sends. */
export function readMessage(value: unknown): FromPreview | undefined {
  if (!isMessage(value) || typeof value.kind !== 'string') return undefined;
  return isKind(value.kind) ? readers[value.kind](value) : undefined;
}

function isKind(name: string): name is FromPreview['kind'] {
  return Object.hasOwn(readers, name);
}

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

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFilterValue(value: unknown): value is string {
  return isText(value) && value !== '' && value.length <= maxValueLength;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(isItem);
}
