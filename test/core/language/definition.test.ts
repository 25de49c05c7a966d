import assert from 'node:assert/strict';
import { type Location, LocationLink } from 'vscode-languageserver-types';
import { definition } from '../../../core/language/definition';
import type { DomainView } from '../../../core/language/domain-view';
import { atCursor, type Cursor } from './cursor';
import { domainOf, noOtherFiles } from './other-files';
import { assertPlaces } from './places';

const order = 'file:///Order.profiletype.json';
const shop = domainOf({ [order]: '{ "Keys": { "shared": [], "own": [] } }' });

function locations({ document, text, position }: Cursor, domain: DomainView): Location[] {
  const answer = definition(document, text, text.uri, position, domain, { linkSupport: false });
  return answer.map((one) => {
    assert.ok(!LocationLink.is(one), 'a client without links gets none');
    return one;
  });
}

function links({ document, text, position }: Cursor, domain: DomainView): LocationLink[] {
  const answer = definition(document, text, text.uri, position, domain, { linkSupport: true });
  return answer.map((one) => {
    assert.ok(LocationLink.is(one));
    return one;
  });
}

describe('Definition', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a field that a key uses',
      '{ "Fields": { «"Zip"»: {} }, "Keys": { "K": [{ "FieldNames": ["Z|ip"] }] } }',
    ],
    ['a field’s own name', '{ "Fields": { «"Z|ip"»: {} }, "Keys": { "K": [{ "FieldNames": ["Zip"] }] } }'],
    [
      'a field whose name is an escape',
      '{ "Fields": { «"\\u005aip"»: {} }, "Keys": { "K": [{ "FieldNames": ["Z|ip"] }] } }',
    ],
    [
      'the field that counts',
      '{ "Fields": { "A": {}, «"A"»: {} }, "Keys": { "K": [{ "FieldNames": ["A|"] }] } }',
    ],
    ['the field that counts, from one that does not', '{ "Fields": { "A|": {}, «"A"»: {} } }'],
    ['a key that no other file has', '{ "Keys": { «"al|one"»: [] } }'],
    ['nothing for a field that is not there', '{ "Keys": { "K": [{ "FieldNames": ["Z|ip"] }] } }'],
    ['nothing for a source path', '{ "Fields": { "Zip": { "Source": "_source.Z|ip" } } }'],
    ['nothing for a target', '{ "Fields": { "Zip": { "Target": "_profile.|Zip" } } }'],
    ['nothing for a template', '{ "TemplateId": "CT|R" }'],
    ['nothing for a member', '{ "Fi|elds": {} }'],
    ['nothing for white space', '{ | "Fields": {} }'],
    [
      'a field that is being written',
      '{ "Fields": { «"Zip"» }, "Keys": { "K": [{ "FieldNames": ["Z|ip"] }] } }',
    ],
    ['a field in dense JSON', '{"Fields":{«"A"»:{}},"Keys":{"K":[{"FieldNames":["A|"]}]}}'],
    [
      'a field with other line ends',
      '{\r\n\t"Fields": {\r\n\t\t«"Zip"»: {}\r\n\t},\r\n\t"Keys": { "K": [{ "FieldNames": ["Z|ip"] }] }\r\n}',
    ],
  ];
  for (const [name, marked] of cases) {
    it(`finds ${name}`, () => {
      assertPlaces(marked, (cursor) => {
        const found = locations(cursor, shop);
        assert.ok(found.every(({ uri }) => uri === cursor.text.uri));
        return found.map(({ range }) => range);
      });
      assertPlaces(marked, (cursor) => links(cursor, shop).map((link) => link.targetSelectionRange));
    });
  }

  it('links a use to the whole field, without what comes behind it', () => {
    assertPlaces(
      '{ "Fields": { «"Zip": { "Source": "" }», "B": {} }, "Keys": { "K": [{ "FieldNames": [«"Zi|p"»] }] } }',
      (cursor) =>
        links(cursor, shop).flatMap(({ targetRange, originSelectionRange }) =>
          originSelectionRange ? [targetRange, originSelectionRange] : [targetRange],
        ),
    );
    assertPlaces('{ "Fields": { «"Zip|"»\n , "B": {} } }', (cursor) =>
      links(cursor, shop).map(({ targetRange }) => targetRange),
    );
  });

  it('finds a key in the other files of the domain', () => {
    const cursor = atCursor('{ "Keys": { "sha|red": [] } }');
    const range = { start: { line: 0, character: 12 }, end: { line: 0, character: 20 } };
    assert.deepEqual(locations(cursor, shop), [{ uri: order, range }]);
    assert.deepEqual(links(cursor, shop), [
      { originSelectionRange: range, targetUri: order, targetRange: range, targetSelectionRange: range },
    ]);
    assertPlaces('{ "Keys": { «"sha|red"»: [] } }', (alone) =>
      locations(alone, noOtherFiles).map((location) => location.range),
    );
  });

  it('does not mistake a field for a key of another file', () => {
    assertPlaces('{ "Fields": { «"sha|red"»: {} } }', (cursor) =>
      locations(cursor, shop).map(({ range }) => range),
    );
  });
});
