import { strict as assert } from 'node:assert';
import { clipped, columnsOf, columnWidth, shownColumns } from '../../../webview/object-preview/columns';
import { rowsOf } from './rows';

describe('columnsOf', () => {
  it('has the columns that most rows have first, else in the order of the data', () => {
    const rows = rowsOf({ rare: 1, b: 1, a: 1 }, { b: 1, a: 1 }, { a: 1, c: 1, b: 1 });
    assert.deepEqual(columnsOf(rows), ['b', 'a', 'rare', 'c']);
  });

  it('has members of the object before those of its parts', () => {
    assert.deepEqual(columnsOf(rowsOf({ part: { x: { y: 1 }, z: 1 }, b: 1, a: 1 })), [
      'b',
      'a',
      'part.z',
      'part.x.y',
    ]);
  });

  it('offers a number of columns that a person can look through', () => {
    const object = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`m${index}`, index]));
    assert.equal(columnsOf(rowsOf(object)).length, 300);
  });

  it('has none without rows', () => {
    assert.deepEqual(columnsOf([]), []);
  });
});

describe('shownColumns', () => {
  const available = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const cases: readonly (readonly [chosen: readonly string[] | undefined, shown: string])[] = [
    [undefined, 'abcdefgh'],
    [['i', 'b'], 'bi'],
    [['b', 'gone'], 'b'],
    [['gone'], 'abcdefgh'],
    [[], 'abcdefgh'],
  ];
  for (const [chosen, shown] of cases) {
    it(`shows ${shown} where ${chosen?.join(', ') ?? 'nothing'} was chosen`, () => {
      assert.equal(shownColumns(available, chosen).join(''), shown);
    });
  }
});

describe('columnWidth', () => {
  it('has room for the longest value and the name, within reason', () => {
    const rows = rowsOf({ a: 'x'.repeat(20), b: 'x', long: 'x'.repeat(1000) });
    assert.equal(columnWidth('a', rows), 23);
    assert.equal(columnWidth('b', rows), 11);
    assert.equal(columnWidth('a longer name', rows), 18);
    assert.equal(columnWidth('long', rows), 39);
  });
});

describe('clipped', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['short', 'short'],
    ['two\r\nlines', 'two lines'],
    ['a\u0000b\u2028c', 'a b c'],
    ['123456', '12345…'],
  ];
  for (const [text, shown] of cases) {
    it(`shows ${JSON.stringify(text)} as ${shown}`, () => {
      assert.equal(clipped(text, shown.endsWith('…') ? 5 : undefined), shown);
    });
  }

  it('does not look at the rest of a long text', () => {
    assert.equal(clipped('x'.repeat(10_000_000)).length, 201);
  });
});
