import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { rowsOfPage, rowsToDraw, scrollTopFor } from '../../../webview/object-preview/virtual-window';

const rowHeight = 20;

describe('rowsToDraw', () => {
  const cases: readonly (readonly [scrollTop: number, rowCount: number, first: number, end: number])[] = [
    [0, 1000, 0, 15],
    [1000, 1000, 40, 65],
    [1010, 1000, 40, 66],
    [19_900, 1000, 985, 1000],
    [0, 3, 0, 3],
    [0, 0, 0, 0],
    [5000, 3, 3, 3],
  ];
  for (const [scrollTop, rowCount, first, end] of cases) {
    it(`draws ${first} to ${end} of ${rowCount} at ${scrollTop} pixels`, () => {
      assert.deepEqual(rowsToDraw({ scrollTop, height: 100, rowHeight, rowCount }), { first, end });
    });
  }

  it('has every row that is seen, and few others', () => {
    const numbers = { max: 100_000 };
    fc.assert(
      fc.property(
        fc.nat(numbers),
        fc.nat({ max: 2000 }),
        fc.nat({ max: 5000 }),
        (scrollTop, height, rowCount) => {
          const { first, end } = rowsToDraw({ scrollTop, height, rowHeight, rowCount });
          assert.ok(first >= 0 && first <= end && end <= rowCount);
          assert.ok(end - first <= height / rowHeight + 22);
          for (let row = 0; row < rowCount; row += 1) {
            const isSeen = (row + 1) * rowHeight > scrollTop && row * rowHeight < scrollTop + height;
            if (isSeen) assert.ok(row >= first && row < end);
          }
        },
      ),
    );
  });
});

describe('scrollTopFor', () => {
  const cases: readonly (readonly [row: number, scrollTop: number, expected: number])[] = [
    [5, 100, 100],
    [9, 100, 100],
    [10, 100, 120],
    [4, 100, 80],
    [0, 100, 0],
  ];
  for (const [row, scrollTop, expected] of cases) {
    it(`scrolls from ${scrollTop} to ${expected} for row ${row}`, () => {
      assert.equal(scrollTopFor(row, { scrollTop, height: 100, rowHeight, rowCount: 1000 }), expected);
    });
  }
});

describe('rowsOfPage', () => {
  it('leaves one row that was seen before, and moves at all', () => {
    assert.equal(rowsOfPage({ scrollTop: 0, height: 100, rowHeight, rowCount: 10 }), 4);
    assert.equal(rowsOfPage({ scrollTop: 0, height: 0, rowHeight, rowCount: 10 }), 1);
  });
});
