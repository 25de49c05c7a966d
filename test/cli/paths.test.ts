import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { isBelow, pathBelow, shownFrom, splitPattern } from '../../cli/paths';

describe('Paths on Windows', () => {
  const below: readonly (readonly [path: string, folder: string, isBelow: boolean])[] = [
    ['C:\\defs\\A.json', 'C:\\defs', true],
    ['C:\\defs', 'C:\\defs', true],
    ['c:\\defs\\A.json', 'C:\\Defs', true],
    ['C:\\defs\\..A.json', 'C:\\defs', true],
    ['C:\\A.json', 'C:\\', true],
    ['C:\\defs2\\A.json', 'C:\\defs', false],
    ['C:\\A.json', 'C:\\defs', false],
    ['C:\\', 'C:\\defs', false],
    ['D:\\defs\\A.json', 'C:\\defs', false],
    ['\\\\server\\share\\defs\\A.json', '\\\\server\\share', true],
    ['\\\\SERVER\\Share\\defs\\A.json', '\\\\server\\share\\defs', true],
    ['\\\\other\\share\\A.json', '\\\\server\\share', false],
    ['C:\\A.json', '\\\\server\\share', false],
  ];
  for (const [path, folder, expected] of below) {
    it(`${path} is ${expected ? '' : 'not '}below ${folder}`, () => {
      assert.equal(isBelow(path, folder, win32), expected);
    });
  }

  it('below a configuration have `/` between their steps, as the patterns in it do', () => {
    assert.equal(pathBelow('C:\\shop', 'c:\\shop\\crm\\A.json', win32), 'crm/A.json');
    assert.equal(pathBelow('\\\\nas\\shop', '\\\\nas\\shop\\crm\\A.json', win32), 'crm/A.json');
  });

  it('are shown from the working folder', () => {
    const shown = shownFrom('C:\\shop', win32);
    assert.equal(shown('C:\\shop\\crm\\A.json'), 'crm\\A.json');
    assert.equal(shown('c:\\shop'), '.');
    assert.equal(shown('D:\\shop\\A.json'), 'D:\\shop\\A.json');
  });

  const patterns: readonly (readonly [written: string, start: string, pattern: string])[] = [
    ['*.json', 'C:\\shop', '*.json'],
    ['crm\\**\\*.json', 'C:\\shop\\crm', '**/*.json'],
    ['crm/**\\*.json', 'C:\\shop\\crm', '**/*.json'],
    ['.\\crm\\*.json', 'C:\\shop\\crm', '*.json'],
    ['..\\*.json', 'C:\\', '*.json'],
    ['\\*.json', 'C:\\', '*.json'],
    ['D:\\*.json', 'D:\\', '*.json'],
    ['d:/defs/*.json', 'd:\\defs', '*.json'],
    ['\\\\nas\\shop\\*.json', '\\\\nas\\shop\\', '*.json'],
  ];
  for (const [written, start, pattern] of patterns) {
    it(`${written} is searched for in ${start}`, () => {
      assert.deepEqual(splitPattern(written, 'C:\\shop', win32), { start, pattern });
    });
  }
});

describe('Paths elsewhere', () => {
  it('look at the case of names', () => {
    assert.ok(isBelow('/shop/A.json', '/shop', posix));
    assert.ok(isBelow('/A.json', '/', posix));
    assert.ok(!isBelow('/Shop/A.json', '/shop', posix));
    assert.ok(!isBelow('/shop2/A.json', '/shop', posix));
  });

  it('are shown so that no line begins with what build servers obey', () => {
    const shown = shownFrom('/shop', posix);
    assert.equal(shown('/shop/::error::x.json'), './::error::x.json');
    assert.equal(shown('/shop/a/::error::x.json'), 'a/::error::x.json');
    assert.equal(shown('/shop'), '.');
  });

  it('may have a backslash in a name', () => {
    assert.deepEqual(splitPattern('a\\b/*.json', '/shop', posix), { start: '/shop/a\\b', pattern: '*.json' });
    assert.deepEqual(splitPattern('/*/A.json', '/shop', posix), { start: '/', pattern: '*/A.json' });
  });
});
