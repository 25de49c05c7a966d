import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SymbolKind } from 'vscode-languageserver-types';
import { matches, symbolsOf } from '../../../core/language/workspace-symbols';
import { atOffset } from './cursor';
import { showPlaces } from './places';

function symbols(content: string): ReturnType<typeof symbolsOf> {
  const { document, text } = atOffset(content, 0);
  return symbolsOf(document, text);
}

describe('Symbols of a file', () => {
  const content =
    '{ "Keys": { "K": [] }, "ObjectTypeName": "Customer", "Fields": { "A": {}, "\\u0042": { "Source": "_source.b" } } }';

  it('are the type, its fields and its keys', () => {
    const { Class, Field, Key } = SymbolKind;
    assert.deepEqual(
      symbols(content).map(({ name, kind, containerName }) => [name, kind, containerName]),
      [
        ['Customer', Class, undefined],
        ['A', Field, 'Customer'],
        ['B', Field, 'Customer'],
        ['K', Key, 'Customer'],
      ],
    );
  });

  it('stand on their names', () => {
    const { text } = atOffset(content, 0);
    assert.equal(
      showPlaces(
        text,
        symbols(content).map(({ range }) => range),
      ),
      '{ "Keys": { «"K"»: [] }, "ObjectTypeName": «"Customer"», "Fields": { «"A"»: {}, «"\\u0042"»: { "Source": "_source.b" } } }',
    );
  });

  it('have a container only where the type has a name', () => {
    for (const unnamed of [
      '{ "Fields": { "A": {} } }',
      '{ "ObjectTypeName": "", "Fields": { "A": {} } }',
      '{ "ObjectTypeName": 1, "Fields": { "A": {} } }',
    ]) {
      const found = symbols(unnamed);
      assert.deepEqual(
        found.map(({ name }) => name),
        ['A'],
      );
      assert.ok(found.every((symbol) => !('containerName' in symbol)));
    }
  });

  it('always have a name', () => {
    assert.deepEqual(symbols('{ "Fields": { "": {}, " ": {} }, "Keys": { "": [] } }'), []);
    assert.deepEqual(symbols(''), []);
  });
});

describe('A query for symbols', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['', 'Customer', true],
    ['', '', true],
    ['cust', 'Customer', true],
    ['CMR', 'Customer', true],
    ['mailaddr', 'E-mail.Address', true],
    ['Customer', 'Customer', true],
    ['customers', 'Customer', false],
    ['rc', 'Customer', false],
    ['ss', 'Customer', false],
    ['a', '', false],
    ['😀b', 'a😀B', true],
  ];
  for (const [query, name, expected] of cases) {
    it(`"${query}" ${expected ? 'finds' : 'does not find'} "${name}"`, () => {
      assert.equal(matches(query, name), expected);
    });
  }

  it('finds every name from some of its characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'A', 'b', 'B', '.', '_', '7'), fc.boolean())),
        (characters) => {
          const name = characters.map(([character]) => character).join('');
          const some = characters.filter(([, isTyped]) => isTyped).map(([character]) => character);
          assert.ok(matches(some.join('').toUpperCase(), name));
          assert.ok(!matches(`${name}x`, name));
        },
      ),
    );
  });
});
