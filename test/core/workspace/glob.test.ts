import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchesGlob } from '../../../core/workspace/glob';

const cases: Readonly<Record<string, { fits?: readonly string[]; not?: readonly string[] }>> = {
  'A.json': { fits: ['A.json'], not: ['x/A.json', 'a.json', 'A.jsonc', 'AAjson', ''] },
  '*.json': { fits: ['A.json', '.json', '.hidden.json'], not: ['x/A.json', 'A.json.bak'] },
  '*': { fits: ['A.json'], not: ['x/A.json'] },
  '?.json': { fits: ['A.json', '😀.json'], not: ['.json', 'AB.json'] },
  'x?y': { fits: ['x-y'], not: ['x/y', 'xy'] },
  'x/**': { fits: ['x/A.json', 'x/y/z/A.json', 'x/.y/A.json'], not: ['A.json', 'y/x/A.json', 'xx/A.json'] },
  '**/A.json': { fits: ['A.json', 'x/A.json', 'x/y/A.json'], not: ['x/BA.json', 'A.json/x'] },
  '**/x/**': { fits: ['x/A.json', 'y/x/A.json', 'y/x/z/A.json'], not: ['A.json', 'xx/A.json'] },
  'x/**/y/*.json': {
    fits: ['x/y/A.json', 'x/1/2/y/A.json', 'x/y/y/A.json'],
    not: ['x/A.json', 'x/y/1/A.json'],
  },
  '**': { fits: ['A.json', 'x/A.json'] },
  'x**y': { fits: ['xy', 'x--y'], not: ['x/y'] },
  '*a*b*': { fits: ['ab', '-a-b-', 'aab', 'aba-b'], not: ['ba', 'a/b'] },
  './x/*': { fits: ['x/A.json'] },
  '/x/*': { fits: ['x/A.json'], not: ['y/x/A.json'] },
  '(group)/+a.$b^|': { fits: ['(group)/+a.$b^|'], not: ['group/a'] },
  'Kündigung 😀/*': { fits: ['Kündigung 😀/A.json'] },
};

describe('A pattern', () => {
  for (const [pattern, { fits = [], not = [] }] of Object.entries(cases)) {
    it(pattern, () => {
      for (const path of fits) assert.ok(matchesGlob(pattern, path), `${path} does not fit`);
      for (const path of not) assert.ok(!matchesGlob(pattern, path), `${path} fits`);
    });
  }

  it('that is a path fits this path and no other', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', '.', '(', '+', '$'), { minLength: 1 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, path, (one, other) => {
        fc.pre(!one.startsWith('./'));
        assert.equal(matchesGlob(one, other), one === other);
      }),
    );
  });

  it('fits what a regular expression of the same meaning does', () => {
    const token = fc.constantFrom(
      ['a', 'a'],
      ['b', 'b'],
      ['*', '[^/]*'],
      ['?', '[^/]'],
      ['/', '/'],
      ['/**/', '/(?:[^/]+/)*'],
    );
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 10 }),
        (tokens, text) => {
          const globs = tokens.map(([glob]) => glob);
          const [pattern, path] = [`x${globs.join('')}x`, `x${text}x`];
          fc.pre(!globs.some((glob, index) => glob === '*' && globs[index + 1] === '*'));
          fc.pre(!`${pattern} ${path}`.includes('//'));
          const expected = new RegExp(`^x${tokens.map(([, regExp]) => regExp).join('')}x$`, 'u');
          assert.equal(matchesGlob(pattern, path), expected.test(path));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('comes to an end, however many stars it has', () => {
    const step = 'a'.repeat(2_000);
    assert.ok(!matchesGlob(`${'*a'.repeat(200)}b`, step));
    assert.ok(!matchesGlob(`${'**/'.repeat(200)}b`, 'a/'.repeat(2_000)));
    assert.ok(!matchesGlob(`${'**/*a*/'.repeat(100)}b`, 'a/'.repeat(2_000)));
  });
});
