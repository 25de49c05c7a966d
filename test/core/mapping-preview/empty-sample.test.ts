import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import type { JsonValue } from '../../../core/document/writing';
import { emptySample } from '../../../core/mapping-preview/empty-sample';

describe('An empty sample has', () => {
  const cases: readonly (readonly [string, readonly string[], JsonValue])[] = [
    ['nothing where nothing is read', [], {}],
    [
      'what accessors read',
      ['_source.id', '_source.addr.zip', '_source.addr.city'],
      { id: '', addr: { zip: '', city: '' } },
    ],
    [
      'an entry in each list',
      ['_source.items[].title', '_source.items[0].price'],
      { items: [{ title: '', price: '' }] },
    ],
    ['a list of texts', ['_source.tags[]'], { tags: [''] }],
    ['an object where something below it is read', ['_source.a', '_source.a.b'], { a: { b: '' } }],
    [
      'what templates read',
      ['{{#if _source.a.b}}{{_source.c}}{{/if}}{{_source/d/e}}{{_source.l.[0].x}}'],
      { a: { b: '' }, c: '', d: { e: '' }, l: [{ x: '' }] },
    ],
    [
      'what templates read by names in brackets',
      ['{{_source.[First Name]}}{{_source.[a/b.c].d}}{{_source.l.1.[x [y\\]]}}'],
      { 'First Name': '', 'a/b.c': { d: '' }, l: [{ 'x [y]': '' }] },
    ],
    ['nothing of what is no source', ['a.b', '_source.'], {}],
    ['any name', ['_source.__proto__.x'], JSON.parse('{"__proto__": {"x": ""}}') as JsonValue],
  ];
  for (const [what, sources, expected] of cases) {
    it(what, () => {
      const Fields = Object.fromEntries(sources.map((Source, index) => [`f${index}`, { Source }]));
      const sample = emptySample(new ProfileTypeDocument(JSON.stringify({ Fields })));
      assert.equal(JSON.stringify(sample), JSON.stringify(expected));
    });
  }
});
