import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { FromPreview } from '../../../webview/object-preview/messages';
import { readMessage } from '../../../webview/object-preview/reading';

const good: readonly FromPreview[] = [
  { kind: 'ready' },
  { kind: 'load' },
  { kind: 'cancel' },
  { kind: 'chooseAnother' },
  { kind: 'filter', filter: undefined },
  { kind: 'filter', filter: { keyName: '_serialNumber', values: ['a', 'b'] } },
  { kind: 'view', view: { find: 'x' } },
  { kind: 'view', view: { find: '', columns: ['a'], sorting: { column: 'a', isDescending: true } } },
  { kind: 'openInEditor', index: 0 },
  { kind: 'previewMapping', index: 0 },
  { kind: 'copyObject', index: 12 },
  { kind: 'copyCell', index: 1, column: 'a' },
  { kind: 'export', format: 'csv', indexes: [0, 2], columns: ['a'] },
  { kind: 'export', format: 'json', indexes: [], columns: [] },
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
  { kind: 'filter', filter: 'a' },
  { kind: 'filter', filter: { keyName: '', values: ['a'] } },
  { kind: 'filter', filter: { keyName: 'k', values: [] } },
  { kind: 'filter', filter: { keyName: 'k', values: [''] } },
  { kind: 'filter', filter: { keyName: 'k', values: ['x'.repeat(256)] } },
  { kind: 'filter', filter: { keyName: 'k', values: [1] } },
  { kind: 'view', view: {} },
  { kind: 'openInEditor' },
  { kind: 'previewMapping' },
  { kind: 'openInEditor', index: -1 },
  { kind: 'openInEditor', index: 1.5 },
  { kind: 'copyObject', index: '0' },
  { kind: 'copyCell', index: 0 },
  { kind: 'export', format: 'exe', indexes: [], columns: [] },
  { kind: 'export', format: 'csv', indexes: [-1], columns: [] },
  { kind: 'export', format: 'csv', indexes: {}, columns: [] },
];

/** Not every value is JSON. */
function named(message: unknown): string {
  return message === undefined ? 'nothing' : JSON.stringify(message).slice(0, 80);
}

describe('readMessage', () => {
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readMessage(message), message);
    });
  }

  for (const message of bad) {
    it(`does not take ${named(message)}`, () => {
      assert.equal(readMessage(message), undefined);
    });
  }

  it('leaves out what a message has besides', () => {
    assert.deepEqual(readMessage({ kind: 'ready', more: 1 }), { kind: 'ready' });
    assert.deepEqual(readMessage({ kind: 'view', view: { find: '', columns: [1], sorting: {} } }), {
      kind: 'view',
      view: { find: '' },
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
