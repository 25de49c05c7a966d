import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { FromMappingPreview } from '../../../webview/mapping-preview/messages';
import { readMessage } from '../../../webview/mapping-preview/reading';

const good: readonly FromMappingPreview[] = [
  { kind: 'ready' },
  { kind: 'select', node: 'field zip', isOpened: false },
  { kind: 'select', node: 'target  _profile.EmailAddress', isOpened: true },
  { kind: 'chooseSample' },
  { kind: 'openSample' },
  { kind: 'record', index: 0 },
  { kind: 'before', before: 'nothing' },
  { kind: 'before', before: 'earlier-records' },
  { kind: 'before', before: 'other-samples' },
  { kind: 'writeTest' },
];

const bad: readonly unknown[] = [
  undefined,
  null,
  'ready',
  [],
  {},
  { kind: 'constructor' },
  { kind: '__proto__' },
  { kind: 1 },
  { kind: 'select' },
  { kind: 'select', node: 'field zip' },
  { kind: 'select', node: 1, isOpened: true },
  { kind: 'select', node: 'field zip', isOpened: 1 },
  { kind: 'record' },
  { kind: 'record', index: -1 },
  { kind: 'record', index: 1.5 },
  { kind: 'record', index: '1' },
  { kind: 'before', before: 'toString' },
  { kind: 'before', before: 'NOTHING' },
  { kind: 'before' },
];

/** Not every value is JSON. */
function named(message: unknown): string {
  return message === undefined ? 'nothing' : JSON.stringify(message);
}

describe('readMessage of the mapping preview', () => {
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readMessage(message), message);
    });
  }

  for (const message of bad) {
    it(`refuses ${named(message)}`, () => {
      assert.equal(readMessage(message), undefined);
    });
  }

  it('takes nothing over that it does not know', () => {
    assert.deepEqual(readMessage({ kind: 'record', index: 1, path: '/etc/passwd' }), {
      kind: 'record',
      index: 1,
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readMessage(value);
      }),
    );
  });
});
