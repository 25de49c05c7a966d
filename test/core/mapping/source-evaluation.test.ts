import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileSource, type Evaluation, evaluateSource } from '../../../core/mapping/source-evaluation';
import { parseSource } from '../../../core/document/source';
import type { JsonValue } from '../../../core/document/writing';

const evaluate = (source: string, record: JsonValue): Evaluation =>
  evaluateSource(compileSource(source), record);

const order: JsonValue = {
  id: 7,
  isPaid: false,
  total: 0,
  empty: '',
  blank: ' \t',
  nothing: null,
  none: [],
  nobody: {},
  hollow: ['', null, [' ']],
  address: { zip: '98109', '@type': 'home', größe: 1, constructor: 'Smith' },
  tags: ['a', '', 'b'],
  items: [
    { title: 'Pen', tags: ['x', 'y'], price: { net: 1.5 } },
    { tags: [], price: {} },
    { title: 'Ink', tags: ['z'], price: { net: 2 } },
  ],
  rows: [
    [{ n: 1 }, { n: 2 }],
    [{ n: 3 }, {}],
  ],
};

describe('An accessor gives', () => {
  const cases: Readonly<Record<string, readonly [string, JsonValue]>> = {
    'a number': ['_source.id', 7],
    false: ['_source.isPaid', false],
    zero: ['_source.total', 0],
    'a member of a member': ['_source.address.zip', '98109'],
    'a member of any name': ['_source.address.@type', 'home'],
    'a member of any letters': ['_source.address.größe', 1],
    'a member that is called like one of every object': ['_source.address.constructor', 'Smith'],
    'an object': ['_source.items[0].price', { net: 1.5 }],
    'a list as it is': ['_source.tags', ['a', '', 'b']],
    'the entries of a list': ['_source.tags[]', ['a', '', 'b']],
    'one entry': ['_source.tags[2]', 'b'],
    'a member of one entry': ['_source.items[2].title', 'Ink'],
    'a column, with null where it is missing': ['_source.items[].title', ['Pen', null, 'Ink']],
    'a column, with null where it is empty': ['_source.items[].tags', [['x', 'y'], null, ['z']]],
    'a column below': ['_source.items[].price.net', [1.5, null, 2]],
    'the same without brackets': ['_source.items.price.net', [1.5, null, 2]],
    'one entry of each list': ['_source.items[].tags[1]', ['y', null, null]],
    'a list in a list': ['_source.items[].tags[]', [['x', 'y'], null, ['z']]],
    'a list of lists': [
      '_source.rows[][].n',
      [
        [1, 2],
        [3, null],
      ],
    ],
    'a list of lists without brackets': [
      '_source.rows.n',
      [
        [1, 2],
        [3, null],
      ],
    ],
    'a column of one list': ['_source.rows[1][].n', [3, null]],
    'an entry of each': ['_source.rows[][0].n', [1, 3]],
  };
  for (const [title, [source, value]] of Object.entries(cases)) {
    it(title, () => {
      assert.deepEqual(evaluate(source, order), { kind: 'value', value });
    });
  }

  const absences: Readonly<Record<string, readonly [string, string]>> = {
    'a member is missing': ['_source.zip', 'The record has no `zip`.'],
    'a step on the way is missing': ['_source.home.address.zip', 'The record has no `home`.'],
    'the last step is missing': ['_source.address.street', 'The record has no `address.street`.'],
    'it goes below a text': ['_source.address.zip.code', 'The record has no `address.zip.code`.'],
    'a text is empty': ['_source.empty', '`empty` is empty in the record.'],
    'a text is blank': ['_source.blank', '`blank` is empty in the record.'],
    'a value is null': ['_source.nothing', '`nothing` is empty in the record.'],
    'a step on the way is null': ['_source.nothing.more', '`nothing` is empty in the record.'],
    'a list is empty': ['_source.none', '`none` is empty in the record.'],
    'the list on the way is empty': ['_source.none[].a', '`none` is empty in the record.'],
    'an object is empty': ['_source.nobody', '`nobody` is empty in the record.'],
    'all entries are empty': ['_source.hollow', '`hollow` is empty in the record.'],
    'no entry has the member': ['_source.items[].zip', 'The record has no `items[].zip`.'],
    'an entry is empty': ['_source.tags[1]', '`tags[1]` is empty in the record.'],
    'there are fewer entries': ['_source.tags[3]', 'The record has no `tags[3]`.'],
    'there are far fewer entries': [
      `_source.tags[${'9'.repeat(400)}]`,
      `The record has no \`tags[${'9'.repeat(400)}]\`.`,
    ],
    'brackets follow no list': ['_source.address[].zip', '`address` is no list in the record.'],
    'an index follows no list': ['_source.address[0]', 'The record has no `address[0]`.'],
    'an index follows a text': ['_source.address.zip[0]', 'The record has no `address.zip[0]`.'],
  };
  for (const [title, [source, why]] of Object.entries(absences)) {
    it(`nothing where ${title}`, () => {
      assert.deepEqual(evaluate(source, order), { kind: 'absent', why });
    });
  }

  it('nothing for records that are no objects', () => {
    for (const record of [null, 1, 'text', true, [], [1], [[]]]) {
      assert.deepEqual(evaluate('_source.a', record), { kind: 'absent', why: 'The record has no `a`.' });
    }
  });
});

