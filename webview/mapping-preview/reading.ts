import { isIndex, isText, messageReader } from '../message-reading';
import type { Before, FromMappingPreview } from './messages';

const befores: Readonly<Record<Before, true>> = {
  nothing: true,
  'earlier-records': true,
  'other-samples': true,
};

/** The message, if it is one that the preview sends. */
export const readMessage = messageReader<FromMappingPreview>({
  ready: () => ({ kind: 'ready' }),
  select: ({ node, isOpened }) =>
    isText(node) && typeof isOpened === 'boolean' ? { kind: 'select', node, isOpened } : undefined,
  chooseSample: () => ({ kind: 'chooseSample' }),
  openSample: () => ({ kind: 'openSample' }),
  record: ({ index }) => (isIndex(index) ? { kind: 'record', index } : undefined),
  before: ({ before }) => (isBefore(before) ? { kind: 'before', before } : undefined),
  writeTest: () => ({ kind: 'writeTest' }),
});

export function isBefore(value: unknown): value is Before {
  return typeof value === 'string' && Object.hasOwn(befores, value);
}
