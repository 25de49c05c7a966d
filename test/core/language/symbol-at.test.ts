import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { symbolAt } from '../../../core/language/symbol-at';
import { atCursor } from './cursor';

/** Kind, name and how often it is defined and used: `field Zip 1/2`. */
function found(marked: string): string | undefined {
  const { document, offset } = atCursor(marked);
  const symbol = symbolAt(document, offset)?.symbol;
  return symbol && `${symbol.kind} ${symbol.name} ${symbol.definitions.length}/${symbol.uses.length}`;
}

describe('The symbol at a position', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    [
      'a field',
      '{ "Fields": { "Z|ip": {} }, "Keys": { "K": [{ "FieldNames": ["Zip"] }] } }',
      'field Zip 1/1',
    ],
    [
      'its use',
      '{ "Fields": { "Zip": {} }, "Keys": { "K": [{ "FieldNames": ["Zi|p"] }] } }',
      'field Zip 1/1',
    ],
    ['its first quote', '{ "Fields": { |"Zip": {} } }', 'field Zip 1/0'],
    ['its last quote', '{ "Fields": { "Zip"|: {} } }', 'field Zip 1/0'],
    ['a key', '{ "Keys": { "Z|ip": [] }, "Fields": { "Zip": {} } }', 'key Zip 1/0'],
    [
      '`Keys` before `Fields`',
      '{ "Keys": { "K": [{ "FieldNames": ["A|"] }] }, "Fields": { "A": {} } }',
      'field A 1/1',
    ],
    [
      'a name in escapes',
      '{ "Fields": { "\\u005aip": {} }, "Keys": { "K": [{ "FieldNames": ["Z|ip"] }] } }',
      'field Zip 1/1',
    ],
    [
      'a field that is not defined',
      '{ "Keys": { "K": [{ "FieldNames": ["A|", "A"] }, { "FieldNames": ["A"] }] } }',
      'field A 0/3',
    ],
    ['a field that stands twice', '{ "Fields": { "A": {}, "A|": {} } }', 'field A 2/0'],
    ['a key that stands twice', '{ "Keys": { "A|": [], "A": [{ "FieldNames": ["B"] }] } }', 'key A 2/0'],
    [
      'the use in a key that stands again',
      '{ "Keys": { "A": [{ "FieldNames": ["B"] }], "A": [{ "FieldNames": ["B|"] }] } }',
      'field B 0/2',
    ],
    [
      'a field where `Fields` stands twice',
      '{ "Fields": { "A|": {} }, "Fields": { "A": {} } }',
      'field A 2/0',
    ],
    ['a name alone', '{ "Fields": { "A|" } }', 'field A 1/0'],
    ['a name at the end of the text', '{ "Fields": { "A|', 'field A 1/0'],
    ['a name without quotes', '{ "Fields": { A|: {} } }', 'field A 1/0'],
    [
      'a use at the end of the text',
      '{ "Fields": { "A": {} }, "Keys": { "K": [{ "FieldNames": ["A|',
      'field A 1/1',
    ],
    [
      'a name that objects of JavaScript have',
      '{ "Fields": { "__proto__|": {}, "constructor": {} } }',
      'field __proto__ 1/0',
    ],
    ['an empty name', '{ "Fields": { "|": {} } }', undefined],
    ['a member of a field', '{ "Fields": { "A": { "Sour|ce": "A" } } }', undefined],
    ['a source of that name', '{ "Fields": { "A": { "Source": "|A" } } }', undefined],
    [
      'an identifier of that name',
      '{ "Fields": { "A": {} }, "Keys": { "K": [{ "StandardIdentifiers": ["A|"] }] } }',
      undefined,
    ],
    ['a member of the type', '{ "Fie|lds": {} }', undefined],
    ['`Fields` deeper down', '{ "Tags": { "Fields": { "A|": {} } } }', undefined],
    ['field names that are no list', '{ "Keys": { "K": [{ "FieldNames": "A|" }] } }', undefined],
    ['keys that are no lists', '{ "Keys": { "K": { "FieldNames": ["A|"] } } }', undefined],
    ['nothing', '|', undefined],
    ['a text', '"A|"', undefined],
  ];
  for (const [name, marked, expected] of cases) {
    it(`is ${expected ?? 'nothing'} at ${name}`, () => {
      assert.equal(found(marked), expected);
    });
  }

  it('is the same one for every place of it', () => {
    const document = new ProfileTypeDocument('{"Fields":{"A":{}},"Keys":{"K":[{"FieldNames":["A"]}]}}');
    const [definition, use] = [document.text.indexOf('"A"'), document.text.lastIndexOf('"A"')];
    assert.ok(symbolAt(document, use));
    assert.equal(symbolAt(document, definition)?.symbol, symbolAt(document, use)?.symbol);
    assert.notEqual(symbolAt(document, definition)?.node, symbolAt(document, use)?.node);
  });
});
