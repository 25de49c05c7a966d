import assert from 'node:assert/strict';
import { locate } from '../../../core/document/location';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';

/** Where the `|` of a text is: the path, whether it is a name, and what a new text would replace. */
function at(marked: string): string {
  const [before = '', after = ''] = marked.split('|');
  const text = before + after;
  const location = locate(new ProfileTypeDocument(text), before.length);
  if (!location) return 'nowhere';
  const { path, isName, replace } = location;
  const replaced = text.slice(replace.offset, replace.offset + replace.length);
  return `${isName ? 'name' : 'value'} ${path.join('/')} <${replaced}>`;
}

describe('The place', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'behind the document': ['{ } |', 'nowhere'],
    'in an empty document': ['|', 'value  <>'],
    'in an empty object': ['{ | }', 'name  <>'],
    'in a name': ['{ "Obj|ect": 1 }', 'name  <"Object">'],
    'at the start of a name': ['{ |"Object": 1 }', 'name  <>'],
    'in a text': ['{ "Fields": { "a": { "Target": "_pro|file" } } }', 'value Fields/a/Target <"_profile">'],
    'in an empty text': ['{ "Fields": { "a": { "Target": "|" } } }', 'value Fields/a/Target <"">'],
    'in a name of a field': ['{ "Fields": { "a": { "Tar|" } } }', 'name Fields/a <"Tar">'],
    'in an empty field': ['{ "Fields": { "a": {|} } }', 'name Fields/a <>'],
    'in an entry of a list': [
      '{ "Keys": { "k": [{ "FieldNames": ["a", "b|"] }] } }',
      'value Keys/k/0/FieldNames/1 <"b">',
    ],
    'in an empty list': ['{ "Keys": { "k": [{ "FieldNames": [|] }] } }', 'value Keys/k/0/FieldNames/-1 <>'],
    'behind a comma of a list': [
      '{ "Keys": { "k": [{ "FieldNames": ["a", |] }] } }',
      'value Keys/k/0/FieldNames/-1 <>',
    ],
    'behind a colon': ['{ "AllowProfileCreation": | }', 'value AllowProfileCreation <>'],
    'in a word without quotes': ['{ "AllowProfileCreation": tr|ue }', 'value AllowProfileCreation <true>'],
    'in the second definition of a key': [
      '{ "Keys": { "k": [{}, { "FieldNames": ["|"] }] } }',
      'value Keys/k/1/FieldNames/0 <"">',
    ],
    'in an object that is not closed': ['{ "Fields": { "a": { |', 'name Fields/a <>'],
    'in a text that is not closed': [
      '{ "Fields": { "a": { "Target": "_pro|',
      'value Fields/a/Target <"_pro>',
    ],
  };
  for (const [title, [marked, expected]] of Object.entries(cases)) {
    it(title, () => {
      assert.equal(at(marked), expected);
    });
  }

  for (const [title, marked, expected] of [
    ['a value', '{ "a": 1\n|"b": 2 }', '{ "a": 1,\n"b": 2 }'],
    ['a name alone', '{ "a"\n"b|": 2 }', '{ "a",\n"b": 2 }'],
    ['an entry', '{ "a": [1 "b|"] }', '{ "a": [1, "b"] }'],
    ['nothing, where a comma stands', '{ "a": 1, "b|": 2 }', '{ "a": 1, "b": 2 }'],
    ['nothing, where a value is still missing', '{ "a":\n"b|": 2 }', '{ "a":\n"b": 2 }'],
  ] as const) {
    it(`lacks a comma behind ${title}`, () => {
      const [before = '', after = ''] = marked.split('|');
      const { missingComma = -1 } = locate(new ProfileTypeDocument(before + after), before.length) ?? {};
      const text = before + after;
      assert.equal(
        missingComma < 0 ? text : `${text.slice(0, missingComma)},${text.slice(missingComma)}`,
        expected,
      );
    });
  }

  const whole = `{ "ObjectTypeName": "A", "Fields": { "id": { "Source": "_source.\\u00e9", "Target": "_profile.X" }, "x": {} },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id", ] }], "l": [] }, // one
    "ExpirationDays": 3, "Tags" { 'a': True, b`;

  it('is known at every offset of everything that is being written', () => {
    for (let end = 0; end <= whole.length; end++) {
      const document = new ProfileTypeDocument(whole.slice(0, end));
      for (let offset = 0; offset <= end; offset++) {
        const { replace } = locate(document, offset) ?? { replace: { offset, length: 0 } };
        assert.ok(replace.offset >= 0 && replace.length >= 0 && replace.offset + replace.length <= end);
      }
    }
  });

  it('is known where a part is missing', () => {
    for (let start = 0; start < whole.length; start += 3) {
      const text = whole.slice(0, start) + whole.slice(start + 7);
      const document = new ProfileTypeDocument(text);
      for (let offset = 0; offset <= text.length; offset++) locate(document, offset);
    }
  });

  it('is known in 100,000 levels', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000)]) {
      locate(new ProfileTypeDocument(text), text.length);
    }
  });
});
