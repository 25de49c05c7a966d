import assert from 'node:assert/strict';
import { parseQuery, splitTarget } from '../../../sandbox/http/target';

describe('A request target', () => {
  it('is split at the first question mark', () => {
    assert.deepEqual(splitTarget('/a%2Fb?c=?d'), { path: '/a%2Fb', query: 'c=?d' });
    assert.deepEqual(splitTarget('/a'), { path: '/a', query: '' });
  });

  const cases: Readonly<Record<string, Record<string, string[]>>> = {
    '': {},
    'a=1&b=2&a=3': { a: ['1', '3'], b: ['2'] },
    'a&b=&&=c': { a: [''], b: [''], '': ['c'] },
    'a%2Fb=%C3%BC+1=2': { 'a/b': ['ü+1=2'] },
    'a=%zz&b=%ff': { a: ['%zz'], b: ['%ff'] },
    'constructor=1': { constructor: ['1'] },
  };
  for (const [query, expected] of Object.entries(cases)) {
    it(`has the query ${query || 'of nothing'}`, () => {
      assert.deepEqual(parseQuery(query), expected);
    });
  }
});