const inherited = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'prototype',
];

describe('A source reaches nothing but the record', () => {
  const values: JsonValue = { text: 'abc', number: 1, isTrue: true, list: [1, 2], object: { a: 1 } };
  const paths = ['', 'text.', 'number.', 'isTrue.', 'list.', 'list[0].', 'object.'].flatMap((below) =>
    inherited.map((name) => `_source.${below}${name}`),
  );
  for (const path of paths) {
    it(`by ${path}`, () => {
      assert.equal(evaluate(path, values).kind, 'absent');
      assert.equal(evaluate(`{{${path.replace('[0]', '.0')}}}`, values).kind, 'absent');
      assert.equal(
        evaluate(
          `{{#with _source}}{{${path.slice('_source.'.length).replace('[0]', '.0')}}}{{/with}}`,
          values,
        ).kind,
        'absent',
      );
      assert.equal(evaluate(`${path}.constructor`, values).kind, 'absent');
    });
  }

  it('but to members of these names', () => {
    for (const name of inherited) {
      const record = JSON.parse(`{ "${name}": { "${name}": "x" } }`) as JsonValue;
      const path = `_source.${name}.${name}`;
      for (const source of [path, `{{${path}}}`, `{{#each _source}}{{${name}}}{{/each}}`]) {
        assert.deepEqual(evaluate(source, record), { kind: 'value', value: 'x' });
      }
    }
  });

  it('by the data of a block', () => {
    for (const name of [
      'constructor',
      '__proto__',
      'first.constructor',
      'root.constructor',
      '../index',
      'x',
    ]) {
      assert.equal(evaluate(`{{#each _source.list}}{{@${name}}}{{/each}}`, values).kind, 'absent', name);
    }
  });

  it('by names that a block gives', () => {
    const source = '{{#each _source.list as |__proto__ constructor|}}{{__proto__}}{{constructor}};{{/each}}';
    assert.deepEqual(evaluate(source, values), { kind: 'value', value: '10;21;' });
    assert.equal(({} as Record<string, unknown>)['0'], undefined);
  });
});

