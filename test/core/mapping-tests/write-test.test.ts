import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isObject } from '../../../core/document/json-value';
import type { JsonValue } from '../../../core/document/writing';
import type { Expectation, FindDefinition, TypedRecord } from '../../../core/mapping-tests/mapping-test';
import { runTest } from '../../../core/mapping-tests/run-test';
import { readTestFile } from '../../../core/mapping-tests/test-file';
import { testOf, withTest } from '../../../core/mapping-tests/write-test';
import type { SourceRecord } from '../../../core/samples/records';
import { documentOf, findSample, sampleNames, sampleRecord, testFrom, testIn } from './cases';

/** What is written passes when it is read and run, and stops to as soon as any value that it expects is another one. */
function assertLaw(given: readonly TypedRecord[], tested: TypedRecord, find: FindDefinition): Expectation {
  const written = testOf('A', given, tested, find);
  const test = testIn(withTest(undefined, written));
  const result = runTest(test, find);
  assert.deepEqual(result, { kind: 'passed' }, JSON.stringify([written, result]));
  for (const expected of changedLeaves({ ...test.expected })) {
    const changed = runTest({ ...test, expected: expected as Expectation }, find);
    assert.equal(changed.kind, 'failed', JSON.stringify([written, expected]));
    assert.ok(changed.differences.length > 0);
    assert.notEqual(changed.expected, changed.actual);
  }
  return test.expected;
}

/** The same value once for each of its leaves, with another value, and without any, in that place. */
function changedLeaves(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    const changed = list.flatMap((entry, index) =>
      changedLeaves(entry).map((each) => list.with(index, each)),
    );
    return [...changed, [...list, 'more'], ...(list.length > 0 ? [list.slice(1)] : [])];
  }
  if (isObject(value))
    return Object.entries(value).flatMap(([name, part]) =>
      changedLeaves(part).map((each): JsonValue => ({ ...value, [name]: each })),
    );
  return value === null ? ['null'] : [`${JSON.stringify(value)}!`, null];
}

describe('A test that is written from what a record becomes', () => {
  for (const name of sampleNames) {
    it(`passes, and fails with any other value: ${name}`, () => {
      assertLaw([], { record: sampleRecord(name) }, findSample(name));
    });

    it(`also behind others: ${name}`, () => {
      const given = ['Customer', 'Salesforce-Contact', 'Loyalty', 'Zendesk-users'].map((type) => ({
        type,
        record: sampleRecord(type),
      }));
      const { outcome, decision } = assertLaw(
        [...given, { record: sampleRecord('Shopify-Customer'), type: 'Shopify-Customer' }],
        { type: name, record: sampleRecord(name) },
        findSample('Customer'),
      );
      assert.equal(outcome, 'stored');
      assert.ok(decision);
    });
  }

  it('does so for any record', () => {
    const type = {
      ObjectTypeName: 'Any',
      Description: 'd',
      AllowProfileCreation: true,
      Fields: {
        a: { Source: '_source.a', Target: '_profile.FirstName' },
        b: { Source: '_source.b', Target: '_profile.Attributes.constructor' },
        c: { Source: '_source.c', Target: '_order.Attributes.x.y', ContentType: 'PHONE_NUMBER' },
        d: { Source: '_source.d', Target: '_profile.EngagementPreferences.Email' },
        list: { Source: '_source.list[].a', Target: '_order.OrderItems[].Title' },
        other: { Source: '_source.list[].b', Target: '_order.OrderItems[].Price' },
        mail: { Source: '_source.mail', ContentType: 'EMAIL_ADDRESS' },
        event: { Source: '_source.a', Target: '_webAnalytics.Events.{{event}}.EventName' },
      },
      Keys: {
        search: [{ FieldNames: ['a'] }],
        Id: [
          { StandardIdentifiers: ['PROFILE', 'UNIQUE', 'ORDER', 'WEB_ANALYTICS'], FieldNames: ['a', 'b'] },
        ],
        _email: [{ FieldNames: ['mail'] }, { FieldNames: ['c'] }],
      },
    };
    const document = documentOf(JSON.stringify(type));
    const find: FindDefinition = () => document;
    const scalar = fc.oneof(
      fc.constantFrom('', ' ', 'a', '[{"KeyName":"x","n":1}]', '[]', '+41 44 668 18 00', null, true, 0, -1.5),
      fc.string(),
    );
    const record = fc.record(
      {
        a: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('a', 'b') },
          { weight: 1, arbitrary: fc.jsonValue() },
        ),
        b: fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('a', 1) },
          { weight: 1, arbitrary: fc.jsonValue() },
        ),
        c: scalar,
        d: fc.oneof(scalar, fc.constant([{ KeyName: 'x', deep: { a: [1, null] } }])),
        list: fc.array(fc.record({ a: scalar, b: fc.jsonValue() }, { requiredKeys: [] })),
        mail: scalar,
        event: scalar,
      },
      { requiredKeys: [], noNullPrototype: true },
    ) as fc.Arbitrary<SourceRecord>;
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(record, fc.array(record, { maxLength: 2 }), (tested, before) => {
        // Records that are not stored cannot be given.
        const given = before.filter((each) => isStored(each, find)).map((each) => ({ record: each }));
        outcomes.add(assertLaw(given, { record: tested }, find).outcome ?? '');
      }),
      { numRuns: 100 },
    );
    assert.deepEqual([...outcomes].sort(), ['invalid', 'stored']);
  });

  it('expects nothing of what nobody knows, which the file says', () => {
    const written = testOf('A', [], { type: 'None', record: {} }, () => undefined);
    assert.deepEqual(written, { name: 'A', type: 'None', record: {}, expected: {} });
    assert.match(readTestFile(withTest('', written)).problems[0]?.message ?? '', /^This expects nothing/);
  });
});

