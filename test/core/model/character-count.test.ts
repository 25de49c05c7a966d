import assert from 'node:assert/strict';
import fc from 'fast-check';
import { characterCount } from '../../../core/model/character-count';

describe('The number of characters', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 2],
    ['😀', 1],
    ['a😀b😀', 4],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
    ['\ud83d\ud83d\ude00', 2],
    ['👨‍👩‍👧', 5],
  ];
  for (const [value, count] of cases) {
    it(`of ${JSON.stringify(value)} is ${count}`, () => {
      assert.equal(characterCount(value), count);
    });
  }

  it('is that of code points', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (value) => characterCount(value) === Array.from(value).length,
      ),
    );
  });
});
