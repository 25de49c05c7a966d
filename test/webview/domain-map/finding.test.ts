import { strict as assert } from 'node:assert';
import { found, foundSentence } from '../../../webview/domain-map/finding';
import { sceneOf } from './maps';

const scene = sceneOf({
  Order: { orderId: ['UNIQUE'], customer: ['PROFILE'] },
  Reorder: { customer: ['PROFILE'] },
});
const shortened = (ids: readonly string[]): string[] =>
  ids.map((id) => id.replace(/file:\S+\/|\.profiletype\.json/g, ''));

describe('finding on the map', () => {
  const cases: readonly [text: string, expected: readonly string[]][] = [
    ['order', ['type Order', 'row Order orderId', 'type Reorder']],
    [' ORDER ', ['type Order', 'row Order orderId', 'type Reorder']],
    ['custom', ['key customer']],
    ['nowhere', []],
    ['  ', []],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}" finds ${expected.length}`, () => {
      assert.deepEqual(shortened(found(scene, text)), expected);
    });
  }

  it('is said in a sentence', () => {
    assert.equal(foundSentence(' ', 0, undefined), '');
    assert.equal(foundSentence('x ', 0, undefined), 'No type or key has “x” in its name.');
    assert.equal(foundSentence('x', 3, undefined), '3 found');
    assert.equal(foundSentence('x', 3, 0), '1 of 3');
  });
});
