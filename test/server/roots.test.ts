import assert from 'node:assert/strict';
import { decoded, Roots } from '../../server/roots';

function rootsOf(...uris: readonly string[]): Roots {
  const roots = new Roots();
  roots.all = uris;
  return roots;
}

describe('The folder of a file is', () => {
  for (const [what, folders, uri, expected, path] of [
    ['the one that it is in', ['file:///a', 'file:///b'], 'file:///b/T.json', 'file:///b', 'T.json'],
    ['none, where it is in none', ['file:///a'], 'file:///b/T.json', undefined, ''],
    ['none, where a folder only begins as it does', ['file:///a'], 'file:///ab/T.json', undefined, ''],
    ['not itself', ['file:///a/T.json'], 'file:///a/T.json', undefined, ''],
    ['the innermost', ['file:///a', 'file:///a/b', 'file:///a/b/c'], 'file:///a/b/d/T', 'file:///a/b', 'd/T'],
    [
      'the innermost, however they are escaped',
      ['file:///%61%62%63', 'file:///abc/d'],
      'file:///abc/d/T',
      'file:///abc/d',
      'T',
    ],
    ['the one that is escaped in another way', ['file:///a%20b'], 'file:///a b/%54', 'file:///a%20b', 'T'],
    ['the one that ends with a slash', ['file:///a/'], 'file:///a/T', 'file:///a', 'T'],
    ['the whole disk', ['file:///'], 'file:///a/T', 'file://', 'a/T'],
    ['on a drive, by either letter', ['file:///C:/a'], 'file:///c%3A/a/T', 'file:///C:/a', 'T'],
    [
      'of another kind',
      ['vscode-vfs://github/a/b'],
      'vscode-vfs://github/a/b/T',
      'vscode-vfs://github/a/b',
      'T',
    ],
    ['found although an escape is wrong', ['file:///a'], 'file:///a/100%.json', 'file:///a', '100%.json'],
  ] as const) {
    it(what, () => {
      const root = rootsOf(...folders).of(uri);
      assert.equal(root, expected);
      if (root !== undefined) assert.equal(Roots.path(root, uri), path);
    });
  }
});

describe('Folders', () => {
  it('are kept once, as they were written first', () => {
    const uris = ['file:///a%20b', 'file:///c', 'file:///a b/', 'file:///c/'];
    assert.deepEqual(rootsOf(...uris).all, ['file:///a%20b', 'file:///c']);
  });

  it('have addresses that mean the same', () => {
    assert.equal(decoded('file:///%28a%29/%C3%BC'), 'file:///(a)/ü');
    assert.equal(decoded('file:///C%3A/X'), decoded('file:///c:/X'));
    assert.equal(decoded('file:///100%'), 'file:///100%');
  });
});
