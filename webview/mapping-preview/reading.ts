import type { Before, FromMappingPreview } from './messages';

type Message = Readonly<Record<string, unknown>>;
type Reader = (message: Message) => FromMappingPreview | undefined;

const befores: Readonly<Record<Before, true>> = {
  nothing: true,
  'earlier-records': true,
  'other-samples': true,
};

const readers: Readonly<Record<FromMappingPreview['kind'], Reader>> = {
  ready: () => ({ kind: 'ready' }),
  select: ({ node, isOpened }) =>
    typeof node === 'string' && typeof isOpened === 'boolean'
      ? { kind: 'select', node, isOpened }
      : undefined,
  chooseSample: () => ({ kind: 'chooseSample' }),
  openSample: () => ({ kind: 'openSample' }),
  record: ({ index }) => (isIndex(index) ? { kind: 'record', index } : undefined),
  before: ({ before }) => (isBefore(before) ? { kind: 'before', before } : undefined),
  writeTest: () => ({ kind: 'writeTest' }),
};

/** The message, if it is one that the preview sends. */
export function readMessage(value: unknown): FromMappingPreview | undefined {
  if (!isMessage(value) || typeof value.kind !== 'string') return undefined;
  return isKind(value.kind) ? readers[value.kind](value) : undefined;
}

export function isBefore(value: unknown): value is Before {
  return typeof value === 'string' && Object.hasOwn(befores, value);
}

function isKind(name: string): name is FromMappingPreview['kind'] {
  return Object.hasOwn(readers, name);
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
