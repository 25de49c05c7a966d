import { strict as assert } from 'node:assert';
import { csvOf } from '../../../webview/object-preview/csv';
import { rowsOf } from './rows';

const cells: readonly (readonly [value: unknown, cell: string])[] = [
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [-1.5, '-1.5'],
  [true, 'true'],
  ['=1+1', "'=1+1"],
  ['+1 206', "'+1 206"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['\uFF1D1', "'\uFF1D1"],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  [['=1'], '"[""=1""]"'],
];

describe('csvOf', () => {
  for (const [value, cell] of cells) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(cell)}`, () => {
      assert.equal(csvOf(['v'], rowsOf({ v: value })), `\uFEFFv\r\n${cell}\r\n`);
    });
  }

  it('has the columns in their order, and nothing where a row has no value', () => {
    const rows = rowsOf({ a: 1, b: 2 }, { a: 3 });
    assert.equal(csvOf(['b', 'a'], rows), '\uFEFFb,a\r\n2,1\r\n,3\r\n');
  });

  it('guards the names of columns too', () => {
    assert.equal(csvOf(['=x'], []), "\uFEFF'=x\r\n");
  });
});
