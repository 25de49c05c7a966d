import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definitionOfTest } from '../../../core/mapping-tests/mapping-test';
import { readTestFile } from '../../../core/mapping-tests/test-file';

/** A file whose first test is this one, with the members of `expected` that are given. */
const expecting = (expected: string): string =>
  `{ "tests": [{ "name": "A", "record": {}, "expected": ${expected} }] }`;

const anything = '"record": {}, "expected": { "outcome": "stored" }';

/** What is wrong with a text, with the marks `«` and `»` at the places and the sentences in their order. */
function assertProblems(marked: string, sentences: readonly string[]): void {
  const text = marked.replace(/[«»]/g, '');
  const problems = readTestFile(text).problems;
  assert.deepEqual(
    problems.map(({ message }) => message),
    sentences,
  );
  const found = problems.map(({ offset, length }) => text.slice(offset, offset + length));
  assert.deepEqual(
    found,
    [...marked.matchAll(/«([^»]*)»/g)].map(([, place]) => place),
  );
}

describe('A file with mapping tests', () => {
  it('has tests with all that they say, and where', () => {
    const text = `{
  "$schema": "x",
  "tests": [
    {
      "name": "A \\u00e9",
      "type": "Other",
      "given": [{ "record": { "id": 1 } }, { "type": "Order", "record": {} }],
      "record": { "a": [1, null] },
      "expected": {
        "outcome": "stored",
        "decision": "existing",
        "profile": { "FirstName": "Nora", "MiddleName": null, "Address": { "City": "Bern" }, "Attributes": { "a.b": "c" } },
        "objects": { "_asset": null, "_order": { "OrderItems": [{ "Title": "x" }] } },
        "keys": { "_email": null, "a": "b", "c": ["d", "e"] }
      }
    }
  ]
}`;
    const { tests, problems } = readTestFile(text);
    assert.deepEqual(problems, []);
    const [{ span, ...test } = assert.fail()] = tests;
    assert.deepEqual(test, {
      name: 'A é',
      type: 'Other',
      given: [{ record: { id: 1 } }, { type: 'Order', record: {} }],
      record: { a: [1, null] },
      expected: {
        outcome: 'stored',
        decision: 'existing',
        profile: {
          FirstName: 'Nora',
          MiddleName: null,
          Address: { City: 'Bern' },
          Attributes: { 'a.b': 'c' },
        },
        objects: { _asset: null, _order: { OrderItems: [{ Title: 'x' }] } },
        keys: { _email: null, a: 'b', c: ['d', 'e'] },
      },
    });
    assert.equal(text.slice(span.offset).indexOf('"name"'), 8);
    assert.match(text.slice(span.offset, span.offset + span.length), /^\{[^]*\}$/);
  });

  it('keeps all digits of the numbers in records', () => {
    const { tests } = readTestFile(
      `{ "tests": [{ "name": "A", "record": { "id": 9007199254740993 }, "expected": { "outcome": "stored" } }] }`,
    );
    assert.deepEqual(tests[0]?.record, { id: '9007199254740993' });
  });

  for (const path of ['a/B.profiletype.test.json', '.profiletype.test.json'])
    it(`${path} is for the definition beside it`, () => {
      assert.equal(definitionOfTest(path), path.replace('.test', ''));
      assert.equal(definitionOfTest(`${path}x`), undefined);
    });

  const rows: readonly (readonly [marked: string, ...sentences: string[]])[] = [
    ['«»', 'A value is expected: `{ … }`.'],
    ['«[»]', 'A file with tests must be an object in braces `{ }`.'],
    ['«{»}', 'The list `tests` is missing.'],
    ['{ "tests": «{}» }', '`tests` must be a list in brackets `[ ]`.'],
    ['{ "tests": [], «"test"»: [] }', '`test` is no member here. Did you mean `tests`?'],
    ['{ "$schema": «5», "tests": [] }', '`$schema` must be a text in double quotes.'],
    ['{ "tests": [«"x"»] }', 'A test must be an object in braces `{ }`.'],
  ];
  for (const [marked, ...sentences] of rows) {
    it(`has problems: ${marked}`, () => {
      assertProblems(marked, sentences);
    });
  }

  it('has a problem for each member that a test lacks', () => {
    const { problems } = readTestFile('{ "tests": [{}, { "given": [{}] }] }');
    assert.deepEqual(
      problems.map(({ message, offset, length }) => [offset, length, message]),
      [
        [12, 1, 'A test needs a `name`.'],
        [12, 1, 'A test needs a `record`.'],
        [12, 1, 'A test needs `expected`.'],
        [16, 1, 'A test needs a `name`.'],
        [16, 1, 'A test needs a `record`.'],
        [16, 1, 'A test needs `expected`.'],
        [28, 1, 'An entry of `given` needs a `record`.'],
      ],
    );
  });

  const wrong: readonly (readonly [marked: string, ...sentences: string[]])[] = [
    [`{ "tests": [{ "name": «""», ${anything} }] }`, '`name` must be a text in double quotes.'],
    [
      `{ "tests": [{ "name": "A", ${anything} }, { "name": «"\\u0041"», ${anything} }] }`,
      'There is another test named `A`. Give each a name of its own.',
    ],
    [
      `{ "tests": [{ "name": "A", «"giving"»: [], ${anything} }] }`,
      '`giving` is no member here. Did you mean `given`?',
    ],
    [
      `{ "tests": [{ "name": "A", "given": «{}», ${anything} }] }`,
      '`given` must be a list in brackets `[ ]`.',
    ],
    [
      `{ "tests": [{ "name": "A", "given": [«1»], ${anything} }] }`,
      'An entry of `given` must be an object in braces `{ }`.',
    ],
    [
      `{ "tests": [{ "name": "A", "given": [{ "type": «null», "record": «[]» }], ${anything} }] }`,
      '`type` must be a text in double quotes.',
      '`record` must be an object in braces `{ }`.',
    ],
    [expecting('«[]»'), '`expected` must be an object in braces `{ }`.'],
    ...['{}', '{ "keys": {} }', '{ "objects": {}, "keys": {} }'].map(
      (nothing) =>
        [
          expecting(`«${nothing}»`),
          'This expects nothing, so the test would always pass. Name one of `outcome`, `decision`, `profile`, `objects`, `keys`.',
        ] as const,
    ),
    [expecting('{ «"outcom"»: "stored" }'), '`outcom` is no member here. Did you mean `outcome`?'],
    [
      expecting('{ "outcome": «"store"» }'),
      '`outcome` is one of `stored`, `rejected`, `invalid`. Did you mean `stored`?',
    ],
    [expecting('{ "decision": «null» }'), '`decision` is one of `new`, `existing`.'],
    [expecting('{ "profile": «null» }'), '`profile` must be an object in braces `{ }`.'],
    [
      expecting('{ "profile": { «"FristName"»: null } }'),
      '`_profile` has no value `FristName` here. Did you mean `FirstName`?',
    ],
    [
      expecting('{ "profile": { "Address": { «"Ctiy"»: "Bern" } } }'),
      '`_profile` has no value `Ctiy` here. Did you mean `City`?',
    ],
    [
      expecting('{ "profile": { «"ProfileId"»: "x" } }'),
      'Only the service writes `ProfileId`, so no record decides it.',
    ],
    [
      expecting('{ "profile": { "Address": «"Bern"» } }'),
      '`Address` has values by name: write an object in braces `{ }`, or `null` where it must not be there.',
    ],
    [
      expecting('{ "profile": { "FirstName": «{}» } }'),
      '`FirstName` is one value: write a text in double quotes, or `null` where it must not be there.',
    ],
    [
      expecting('{ "profile": { "Attributes": { "points": «5» } } }'),
      'Values of standard objects are texts: write `"5"`.',
    ],
    [expecting('{ "objects": «[]» }'), '`objects` must be an object in braces `{ }`.'],
    [
      expecting('{ "objects": { «"_aset"»: {} } }'),
      'There is no standard object `_aset`. Did you mean `_asset`?',
    ],
    [expecting('{ "objects": { «"_profile"»: {} } }'), 'Values of the profile stand in `profile`, not here.'],
    [
      expecting('{ "objects": { "_asset": «"x"» } }'),
      '`_asset` must be an object in braces `{ }`, or `null` where there must be none.',
    ],
    [
      expecting('{ "objects": { "_order": { "OrderItems": «{}» } } }'),
      '`OrderItems` is a list: write all of it in brackets `[ ]`, or `null` where it must not be there.',
    ],
    [expecting('{ "keys": { "Id": «5» } }'), 'Keys are compared as texts: write `"5"`.'],
    ...['{}', '[]', '["a"]', '["a", 5]'].map(
      (value) =>
        [
          expecting(`{ "keys": { "_email": «${value}» } }`),
          'Write a text for `_email`, a list of texts where several of its definitions have a value, or `null` where it must have none.',
        ] as const,
    ),
    [
      expecting('{ "profile": { «"FirstName"»: "A", "FirstName": "B" } }'),
      '`FirstName` stands here again below, and only the last one counts.',
    ],
  ];
  for (const [marked, ...sentences] of wrong) {
    it(`leaves out a test with a problem: ${marked.slice(0, 100)}`, () => {
      assertProblems(marked, sentences);
      const { tests } = readTestFile(marked.replace(/[«»]/g, ''));
      assert.equal(tests.length, marked.includes('\\u0041') ? 1 : 0);
    });
  }

  it('keeps the tests beside one that is broken', () => {
    const test = (name: string, more = ''): string => `{ "name": "${name}", ${anything}${more} }`;
    const { tests, problems } = readTestFile(`{ "tests": [${test('A')} ${test('B', ',')}, ${test('C')}] }`);
    assert.deepEqual(
      tests.map(({ name }) => name),
      ['A', 'C'],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['A comma is expected before this.', 'JSON has no trailing comma. Remove it.'],
    );
  });

  it('says nothing but the mistake of syntax where brackets are missing', () => {
    const { tests, problems } = readTestFile(`{ "tests": [{ "name": "A", ${anything} }, { "nam`);
    assert.equal(tests.length, 1);
    assert.ok(problems.every(({ message }) => !message.includes('needs')));
    assert.ok(problems.length > 0);
  });

  it('refuses what is nested without end, at once', () => {
    const deep = `{ "tests": [{ "name": "A", "record": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}, "expected": {} }] }`;
    assert.deepEqual(
      readTestFile(deep).problems.map(({ message }) => message),
      ['This is nested more than 100 levels deep.'],
    );
  });

  it('never throws, whatever the text', () => {
    const whole = expecting(
      '{ "profile": { "Address": { "City": "Bern" } }, "objects": { "_asset": {} }, "keys": { "a": ["b", "c"] } }',
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, length, text) => {
        readTestFile(whole.slice(0, at) + text + whole.slice(at + length));
      }),
      { numRuns: 1000 },
    );
  });
});