function isStored(record: SourceRecord, find: FindDefinition): boolean {
  const test = testFrom({ name: 'A', record, expected: { outcome: 'stored' } });
  return runTest(test, find).kind === 'passed';
}

describe('A test that is added to a file', () => {
  const test = { name: 'A', record: { id: 1, list: ['a'] }, expected: { outcome: 'stored' } };
  const rows: readonly (readonly [what: string, before: string | undefined, after: string])[] = [
    ...[undefined, '', '\uFEFF', ' \r\n '].map(
      (blank) =>
        [
          `makes a file of ${blank === undefined ? 'nothing' : JSON.stringify(blank)}`,
          blank,
          `{
  "tests": [
    {
      "name": "A",
      "record": {
        "id": 1,
        "list": ["a"]
      },
      "expected": {
        "outcome": "stored"
      }
    }
  ]
}
`,
        ] as const,
    ),
    [
      'stands behind the others, as they are written, under a name of its own',
      '{\r\n\t"tests": [\r\n\t\t{ "name": "\\u0041", "record": {  } },\r\n\t\t{ "name": "A 2" }\r\n\t]\r\n}',
      '{\r\n\t"tests": [\r\n\t\t{ "name": "\\u0041", "record": {  } },\r\n\t\t{ "name": "A 2" },\r\n\t\t{ "name": "A 3", "record": { "id": 1, "list": ["a"] }, "expected": { "outcome": "stored" } }\r\n\t]\r\n}',
    ],
    [
      'makes lines in a list that has none',
      '{\n    "$schema": "x",\n    "tests": []\n}\n',
      `{
    "$schema": "x",
    "tests": [
        {
            "name": "A",
            "record": {
                "id": 1,
                "list": ["a"]
            },
            "expected": {
                "outcome": "stored"
            }
        }
    ]
}
`,
    ],
    [
      'stays on the line of a file that has one',
      '{"tests":[]}',
      '{"tests":[{"name":"A","record":{"id":1,"list":["a"]},"expected":{"outcome":"stored"}}]}',
    ],
    [
      'brings the list',
      '{\n  "$schema": "x"\n}\n',
      `{
  "$schema": "x",
  "tests": [
    {
      "name": "A",
      "record": {
        "id": 1,
        "list": ["a"]
      },
      "expected": {
        "outcome": "stored"
      }
    }
  ]
}
`,
    ],
    [
      'mends a trailing comma',
      '{ "tests": [{ "name": "B" },] }',
      '{ "tests": [{ "name": "B" }, { "name": "A", "record": { "id": 1, "list": ["a"] }, "expected": { "outcome": "stored" } }] }',
    ],
    ...['{ "tests": [', '[]', '5', '{ "tests": {} }', '{ "tests": }', 'x'].map(
      (text) => [`leaves what it cannot be added to: ${text}`, text, text] as const,
    ),
  ];
  for (const [what, before, after] of rows) {
    it(what, () => {
      assert.equal(withTest(before, test), after);
    });
  }

  it('leaves the rest of any file as it is', () => {
    const gap = fc.constantFrom('', ' ', '\n', '\r\n\t', '\n\n    ');
    fc.assert(
      fc.property(fc.jsonValue(), gap, gap, fc.integer({ min: 0, max: 2 }), (value, outer, inner, count) => {
        const tests = Array.from({ length: count }, () => ({ name: 'A', value }) as JsonValue);
        const listed = tests.map((each) => JSON.stringify(each, undefined, inner.trim() === '' ? 2 : 0));
        const before = `{${outer}"tests":${inner}[${inner}${listed.join(`,${inner}`)}${inner}]${outer}, "other": 1}`;
        const { tests: after, other } = JSON.parse(withTest(before, test)) as {
          tests: unknown[];
          other: unknown;
        };
        assert.deepEqual([after.slice(0, -1), other], [JSON.parse(JSON.stringify(tests)), 1]);
        assert.deepEqual(after.at(-1), { ...test, name: count === 0 ? 'A' : 'A 2' });
      }),
      { numRuns: 300 },
    );
  });
});
