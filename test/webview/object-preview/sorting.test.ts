import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { nextSorting, sorted } from '../../../webview/object-preview/sorting';
import { rowsOf } from './rows';

function order(values: readonly unknown[], isDescending = false): unknown[] {
  const rows = rowsOf(...values.map((v) => (v === undefined ? {} : { v })));
  return sorted(rows, { column: 'v', isDescending }).map(({ index }) => values[index]);
}

describe('sorted', () => {
  const cases: readonly (readonly [
    what: string,
    values: readonly unknown[],
    expected: readonly unknown[],
  ])[] = [
    ['numbers by value', [10, 9, -1, 2.5], [-1, 2.5, 9, 10]],
    ['texts without regard to capitals', ['b', 'A', 'a', 'C'], ['A', 'a', 'b', 'C']],
    ['numbers in texts by value', ['SN-10', 'SN-9', 'SN-100'], ['SN-9', 'SN-10', 'SN-100']],
    ['numbers before texts before the rest', ['a', true, 1], [1, 'a', true]],
    ['rows without a value last', [undefined, 'b', undefined, 'a'], ['a', 'b', undefined, undefined]],
  ];
  for (const [what, values, expected] of cases) {
    it(`puts ${what}`, () => {
      assert.deepEqual(order(values), expected);
    });
  }

  it('puts rows without a value last in descending order too', () => {
    assert.deepEqual(order([undefined, 1, 2], true), [2, 1, undefined]);
  });

  it('keeps the order of the service without a column', () => {
    const rows = rowsOf({ v: 2 }, { v: 1 });
    assert.equal(sorted(rows, undefined), rows);
  });

  it('loses no row, changes nothing, and keeps equal rows in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ max: 3, min: 0 }), fc.constantFrom('x', 'y'))), (values) => {
        const rows = rowsOf(...values.map((v) => ({ v })));
        const before = [...rows];
        const after = sorted(rows, { column: 'v', isDescending: false });
        assert.deepEqual(rows, before);
        assert.deepEqual(new Set(after), new Set(rows));
        for (const value of new Set(values)) {
          const indexes = after.filter(({ index }) => values[index] === value).map(({ index }) => index);
          assert.deepEqual(
            indexes,
            [...indexes].sort((one, other) => one - other),
          );
        }
      }),
    );
  });
});

describe('nextSorting', () => {
  it('goes from ascending to descending to none, and starts anew with another column', () => {
    const first = nextSorting(undefined, 'a');
    assert.deepEqual(first, { column: 'a', isDescending: false });
    const second = nextSorting(first, 'a');
    assert.deepEqual(second, { column: 'a', isDescending: true });
    assert.equal(nextSorting(second, 'a'), undefined);
    assert.deepEqual(nextSorting(second, 'b'), { column: 'b', isDescending: false });
  });
});
