import assert from 'node:assert/strict';
import { definition } from '../language/definitions';
import { definitionText, fileOf } from './domain';

const uri = 'file:///types/Customer.profiletype.json';

/** The content types of key `k`, in a type with fields of several. */
function contentTypesOf(definitions: string): string | undefined {
  const text = `{
    "Fields": {
      "plain": { "Source": "_source.a" },
      "text": { "ContentType": "STRING" },
      "mail": { "ContentType": "EMAIL_ADDRESS" },
      "phone": { "ContentType": "PHONE_NUMBER" },
      "wrong": { "ContentType": "E-MAIL" },
      "number": { "ContentType": 5 },
      "none": 5
    },
    "Keys": { "k": ${definitions} }
  }`;
  return fileOf(uri, text).keys[0]?.contentTypes;
}

describe('What others see of a definition', () => {
  it('is its type and its keys, each with its place', () => {
    const file = fileOf(uri, '{\r\n  "ObjectTypeName": "Ünï😀",\r\n\t"Keys": { "a": [], "b": [] }\r\n}');
    assert.equal(file.uri, uri);
    assert.deepEqual(file.type, {
      name: 'Ünï😀',
      range: { start: { line: 1, character: 20 }, end: { line: 1, character: 27 } },
      pointer: '/ObjectTypeName',
    });
    assert.deepEqual(
      file.keys.map(({ name, range, pointer }) => [name, range.start, range.end, pointer]),
      [
        ['a', { line: 2, character: 11 }, { line: 2, character: 14 }, '/Keys/a'],
        ['b', { line: 2, character: 20 }, { line: 2, character: 23 }, '/Keys/b'],
      ],
    );
  });

  it('are names as they are meant, not as they are escaped', () => {
    const file = fileOf(uri, '{"ObjectTypeName":"\\u0043ustomer","Keys":{"a\\/b~c":[]}}');
    assert.equal(file.type?.name, 'Customer');
    assert.deepEqual([file.keys[0]?.name, file.keys[0]?.pointer], ['a/b~c', '/Keys/a~1b~0c']);
  });

  it('is the last of several with the same name', () => {
    const file = fileOf(
      uri,
      '{"ObjectTypeName":"A","ObjectTypeName":"B","Fields":{"x":{"ContentType":"NAME"}},"Keys":{"k":[],"k":[{"FieldNames":["x"]}]}}',
    );
    assert.equal(file.type?.name, 'B');
    assert.deepEqual(
      file.keys.map(({ name, contentTypes, range }) => [name, contentTypes, range.start.character]),
      [['k', 'NAME', 96]],
    );
  });

  describe('of its domain is', () => {
    for (const [what, text, configured, expected] of [
      ['what it says', '{ "DomainName": "europe" }', undefined, 'europe'],
      ['what it says, whatever is configured', '{ "DomainName": "europe" }', 'asia', 'europe'],
      ['what is configured, where it says nothing', '{}', 'asia', 'asia'],
      ['what is configured, where it says an empty text', '{ "DomainName": "" }', 'asia', 'asia'],
      ['what is configured, where it says no text', '{ "DomainName": 5 }', 'asia', 'asia'],
      ['nothing, where nobody says anything', '{ "Other": 5 }', undefined, undefined],
    ] as const) {
      it(what, () => {
        assert.equal(fileOf(uri, text, configured).domain, expected);
      });
    }
  });

  describe('of its type is nothing, where the name is', () => {
    for (const text of [
      '{}',
      '{ "ObjectTypeName": "" }',
      '{ "ObjectTypeName": null }',
      '{ "ObjectTypeName": }',
      '[]',
      '',
    ]) {
      it(text || 'in an empty text', () => {
        assert.equal(fileOf(uri, text).type, undefined);
      });
    }
  });

  describe('of the content types of a key', () => {
    for (const [definitions, expected] of [
      ['[{ "FieldNames": ["plain"] }]', 'STRING'],
      ['[{ "FieldNames": ["plain", "text"] }]', 'STRING'],
      ['[{ "FieldNames": ["mail"] }]', 'EMAIL_ADDRESS'],
      ['[{ "FieldNames": ["plain", "mail"] }]', 'EMAIL_ADDRESS and STRING'],
      ['[{ "FieldNames": ["mail"] }, { "FieldNames": ["plain"] }]', 'EMAIL_ADDRESS and STRING'],
      [
        '[{ "FieldNames": ["phone"] }, { "FieldNames": ["plain", "mail"] }]',
        'EMAIL_ADDRESS and PHONE_NUMBER and STRING',
      ],
      ['[{ "FieldNames": ["none"] }]', 'STRING'],
      ['[{ "FieldNames": ["wrong"] }]', undefined],
      ['[{ "FieldNames": ["number"] }]', undefined],
      ['[{ "FieldNames": ["missing"] }]', undefined],
      ['[{ "FieldNames": ["mail", "missing"] }]', undefined],
      ['[{ "FieldNames": [] }]', undefined],
      ['[{ "FieldNames": "mail" }]', undefined],
      ['[{}]', undefined],
      ['[]', undefined],
      ['{}', undefined],
      ['null', undefined],
    ] as const) {
      it(`${definitions} is ${expected ?? 'nothing'}`, () => {
        assert.equal(contentTypesOf(definitions), expected);
      });
    }
  });

  it('is something of every beginning of a text', () => {
    const text = definition();
    for (let length = 0; length <= text.length; length++) fileOf(uri, text.slice(0, length));
    assert.deepEqual(
      fileOf(uri, text).keys.map(({ name }) => name),
      ['CustomerId'],
    );
  });

  it('is read from 100,000 keys as well', () => {
    const keys = Array.from({ length: 100_000 }, (_, number) => `"k${number}":[]`);
    assert.equal(fileOf(uri, `{"Keys":{${keys.join(',')}}}`).keys.at(-1)?.pointer, '/Keys/k99999');
  });

  it('is the same of the text that is read again', () => {
    const text = definitionText('Customer', { domain: 'europe', keys: { contact: 'NAME' } });
    assert.deepEqual(fileOf(uri, text), fileOf(uri, text));
  });
});
