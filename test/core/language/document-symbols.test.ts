import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../core/language/document-symbols';
import { atOffset } from './cursor';
import { showPlaces } from './places';

const kindNames = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

function outlineOf(content: string): DocumentSymbol[] {
  const { document, text } = atOffset(content, 0);
  return documentSymbols(document, text);
}

/** One line for each symbol: kind, name and detail, indented below what it belongs to. */
function show(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kindNames.get(kind) ?? ''} ${name}${detail === undefined ? '' : `: ${detail}`}`,
    ...show(children ?? [], `${indent}  `),
  ]);
}

describe('The outline', () => {
  it('has the members in the order of the text, with fields and keys below theirs', () => {
    const symbols = outlineOf(`{
  "ObjectTypeName": "Customer",
  "ExpirationDays": 30,
  "AllowProfileCreation": true,
  "Tags": { "team": "crm" },
  "Keys": {
    "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["Id"] }],
    "name": [{ "FieldNames": ["First", "Last"] }],
    "_phone": [
      { "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["Home"] },
      { "FieldNames": ["Mobile"] }
    ]
  },
  "Fields": {
    "Id": { "Source": "_source.id" },
    "First": { "Source": "_source.first", "Target": "_profile.FirstName" },
    "Last": { "Target": "_profile.LastName" }
  }
}`);
    assert.deepEqual(show(symbols), [
      'Class ObjectTypeName: Customer',
      'Number ExpirationDays: 30',
      'Boolean AllowProfileCreation: true',
      'Object Tags',
      '  String team: crm',
      'Namespace Keys',
      '  Key customerId: PROFILE, UNIQUE · Id',
      '  Key name: search only · First, Last',
      '  Key _phone: 2 definitions',
      '    Object Home: PROFILE, SECONDARY',
      '    Object Mobile: search only',
      'Namespace Fields',
      '  Field Id: _source.id → no target',
      '  Field First: _source.first → _profile.FirstName',
      '  Field Last: no source → _profile.LastName',
    ]);
  });

  it('covers whole members and selects their names', () => {
    const content = '{ "Fields": { "A": { "Source": "" } , "B": {} }, "Keys": { "K": [{}, { }] } }';
    const { text } = atOffset(content, 0);
    const collect = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...collect(symbol.children ?? [])]);
    const all = collect(outlineOf(content));
    assert.equal(
      showPlaces(
        text,
        all.map(({ range }) => range),
      ),
      '{ «"Fields": { «"A": { "Source": "" }» , «"B": {}» }», «"Keys": { «"K": [«{}», «{ }»]» }» }',
    );
    assert.equal(
      showPlaces(
        text,
        all.map(({ selectionRange }) => selectionRange),
      ),
      '{ «"Fields"»: { «"A"»: { "Source": "" } , «"B"»: {} }, «"Keys"»: { «"K"»: [«{}», «{ }»] } }',
    );
  });

  it('covers a member without its value up to the end of its name', () => {
    const { text } = atOffset('{ "Fields" \n , "Keys": {} }', 0);
    const ranges = outlineOf(text.getText()).map(({ range }) => range);
    assert.equal(showPlaces(text, ranges), '{ «"Fields"» \n , «"Keys": {}» }');
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['an empty text', '', []],
    ['a list', '[1]', []],
    ['an empty object', '{}', []],
    ['a name alone', '{ "Fields" }', ['Null Fields']],
    ['a field’s name alone', '{ "Fields": { "A', ['Namespace Fields', '  Field A: no source → no target']],
    [
      'a key without definitions',
      '{ "Keys": { "K": [], "L": {}, "M" } }',
      ['Namespace Keys', '  Key K: no definition', '  Key L: no definition', '  Key M: no definition'],
    ],
    [
      'a definition without fields',
      '{ "Keys": { "K": [{}] } }',
      ['Namespace Keys', '  Key K: search only · no field'],
    ],
    [
      'entries that are no definitions',
      '{ "Keys": { "K": [1, {}, null] } }',
      ['Namespace Keys', '  Key K: search only · no field'],
    ],
    [
      'names without characters',
      '{ "": 1, "Fields": { " ": {} } }',
      ['Number "": 1', 'Namespace Fields', '  Field " ": no source → no target'],
    ],
    [
      'a definition with a blank field',
      '{ "Keys": { "K": [{ "FieldNames": [" "] }, {}] } }',
      [
        'Namespace Keys',
        '  Key K: 2 definitions',
        '    Object " ": search only',
        '    Object no field: search only',
      ],
    ],
    [
      '`Fields` and `Keys` of another type',
      '{ "Fields": [], "Keys": "x" }',
      ['Array Fields', 'String Keys: x'],
    ],
    [
      'members that stand twice',
      '{ "Fields": { "A": {}, "A": {} }, "Fields": {} }',
      [
        'Namespace Fields',
        '  Field A: no source → no target',
        '  Field A: no source → no target',
        'Namespace Fields',
      ],
    ],
    [
      'names that objects of JavaScript have',
      '{ "constructor": null, "__proto__": { "toString": 1 } }',
      ['Null constructor: null', 'Object __proto__', '  Number toString: 1'],
    ],
    ['a text with line ends', '{ "Description": "one\\ntwo" }', ['String Description: one two']],
    [
      'a source with line ends',
      '{ "Fields": { "A": { "Source": "{{_source.a}}\\r\\n{{_source.b}}" } } }',
      ['Namespace Fields', '  Field A: {{_source.a}} {{_source.b}} → no target'],
    ],
    [
      'a long text with a character of two units where it is cut',
      `{ "Description": "${'x'.repeat(79)}😀y" }`,
      [`String Description: ${'x'.repeat(79)}…`],
    ],
    ['a long text', `{ "Description": "${'x'.repeat(100)}" }`, [`String Description: ${'x'.repeat(80)}…`]],
  ];
  for (const [name, content, expected] of cases) {
    it(`can be made of ${name}`, () => {
      assert.deepEqual(show(outlineOf(content)), expected);
    });
  }
});
