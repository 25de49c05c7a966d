import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../../../core/document/json';
import { propertiesOf } from '../../../../core/document/members';
import { ProfileTypeDocument } from '../../../../core/document/profile-type-document';
import { applied, titlesAt } from './refactoring';

const folder = join(__dirname, '../../../../samples');
const samples = readdirSync(folder).filter((file) => file.endsWith('.profiletype.json'));

const unsorted = `{
  "Fields": {|
    "b10": { "Source": "{{#if _source.a}}{{_source.c}}{{/if}}", "Target": "_profile.Name" },

    "b2": {
      "Source": "_source.b"
    },
    "A": { "Source": "_source.B.1", "Target": "_asset.Name" }
  },
  "Keys": {}
}`;

describe('Sort fields', () => {
  it('by name moves whole fields and leaves what is between them', () => {
    assert.equal(
      applied(unsorted, 'Sort fields by name'),
      `{
  "Fields": {
    "A": { "Source": "_source.B.1", "Target": "_asset.Name" },

    "b2": {
      "Source": "_source.b"
    },
    "b10": { "Source": "{{#if _source.a}}{{_source.c}}{{/if}}", "Target": "_profile.Name" }
  },
  "Keys": {}
}`,
    );
  });

  it('by target puts those without one last', () => {
    assert.equal(
      applied(unsorted, 'Sort fields by target'),
      `{
  "Fields": {
    "A": { "Source": "_source.B.1", "Target": "_asset.Name" },

    "b10": { "Source": "{{#if _source.a}}{{_source.c}}{{/if}}", "Target": "_profile.Name" },
    "b2": {
      "Source": "_source.b"
    }
  },
  "Keys": {}
}`,
    );
  });

  it('by source goes by the first path, and leaves equal ones in their order', () => {
    const field = (name: string, source: string): string => `"${name}":{"Source":"${source}"}`;
    const wrap = (...fields: readonly string[]): string => `{"Fields":{${fields.join(',')}}}`;
    const sources = [
      '{{_source.c}}',
      '_source.b',
      '{{_source.b}} {{_source.a}}',
      'no path',
      '{{_source.a}}!',
    ];
    const [c = '', b = '', bAndA = '', none = '', a = ''] = sources.map((source, index) =>
      field(`f${index}`, source),
    );
    assert.equal(
      applied(wrap(c, b, bAndA, none, a).replace('"f0"', '"|f0"'), 'Sort fields by source'),
      wrap(a, b, bAndA, c, none),
    );
  });

  it('keeps other line ends and escapes in names', () => {
    assert.equal(
      applied('{\r\n\t"Fields": {\r\n\t\t"|z": 1,\r\n\t\t"\\u0061": { }\r\n\t}\r\n}', 'Sort fields by name'),
      '{\r\n\t"Fields": {\r\n\t\t"\\u0061": { },\r\n\t\t"z": 1\r\n\t}\r\n}',
    );
  });

  describe('is offered only where it changes the order', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['{ "Fields": {| "a": { "Target": "x" }, "b": { "Target": "y" } } }', []],
      ['{ "Fields": {| "a": { "Target": "y" }, "b": { "Target": "x" } } }', ['Sort fields by target']],
      ['{ "Fields": {| "a": { "Source": "y" }, "b": { "Source": "x" } } }', ['Sort fields by source']],
      ['{ "Fields": {| "a": {}, "b": { "Target": "x" } } }', ['Sort fields by target']],
      ['{ "Fields": {| "b": {}, "a": {} } }', ['Sort fields by name']],
      ['{ "Fie|lds": { "b": {}, "a": {} } }', ['Sort fields by name']],
      ['{ "Fields": { "b": {}, "a": {} }, |"Keys": {} }', []],
      ['{ "Fields": {|} }', []],
      ['{ "Fields": {| "a": {} } }', []],
      ['{ "Fields": [| "b", "a"] }', []],
    ];
    for (const [marked, titles] of cases) {
      it(marked, () => {
        assert.deepEqual(titlesAt(marked), titles);
      });
    }
  });

  describe('is not offered where something would not move with its field', () => {
    for (const marked of [
      '{ "Fields": {| "b": {}, // second\n "a": {} } }',
      '{ "Fields": {| "b": {}, "a": {}, } }',
      '{ "Fields": {| "b": {} "a": {} } }',
      '{ "Fields": {| "b": {}, "a": {}, "b": {} } }',
      '{ "Fields": {| "b": {}, "a": {}',
      '{ "Fields": {| "b": {}, "a": {} }, "Keys": { "x }',
    ]) {
      it(marked, () => {
        assert.deepEqual(titlesAt(marked), []);
      });
    }

    it('but is where the comment stands outside', () => {
      assert.deepEqual(titlesAt('{ "Fields": {| "b": {}, "a": {} } } // mine'), ['Sort fields by name']);
    });
  });

  for (const sample of samples) {
    it(`changes nothing but the order, and once is enough: ${sample}`, () => {
      const content = readFileSync(join(folder, sample), 'utf8');
      const marked = (text: string): string => text.replace('"Fields"', '"Fie|lds"');
      if (!content.includes('"Fields"')) return;
      for (const title of titlesAt(marked(content))) {
        const sorted = applied(marked(content), title);
        assert.deepEqual(JSON.parse(sorted), JSON.parse(content));
        assert.deepEqual(parseJson(sorted).errors, []);
        assert.ok(!titlesAt(marked(sorted)).includes(title));
        const names = [...propertiesOf(new ProfileTypeDocument(sorted).member('Fields')?.valueNode)];
        assert.equal(names.length, new ProfileTypeDocument(content).fields.size);
      }
    });
  }
});
