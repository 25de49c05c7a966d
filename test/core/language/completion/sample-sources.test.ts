import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { readSamplePaths, type SamplePaths } from '../../../../core/samples/sample-paths';
import { accepted, atCursor, isShown, itemsAt } from '../cursor';
import { inField } from '../definitions';

function samplesOf(...records: readonly unknown[]): SamplePaths {
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const samples = readSamplePaths([{ name: 'Customer.sample.json', text }]);
  assert.ok(samples);
  return samples;
}

const customer = samplesOf({
  id: 8001,
  name: { first: 'Nora', last: 'Lindqvist' },
  address: { street: '410 Example Ave', zip: '98101' },
  tags: ['new', 'gold'],
  items: [{ title: 'Lamp', price: 61, parts: [{ part: 'bulb' }] }],
  'no name': 1,
  nothing: null,
});

const source = (value: string): string => inField(`"Source": ${value}`);

function items(marked: string, samples = customer): CompletionItem[] {
  return itemsAt(atCursor(marked), true, samples);
}

/** What an editor shows, in its order. */
function shown(marked: string, samples = customer): string[] {
  const cursor = atCursor(marked);
  return items(marked, samples)
    .filter((item) => isShown(cursor, item))
    .map(({ label }) => label);
}

function item(marked: string, label: string, samples = customer): CompletionItem {
  const found = items(marked, samples).find((each) => each.label === label);
  assert.ok(found, `${label} is not offered at ${marked}`);
  return found;
}

function accept(marked: string, label: string): string {
  const found = itemsAt(atCursor(marked), false, customer).find((each) => each.label === label);
  assert.ok(found, `${label} is not offered at ${marked}`);
  return accepted(atCursor(marked), found);
}

function documentation({ documentation }: CompletionItem): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}