describe('A source fails', () => {
  const wrong = [
    'zip',
    '_source',
    '_source.a..b',
    '_source.a[b]',
    '{{_source.a',
    '{{zip}}',
    '{{#if _source.a}}',
    '{{upper _source.a}}',
    '{{#times 3}}x{{/times}}',
    '{{> partial}}',
    '{{#each _source.a}}{{log this}}{{/each}}',
    '{{lookup _source "constructor"}}',
  ];
  for (const source of wrong) {
    it(`with what the parser says: ${source}`, () => {
      const why = parseSource(source).problems[0]?.message ?? assert.fail('There is no problem.');
      assert.deepEqual(evaluate(source, {}), { kind: 'failed', why });
    });
  }

  it('with values that the language does not have', () => {
    const why = 'A value in a template is a path, such as `_source.name`, a text or a number.';
    for (const source of ['{{#if (a=1)}}x{{/if}}', '{{#each _source.a}}{{(x).y}}{{/each}}', '{{(a=1)}}']) {
      assert.deepEqual(evaluate(source, {}), { kind: 'failed', why });
    }
  });

  const many = Array.from({ length: 1000 }, (_, index) => index);
  const nested = (open: string, close: string, count: number): JsonValue =>
    JSON.parse(`${open.repeat(count)}1${close.repeat(count)}`) as JsonValue;
  const passes = (count: number, inner = ''): string =>
    `{{#each _source.a}}${'{{#each @root._source.a}}'.repeat(count - 1)}${inner}` + '{{/each}}'.repeat(count);
  const tooLong: Readonly<Record<string, readonly [string, JsonValue, string]>> = {
    'passes through passes': [passes(10), many, 'steps'],
    'passes through passes that write': [passes(10, 'x{{this}}'), many, 'steps'],
    'a list that is too long': ['{{#each _source.a}}{{/each}}', [...Array(20_001).keys()], 'steps'],
    'long paths in passes': [`{{#each _source.a}}{{../_source${'.a'.repeat(200)}}}{{/each}}`, many, 'steps'],
    'long ways outward': [`{{#each _source.a}}{{${'../'.repeat(250)}a}}{{/each}}`, many, 'steps'],
    'long ways outward to data': [
      `{{#each _source.a}}{{@${'../'.repeat(250)}index}}{{/each}}`,
      many,
      'steps',
    ],
    'a long text again and again': ['{{#each _source.a}}{{@root._source.b}}{{/each}}', many, 'characters'],
    'a long text that is tidied away': [
      '{{#removeExtraSpace}}{{#each _source.a}}{{@root._source.b}}{{/each}}{{/removeExtraSpace}}',
      many,
      'characters',
    ],
    'a long object': [
      '{{_source}}',
      Object.fromEntries(many.map((key) => [key, 'x'.repeat(100)])),
      'characters',
    ],
    'lists in lists': ['_source.a.b', nested('[', ']', 60), 'levels'],
    'lists in lists without end': ['_source.a.b', nested('[', ']', 100_000), 'levels'],
    'an object without end': ['{{_source.a}}', nested('{"a":', '}', 100_000), 'levels'],
    'blocks in blocks': [`${'{{#if 1}}'.repeat(55)}${'{{/if}}'.repeat(55)}`, many, 'levels'],
    'a long source': [`_source${'.a'.repeat(500)}`, many, 'longer than the 1,000 characters'],
    'a very long source': ['{{#if 1}}'.repeat(100_000), many, 'longer than the 1,000 characters'],
  };
  for (const [title, [source, a, word]] of Object.entries(tooLong)) {
    it(`beyond the limits: ${title}`, () => {
      const result = evaluate(source, { a, b: ' '.repeat(1000) });
      assert.equal(result.kind, 'failed');
      assert.match(result.why, new RegExp(`${word}.*\\.$`));
    });
  }

  it('never within the limits', () => {
    const path = `_source${'.a'.repeat(490)}`;
    assert.equal(evaluate(path, nested('{"a":', '}', 490)).kind, 'value');
    assert.equal(evaluate('{{#each _source.a}}{{this}}{{/each}}', { a: many }).kind, 'value');
    assert.equal(evaluate('_source.a', { a: [...Array(200_000).keys()] }).kind, 'value');
  });
});

