import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readRow } from '../../../webview/object-preview/object-row';

function cellsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(readRow({ key: 'k', text }, 0).cells, ([column, cell]) => [
      column,
      `${cell.kind} ${cell.text}`,
    ]),
  );
}

const cases: readonly (readonly [what: string, text: string, cells: Record<string, string>])[] = [
  [
    'scalars',
    '{"a":"x","b":2,"c":true,"d":null}',
    { a: 'text x', b: 'number 2', c: 'other true', d: 'other null' },
  ],
  ['nested members', '{"a":{"b":{"c":"x"}},"d":{}}', { 'a.b.c': 'text x' }],
  [
    'lists as they are written',
    '{"a":["x", 1],"b":[{"c":1}]}',
    { a: 'other ["x", 1]', b: 'other [{"c":1}]' },
  ],
  [
    'numbers with all their digits',
    '{"id":12345678901234567890,"p":1.50}',
    { id: 'number 12345678901234567890', p: 'number 1.50' },
  ],
  [
    'names that look like paths',
    '{"a.b":1,"a":{"b":2},"":3,"x y":4}',
    { '"a.b"': 'number 1', 'a.b': 'number 2', '""': 'number 3', '"x y"': 'number 4' },
  ],
  ['escapes', '{"n\\u00e9":"a\\n\\"b\\""}', { né: 'text a\n"b"' }],
  ['the last of two members', '{"a":1,"a":2}', { a: 'number 2' }],
  ['what is not an object', '[1]', { '(object)': 'text [1]' }],
  ['what is not JSON', '{"a":', { '(object)': 'text {"a":' }],
  ['an empty text', '', { '(object)': 'text ' }],
];

describe('readRow', () => {
  for (const [what, text, cells] of cases) {
    it(`reads ${what}`, () => {
      assert.deepEqual(cellsOf(text), cells);
    });
  }

  it('takes names that JavaScript has a meaning for as names', () => {
    const { cells } = readRow({ key: 'k', text: '{"__proto__":{"polluted":"yes"},"constructor":"c"}' }, 0);
    assert.deepEqual([...cells.keys()], ['__proto__.polluted', 'constructor']);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('survives nesting of any depth, and any number of members', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    assert.equal(readRow({ key: 'k', text: deep }, 0).cells.size, 1);
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`m${index}`, index])),
    );
    assert.equal(readRow({ key: 'k', text: wide }, 0).cells.size, 500);
  });

  it('gives any JSON object the values that it has', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (object) => {
        const { cells } = readRow({ key: 'k', text: JSON.stringify(object) }, 0);
        assert.deepEqual(
          Array.from(cells.values(), ({ text }) => text).sort(),
          Object.values(object).map(String).sort(),
        );
      }),
    );
  });
});
