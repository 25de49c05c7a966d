import assert from 'node:assert/strict';
import { applied, titlesAt } from './refactoring';

/** A type with some fields and one key. */
function type(fields: string, definition: string): string {
  return `{
  "Fields": {
    ${fields}
  },
  "Keys": {
    "name": [{ ${definition} }]
  }
}`;
}

const names = `"first": { "Source": "_source.name.first", "ContentType": "NAME" },
    "last": { "Source": "_source.name.last", "Target": "_profile.LastName", "ContentType": "NAME" },
    "zip": { "Source": "_source.zip" }`;

describe('Extract field', () => {
  it('makes one field of all that compose a key, behind the last of them', () => {
    assert.equal(
      applied(type(names, '"FieldNames": ["la|st", "first"]'), 'Extract field "lastFirst"'),
      `{
  "Fields": {
    "first": { "Source": "_source.name.first", "ContentType": "NAME" },
    "last": { "Source": "_source.name.last", "Target": "_profile.LastName", "ContentType": "NAME" },
    "lastFirst": { "Source": "{{_source.name.last}} {{_source.name.first}}", "ContentType": "NAME" },
    "zip": { "Source": "_source.zip" }
  },
  "Keys": {
    "name": [{ "FieldNames": ["lastFirst"] }]
  }
}`,
    );
  });

  it('is text where not all are names, and keeps dense and tabbed documents as they are', () => {
    assert.equal(
      applied(
        '{"Fields":{"a":{"Source":"_source.a","ContentType":"NAME"},"b":{"Source":"_source.b"}},"Keys":{"k":[{"FieldNames":["a","b"]|}]}}',
        'Extract field "aB"',
      ),
      '{"Fields":{"a":{"Source":"_source.a","ContentType":"NAME"},"b":{"Source":"_source.b"},"aB":{"Source":"{{_source.a}} {{_source.b}}"}},"Keys":{"k":[{"FieldNames":["aB"]}]}}',
    );
    assert.equal(
      applied(
        '{\r\n\t"Fields": {\r\n\t\t"a": {\r\n\t\t\t"Source": "_source.a"\r\n\t\t},\r\n\t\t"b": {\r\n\t\t\t"Source": "_source.b"\r\n\t\t}\r\n\t},\r\n\t"Keys": { "k": [{ |"FieldNames": ["a", "b"] }] }\r\n}',
        'Extract field "aB"',
      ),
      '{\r\n\t"Fields": {\r\n\t\t"a": {\r\n\t\t\t"Source": "_source.a"\r\n\t\t},\r\n\t\t"b": {\r\n\t\t\t"Source": "_source.b"\r\n\t\t},\r\n\t\t"aB": {\r\n\t\t\t"Source": "{{_source.a}} {{_source.b}}"\r\n\t\t}\r\n\t},\r\n\t"Keys": { "k": [{ "FieldNames": ["aB"] }] }\r\n}',
    );
  });

  describe('finds a name that is free and that a field can have', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['"aB": {}, "aB_2": {}', '"a", "b"', 'aB_3'],
      ['"first_name": { "Source": "_source.a" }', '"first_name", "b"', 'firstNameB'],
      ['"First": { "Source": "_source.a" }', '"First", "b", "a"', 'FirstBA'],
      ['"_1": { "Source": "_source.a" }, "_2": { "Source": "_source.c" }', '"_1", "_2"', 'composed12'],
      [`"${'x'.repeat(64)}": { "Source": "_source.a" }`, `"${'x'.repeat(64)}", "b"`, 'x'.repeat(60)],
    ];
    for (const [fields, entries, name] of cases) {
      it(name, () => {
        const base = '"a": { "Source": "_source.a" }, "b": { "Source": "_source.b" }';
        const marked = type(`${base}, ${fields}`, `"FieldNames": [|${entries}]`);
        assert.ok(
          titlesAt(marked).some((title) => title.startsWith(`Extract field "${name.slice(0, 50)}`)),
          titlesAt(marked).join(),
        );
        assert.match(applied(marked, titlesAt(marked)[0] ?? ''), new RegExp(`"FieldNames": \\["${name}"\\]`));
      });
    }
  });

  describe('is not offered', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['for a key of one field', names, '"FieldNames": ["fi|rst"]'],
      ['for a field that stands twice', names, '"FieldNames": ["fi|rst", "first"]'],
      ['where a field does not exist', names, '"FieldNames": ["fi|rst", "middle"]'],
      ['where an entry is no text', names, '"FieldNames": ["fi|rst", "last", 1]'],
      ['without names', names, '"StandardIdentifiers": ["PRO|FILE"]'],
      ['for a text', `${names}, "x": { "Source": "{{_source.x}}!" }`, '"FieldNames": ["fi|rst", "x"]'],
      [
        'for half a text',
        `${names}, "x": { "Source": "_source.x}} {{_source.y" }`,
        '"FieldNames": ["fi|rst", "x"]',
      ],
      ['for a list', `${names}, "x": { "Source": "_source.x[].y" }`, '"FieldNames": ["fi|rst", "x"]'],
      ['without a source', `${names}, "x": {}`, '"FieldNames": ["fi|rst", "x"]'],
      [
        'for a source with a mistake',
        `${names}, "x": { "Source": "record.x" }`,
        '"FieldNames": ["fi|rst", "x"]',
      ],
      ['beside the definition', `${names}, "x": {|}`, '"FieldNames": ["first", "last"]'],
    ];
    for (const [why, fields, definition] of cases) {
      it(why, () => {
        assert.deepEqual(
          titlesAt(type(fields, definition)).filter((title) => title.startsWith('Extract')),
          [],
        );
      });
    }

    it('in a text that cannot be read', () => {
      assert.deepEqual(titlesAt(`${type(names, '"FieldNames": ["fi|rst", "last"]').slice(0, -1)}"`), []);
    });
  });
});