describe('Evaluation', () => {
  const names = fc.constantFrom('a', 'b', 'items', 'length', 'constructor', '__proto__', '0');
  const value: fc.Memo<JsonValue> = fc.memo((depth) =>
    depth <= 1
      ? fc.constantFrom<JsonValue>('', ' ', 'x', 'é  y', 0, 1.5, true, false, null)
      : fc.oneof(
          value(1),
          fc.array(value(depth - 1), { maxLength: 3 }),
          fc.dictionary(names, value(depth - 1), { maxKeys: 4, noNullPrototype: true }),
        ),
  );
  const record = fc.oneof(value(4), fc.record({ a: value(3), b: value(3), items: fc.array(value(2)) }));
  const step = fc
    .tuple(names, fc.constantFrom('', '', '[]', '[0]', '[][]'))
    .map(([name, list]) => `.${name}${list}`);
  const accessor = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `_source${steps.join('')}`);
  const path = fc.oneof(
    fc.array(names, { maxLength: 3 }).map((steps) => ['_source', ...steps].join('.')),
    fc.constantFrom(
      'this',
      '.',
      '../a',
      '../..',
      'a',
      'x',
      'y.a',
      '@index',
      '@key',
      '@first',
      '@../last',
      '@root',
      '1',
      '"a"',
      'true',
    ),
  );
  const template: fc.Memo<string> = fc.memo((depth) => {
    const leaf = fc.oneof(
      path.map((written) => `{{${written}}}`),
      path.map((written) => `{{{ ${written} }}}`),
      fc.constantFrom(' ', 'text', '\n', '  \r\n', '{{! note }}', '{{!-- }} --}}', '\\{{a}}'),
    );
    if (depth <= 1) return leaf;
    const tilde = fc.constantFrom('', '', '~');
    const block = fc
      .tuple(
        fc.constantFrom('if', 'unless', 'each', 'with', 'removeExtraSpace'),
        path,
        fc.constantFrom('', '', ' as |x|', ' as |x y|'),
        fc.array(template(depth - 1), { maxLength: 3 }),
        fc.option(fc.array(template(depth - 1), { maxLength: 2 })),
        tilde,
        tilde,
      )
      .map(([helper, given, named, content, otherwise, left, right]) => {
        const hasValue = helper !== 'removeExtraSpace';
        const open = `{{${left}#${helper}${hasValue ? ` ${given}${named}` : ''}${right}}}`;
        const inverse = otherwise ? `{{${left}else${right}}}${otherwise.join('')}` : '';
        return `${open}${content.join('')}${inverse}{{${right}/${helper}${left}}}`;
      });
    return fc.oneof(leaf, block);
  });
  const templates = fc
    .array(template(4), { minLength: 1, maxLength: 4 })
    .chain((parts) => fc.constantFrom(parts.join(''), `{{#with _source}}${parts.join('')}{{/with}}`));
  const sources = fc.oneof(
    { weight: 2, arbitrary: accessor },
    { weight: 6, arbitrary: templates },
    { weight: 1, arbitrary: templates.map((text) => text.replace(/[}/]/, '')) },
    { weight: 1, arbitrary: fc.string() },
  );

  it('never throws, changes nothing, and gives the same twice', () => {
    const seen = { value: 0, absent: 0, failed: 0 };
    fc.assert(
      fc.property(sources, record, (text, values) => {
        const before = JSON.stringify(values);
        const source = compileSource(text);
        const first = evaluateSource(source, values);
        assert.deepEqual(evaluateSource(source, values), first);
        assert.deepEqual(evaluate(text, values), first);
        assert.equal(JSON.stringify(values), before);
        seen[first.kind]++;
      }),
      { numRuns: 2000 },
    );
    for (const count of Object.values(seen)) assert.ok(count > 50, JSON.stringify(seen));
  });

  it('does not depend on the order of members', () => {
    const reversed = (values: JsonValue): JsonValue => {
      if (typeof values !== 'object' || values === null) return values;
      if (Array.isArray(values)) return values.map(reversed);
      return Object.fromEntries(
        Object.entries(values)
          .reverse()
          .map(([name, member]) => [name, reversed(member)]),
      );
    };
    fc.assert(
      fc.property(accessor, record, (text, values) => {
        assert.deepEqual(evaluate(text, reversed(values)), evaluate(text, values));
        const written = text.replace(/\[\d*\]/g, '.0');
        const block = `{{#with ${written}}}{{#if a}}a{{/if}}{{#unless b}}b{{/unless}}{{else}}c{{/with}}`;
        assert.deepEqual(evaluate(block, reversed(values)), evaluate(block, values));
      }),
    );
  });

  it('gives a value if and only if one is there', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), value(2), (steps, last) => {
        const values = steps.reduceRight<JsonValue>(
          (below, name) => ({ ['__proto__']: 1, [name]: below }),
          last,
        );
        const expected = evaluate('_source.only', { only: last }).kind;
        assert.equal(evaluate(['_source', ...steps].join('.'), values).kind, expected);
      }),
    );
  });
});