describe('Completion of sources with samples', () => {
  it('offers the paths of the samples first: what fits the field, then what no other field reads', () => {
    assert.deepEqual(shown(source('"|"')), [
      '_source.address.zip',
      '_source.id',
      '_source.name.',
      '_source.address.',
      '_source.nothing',
      '_source.name.last',
      '_source.address.street',
      '_source.tags[]',
      '_source.items[].',
      '_source.items[].title',
      '_source.items[].price',
      '_source.items[].parts[].',
      '_source.items[].parts[].part',
      '_source.name.first',
      '_source.Zip',
      '_source.',
    ]);
  });

  it('knows the field by its target as well', () => {
    const marked = inField('"Target": "_profile.LastName", "Source": "|"');
    assert.equal(shown(marked, samplesOf({ id: 1, lastName: 'x', last_name: 'y' }))[0], '_source.lastName');
    assert.equal(
      shown(marked, samplesOf({ id: 1, given: 'x', sur_last_name: 'y' }))[0],
      '_source.sur_last_name',
    );
    const address = inField('"Target": "_profile.Address.City", "Source": "|"');
    assert.equal(shown(address, samplesOf({ id: 1, address_city: 'x' }))[0], '_source.address_city');
  });

  it('offers what is below the typed part', () => {
    assert.deepEqual(shown(source('"_source.address.|"')), ['_source.address.zip', '_source.address.street']);
    assert.deepEqual(shown(source('"_source.items[].|"')), [
      '_source.items[].title',
      '_source.items[].price',
      '_source.items[].parts[].',
      '_source.items[].parts[].part',
    ]);
    assert.deepEqual(shown(source('"_source.ag|"')), ['_source.tags[]']);
  });

  it('says what a record has there, in one short line', () => {
    const samples = samplesOf({
      a: ` two\nlines\u202e `,
      b: 'x'.repeat(100),
      c: { d: 1, e: 2 },
      f: null,
      g: '',
      h: [{ i: false }],
    });
    const details = items(source('"|"'), samples).map(({ label, detail }) => `${label} ${detail}`);
    for (const expected of [
      '_source.a two lines',
      `_source.b ${'x'.repeat(59)}…`,
      '_source.c. { d, e }',
      '_source.c.d 1',
      '_source.f null',
      '_source.g (empty)',
      '_source.h[]. { i }',
      '_source.h[].i false',
    ])
      assert.ok(details.includes(expected), `${expected} among ${details.join(', ')}`);
  });

  it('explains a path by the samples', () => {
    assert.equal(
      documentation(item(source('"|"'), '_source.address.zip')),
      'Reads `address.zip` of the incoming record; empty where the record has none.\n\nIn `Customer.sample.json`: `98101`.',
    );
    assert.match(documentation(item(source('"|"'), '_source.name.first')), /Used by another field\./);
  });

  it('goes on behind an object, and not behind a value', () => {
    const object = item(source('"|"'), '_source.address.');
    assert.equal(object.kind, CompletionItemKind.Module);
    assert.equal(object.command?.command, 'editor.action.triggerSuggest');
    assert.equal(item(source('"|"'), '_source.address.zip').command, undefined);
  });

  it('offers a path that is an object in one record and a text in another as both', () => {
    const labels = shown(source('"_source.|"'), samplesOf({ a: 'x' }, { a: { b: 1 } }));
    assert.deepEqual(labels.slice(0, 3), ['_source.a', '_source.a.', '_source.a.b']);
  });

  describe('replaces exactly the path at the cursor', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['|', '_source.address.zip', '"_source.address.zip"'],
      ['"|"', '_source.tags[]', '"_source.tags[]"'],
      ['"_source.ad|dr.zip"', '_source.address.zip', '"_source.address.zip"'],
      ['"\\u005fsource.address.|"', '_source.address.zip', '"_source.address.zip"'],
      ['"{{_source.address.|}} x"', '_source.address.zip', '"{{_source.address.zip}} x"'],
      ['"{{#each _source.it|}}{{/each}}"', '_source.items', '"{{#each _source.items}}{{/each}}"'],
      [
        '"\\"{{#each _source.items}}{{pr|}}{{/each}}"',
        'price',
        '"\\"{{#each _source.items}}{{price}}{{/each}}"',
      ],
    ];
    for (const [before, label, after] of cases) {
      it(`${before} with ${label}`, () => {
        assert.equal(accept(source(before), label), source(after));
      });
    }
  });

  describe('inside the braces of a template', () => {
    it('offers no brackets, which Handlebars reads as something else', () => {
      const labels = items(source('"{{|}}"')).map(({ label }) => label);
      assert.ok(labels.includes('_source.tags') && labels.includes('_source.address.zip'));
      assert.deepEqual(
        labels.filter((label) => /[[\]]/.test(label)),
        [],
      );
    });

    const relative: readonly (readonly [string, readonly string[]])[] = [
      ['{{#each _source.items}}{{|', ['title', 'price', 'parts']],
      ['{{#each _source.items}}{{#if |}}', ['title', 'price', 'parts']],
      ['{{#if _source.id}}{{#each _source.items}} {{|}}', ['title', 'price', 'parts']],
      ['{{#each _source.items}}{{#each parts}}{{|}}', ['part']],
      ['{{#each _source.items}}{{#each this.parts}}{{|}}', ['part']],
      ['{{#each _source.items}}{{#each ./parts}}{{|}}', ['part']],
      ['{{#each _source.items}}{{#with parts.[0]}}{{|}}', ['part']],
      ['{{#with _source.address}}{{|}}', ['street', 'zip']],
      ['{{#with _source}}{{#with address}}{{|}}', ['street', 'zip']],
      ['{{#with _source.name}}{{#with _source.address}}{{#with ../first}}{{/with}}{{|}}', ['street', 'zip']],
      ['{{#with _source.address}}{{#each _source.items}}{{#with ..}}{{|}}', ['street', 'zip']],
      ['{{#each _source.tags}}{{|}}', ['this']],
      ['{{#each _source.address}}{{|}}', ['this']],
      [
        '{{#each _source.items as |item|}}{{|}}',
        ['item.title', 'item.price', 'item.parts', 'title', 'price', 'parts'],
      ],
      ['{{~#each _source.items~}}{{|}}', ['title', 'price', 'parts']],
      ['{{#each _source.items}}{{else}}{{|}}', []],
      ['{{#with _source.address}}{{#each _source.items}}{{else}}x{{/each}}{{|}}', ['street', 'zip']],
      ['{{#each _source.items}}{{/each}}{{|}}', []],
      ['{{#each _source.nowhere}}{{|}}', []],
      ['{{#each}}{{|}}', []],
      ['{{/each}}{{|}}', []],
      ['{{#if _source.items}}{{|}}', []],
    ];
    for (const [text, expected] of relative) {
      it(`knows what a block is about: ${text}`, () => {
        // The cursor is the last bar.
        const at = text.lastIndexOf('|');
        const marked = source(`"${text.slice(0, at)}⌶${text.slice(at + 1)}"`);
        const labels = itemsAt(atCursor(marked, '⌶'), true, customer).map(({ label }) => label);
        assert.deepEqual(labels.filter((label) => !label.startsWith('_source')).sort(), [...expected].sort());
      });
    }
  });

  it('offers what is nearest where there is very much', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`p${n}`, { below: n }]));
    const samples = samplesOf({ ...many, zip: '98101' });
    const labels = shown(source('"_source.|"'), samples);
    assert.equal(labels[0], '_source.zip');
    assert.ok(labels.length < 310);
    assert.deepEqual(shown(source('"_source.p399.|"'), samples), ['_source.p399.below']);
  });

  it('offers the same as ever without a sample', () => {
    const marked = source('"_source.|"');
    assert.deepEqual(
      itemsAt(atCursor(marked), true).map(({ label }) => label),
      itemsAt(atCursor(marked), true, samplesOf({})).map(({ label }) => label),
    );
  });
});
