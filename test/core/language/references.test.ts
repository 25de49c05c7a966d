import assert from 'node:assert/strict';
import { references } from '../../../core/language/references';
import { atCursor, type Cursor } from './cursor';
import { domainOf } from './other-files';
import { assertPlaces } from './places';

const domain = domainOf({
  'file:///Order.profiletype.json': '{ "Keys": { "shared": [] } }',
  'file:///Visit.profiletype.json': '{ "Keys": { "other": [],\n  "shared": [] } }',
});

function find(
  { document, text, position }: Cursor,
  includeDeclaration = true,
): ReturnType<typeof references> {
  return references(document, text, text.uri, position, domain, { includeDeclaration });
}

const otherFiles = [
  {
    uri: 'file:///Order.profiletype.json',
    range: { start: { line: 0, character: 12 }, end: { line: 0, character: 20 } },
  },
  {
    uri: 'file:///Visit.profiletype.json',
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } },
  },
];

describe('References', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a field from its name',
      '{ "Fields": { «"A|"»: {}, "B": {} }, "Keys": { "K": [{ "FieldNames": [«"A"»] }, { "FieldNames": ["B", «"A"»] }] } }',
    ],
    [
      'a field from a use',
      '{ "Fields": { «"A"»: {}, "B": {} }, "Keys": { "K": [{ "FieldNames": [«"A|"»] }, { "FieldNames": ["B", «"A"»] }] } }',
    ],
    ['a field that is not defined', '{ "Keys": { "K": [{ "FieldNames": [«"A|"», «"A"»] }] } }'],
    ['a field that stands twice', '{ "Fields": { «"A|"»: {}, «"A"»: {} } }'],
    [
      'a field, whose name is also a key’s',
      '{ "Fields": { «"A|"»: {} }, "Keys": { "A": [{ "FieldNames": [«"A"»] }] } }',
    ],
    [
      'a field in a document that is being written',
      '{ "Fields": { «"A|"» }, "Keys": { "K": [{ "FieldNames": [«"A"»',
    ],
    ['a key that no other file has', '{ "Keys": { «"alo|ne"»: [] } }'],
    ['nothing for a target', '{ "Fields": { "A": { "Target": "_profile.Last|Name" } } }'],
  ];
  for (const [name, marked] of cases) {
    it(`finds ${name}`, () => {
      assertPlaces(marked, (cursor) => find(cursor).map(({ range }) => range));
    });
  }

  it('leaves the declaration out', () => {
    assertPlaces('{ "Fields": { "A|": {} }, "Keys": { "K": [{ "FieldNames": [«"A"»] }] } }', (cursor) =>
      find(cursor, false).map(({ range }) => range),
    );
  });

  it('finds a key in all files of the domain', () => {
    const cursor = atCursor('{ "Keys": { "sha|red": [] } }');
    const here = {
      uri: cursor.text.uri,
      range: { start: { line: 0, character: 12 }, end: { line: 0, character: 20 } },
    };
    assert.deepEqual(find(cursor), [here, ...otherFiles]);
    assert.deepEqual(find(cursor, false), otherFiles);
  });

  it('does not look for a field in other files', () => {
    const found = find(atCursor('{ "Fields": { "sha|red": {} } }'));
    assert.equal(found.length, 1);
  });
});
