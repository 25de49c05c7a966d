import { strict as assert } from 'node:assert';
import { readMessage } from '../../../webview/domain-map/reading';

describe('messages of the map', () => {
  const good: readonly object[] = [
    { kind: 'ready' },
    { kind: 'domain', domain: 'europe' },
    { kind: 'open', type: 'file:///a' },
    { kind: 'open', key: '_email' },
    { kind: 'open', type: 'file:///a', key: '_email' },
    { kind: 'begin', with: 'example' },
    { kind: 'export', svg: '<svg/>' },
    { kind: 'copy', svg: '<svg/>' },
  ];
  for (const message of good) {
    it(`${JSON.stringify(message)} is one`, () => {
      assert.deepEqual(readMessage({ ...message, more: 1 }), message);
    });
  }

  const bad: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { kind: 'toString' },
    { kind: 'open' },
    { kind: 'open', type: 1, key: 'a' },
    { kind: 'domain' },
    { kind: 'begin', with: 'constructor' },
    { kind: 'export', svg: {} },
    { kind: 'copy' },
  ];
  for (const message of bad) {
    it(`${JSON.stringify(message)} is none`, () => {
      assert.equal(readMessage(message), undefined);
    });
  }
});
