import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlight } from '../../../core/language/document-highlight';
import { atCursor } from './cursor';
import { assertPlaces } from './places';

describe('Highlights', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a field and its uses',
      '{ "Fields": { «"A|"»: {}, "B": {} }, "Keys": { "A": [{ "FieldNames": [«"A"», "B"] }] } }',
    ],
    ['a key', '{ "Fields": { "A": {} }, "Keys": { «"A|"»: [{ "FieldNames": ["A"] }] } }'],
    ['a key that stands twice', '{ "Keys": { «"A|"»: [], «"A"»: [] } }'],
    [
      'equal targets',
      '{ "Fields": { "A": { "Target": «"_profile.La|stName"» }, "B": { "Target": «"_profile.LastName"» }, "C": { "Target": "_profile.FirstName" } } }',
    ],
    [
      'targets that are written in another way',
      '{ "Fields": { "A": { "Target": «"_order.OrderItems[].Ti|tle"» }, "B": { "Target": «"_order.OrderItems.Title"» } } }',
    ],
    [
      'targets that do not exist',
      '{ "Fields": { "A": { "Target": «"_profile.No|thing"» }, "B": { "Target": «"_profile.Nothing"» }, "C": { "Target": "_profile.Other" } } }',
    ],
    [
      'equal identifiers',
      '{ "Keys": { "A": [{ "StandardIdentifiers": [«"PRO|FILE"», "UNIQUE"] }], "B": [{ "StandardIdentifiers": [«"PROFILE"»] }] } }',
    ],
    [
      'no text that only looks like an identifier',
      '{ "Description": "PRO|FILE", "Keys": { "A": [{ "StandardIdentifiers": ["PROFILE"] }] } }',
    ],
    ['no sources', '{ "Fields": { "A": { "Source": "_source.|a" }, "B": { "Source": "_source.a" } } }'],
    ['no empty targets', '{ "Fields": { "A": { "Target": "|" }, "B": { "Target": "" } } }'],
    ['nothing between values', '{ | "Fields": {} }'],
    [
      'a target that is being written',
      '{ "Fields": { "A": { "Target": «"_profile.LastName"» }, "B": { "Target": «"_profile.LastName|"»',
    ],
  ];
  for (const [name, marked] of cases) {
    it(`are ${name}`, () => {
      assertPlaces(marked, ({ document, text, position }) =>
        documentHighlight(document, text, position).map(({ range }) => range),
      );
    });
  }

  const { Read, Write, Text } = DocumentHighlightKind;
  const kinds: readonly (readonly [string, string, readonly DocumentHighlightKind[]])[] = [
    [
      'a field’s name written, its uses read',
      '{ "Fields": { "A|": {} }, "Keys": { "K": [{ "FieldNames": ["A"] }] } }',
      [Write, Read],
    ],
    ['a key’s name written', '{ "Keys": { "K|": [] } }', [Write]],
    ['a target text', '{ "Fields": { "A": { "Target": "_profile.|LastName" } } }', [Text]],
    ['an identifier text', '{ "Keys": { "K": [{ "StandardIdentifiers": ["|UNIQUE"] }] } }', [Text]],
  ];
  for (const [name, marked, expected] of kinds) {
    it(`show ${name}`, () => {
      const { document, text, position } = atCursor(marked);
      assert.deepEqual(
        documentHighlight(document, text, position).map(({ kind }) => kind),
        expected,
      );
    });
  }
});
