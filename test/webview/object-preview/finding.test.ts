import { strict as assert } from 'node:assert';
import { found } from '../../../webview/object-preview/finding';
import { rowsOf } from './rows';

const rows = rowsOf(
  { name: 'Drill', n: 12 },
  { name: 'Saw', parts: [{ name: 'Blade' }] },
  { name: 'DRILL press' },
);

const cases: readonly (readonly [text: string, indexes: readonly number[]])[] = [
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['drill', [0, 2]],
  [' saw ', [1]],
  ['blade', [1]],
  ['12', [0]],
  ['name"', [1]],
  ['nothing', []],
];

describe('found', () => {
  for (const [text, indexes] of cases) {
    it(`finds ${indexes.join(', ') || 'nothing'} for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        found(rows, text).map(({ index }) => index),
        indexes,
      );
    });
  }
});
