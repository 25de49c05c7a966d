import { strict as assert } from 'node:assert';
import { relatedTo } from '../../../webview/domain-map/highlight';
import { keyId, rowId, typeId } from '../../../webview/domain-map/scene';
import { addressOf } from '../../core/domain-map/definitions';
import { sceneOf } from './maps';

const many = Object.fromEntries(
  Array.from({ length: 13 }, (_, index) => [`M${index}`, { _email: ['PROFILE'] }]),
);
const scene = sceneOf({
  ...many,
  A: { customer: ['UNIQUE PROFILE'], own: [''], _email: ['PROFILE'] },
  B: { customer: ['PROFILE'], order: ['UNIQUE ORDER'] },
  C: { order: ['ORDER'] },
});

const type = (name: string): string => typeId(addressOf(name));
const row = (name: string, key: string): string => rowId(addressOf(name), key);

describe('what an item of the map joins', () => {
  const cases: readonly [what: string, id: string, expected: readonly string[]][] = [
    [
      'a key: all types that have it',
      keyId('customer'),
      [keyId('customer'), type('A'), row('A', 'customer'), type('B'), row('B', 'customer')],
    ],
    [
      'a key in one type: the same',
      row('B', 'customer'),
      [keyId('customer'), type('A'), row('A', 'customer'), type('B'), row('B', 'customer')],
    ],
    ['a key that nobody else has: its type', row('A', 'own'), [row('A', 'own'), type('A')]],
    [
      'a type: its keys and the types behind them, but not all that have a key across the map',
      type('A'),
      [
        ...[type('A'), row('A', 'customer'), row('A', 'own'), row('A', '_email')],
        ...[keyId('customer'), type('B'), row('B', 'customer'), keyId('_email')],
      ],
    ],
    ['what is not there: nothing', 'type gone', ['type gone']],
  ];
  for (const [what, id, expected] of cases) {
    it(what, () => {
      assert.deepEqual([...relatedTo(scene, id).items].sort(), [...expected].sort());
    });
  }

  it('the links of a key across the map are all seen when it is looked at', () => {
    assert.equal(relatedTo(scene, keyId('_email')).links.size, 14);
    assert.equal(relatedTo(scene, type('A')).links.size, 3);
  });
});
