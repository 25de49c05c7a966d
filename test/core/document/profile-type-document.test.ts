import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check } from '../../../core/rules/check';

const field = { Source: '_source.a', Target: '_profile.Attributes.a', ContentType: 'NAME' };

function documentOf(value: unknown): ProfileTypeDocument {
  return new ProfileTypeDocument(JSON.stringify(value));
}

describe('A document', () => {
  it('has the fields of its text', () => {
    const fields = [
      ...documentOf({ Fields: { a: field, b: {}, c: 5, d: { Source: 1, Target: null } } }).fields.values(),
    ];
    assert.deepEqual(
      fields.map(({ name, source, target, contentType }) => [
        name,
        source?.value,
        target?.value,
        contentType?.value,
      ]),
      [
        ['a', field.Source, field.Target, field.ContentType],
        ['b', undefined, undefined, undefined],
        ['c', undefined, undefined, undefined],
        ['d', undefined, undefined, undefined],
      ],
    );
  });

  it('has the keys of its text, and each entry that is an object as a definition', () => {
    const definition = { StandardIdentifiers: ['PROFILE', 1], FieldNames: ['a', null, 'b'] };
    const { keys, keyDefinitions } = documentOf({ Keys: { k: [definition, 'x', {}], l: {}, m: [] } });
    assert.deepEqual(
      keys.map(({ name, definitions }) => [name, definitions.length]),
      [
        ['k', 2],
        ['l', 0],
        ['m', 0],
      ],
    );
    assert.deepEqual(
      keyDefinitions.map(({ key, identifiers, fieldNames }) => [
        key.name,
        identifiers.map(({ value }) => value),
        fieldNames.map(({ value }) => value),
      ]),
      [
        ['k', ['PROFILE'], ['a', 'b']],
        ['k', [], []],
      ],
    );
  });

  it('has names that every object inherits', () => {
    const text = `{ "Fields": { "__proto__": { "Source": "_source.a" }, "constructor": {} }, "Keys": { "toString": [{}] } }`;
    const { fields, keys } = new ProfileTypeDocument(text);
    assert.deepEqual([...fields.keys()], ['__proto__', 'constructor']);
    assert.equal(fields.get('__proto__')?.source?.value, '_source.a');
    assert.deepEqual(
      keys.map(({ name }) => name),
      ['toString'],
    );
    assert.equal(documentOf({}).member('constructor'), undefined);
    assert.equal(documentOf({}).fields.get('constructor'), undefined);
  });

  it('counts the last of several members of one name', () => {
    const document = new ProfileTypeDocument(
      `{ "ObjectTypeName": "A", "Fields": { "x": {} }, "ObjectTypeName": "B", "Fields": { "y": { "Source": "1" }, "y": { "Source": "2" } } }`,
    );
    assert.equal(document.stringMember('ObjectTypeName')?.value, 'B');
    assert.deepEqual(
      [...document.fields].map(([name, { source }]) => [name, source?.value]),
      [['y', '2']],
    );
  });

  it('is readable with comments and gaps, and not where a bracket is missing', () => {
    const readable = (text: string): boolean => new ProfileTypeDocument(text).isReadable;
    assert.equal(readable(`{${'/* remark */'.repeat(150)} "Fields": {`), false);
    assert.equal(readable(`{${'/* remark */'.repeat(150)} "Fields": {} }`), true);
    assert.equal(readable('{ "a": 1, /* b */ "c": , }'), true);
    assert.equal(readable('{ "a": { }'), false);
    assert.equal(readable('{ "a": b }'), false);
    assert.equal(readable(''), false);
  });

  it('derives once', () => {
    const document = documentOf({});
    let times = 0;
    const derive = (): number => ++times;
    assert.equal(document.remember(derive) + document.remember(derive), 2);
  });
});

/** No exception, and everything that is said lies in the text. */
function assertSound(text: string): void {
  for (const problem of check(new ProfileTypeDocument(text, 'A.profiletype.json'))) {
    for (const { offset, length } of [problem, ...(problem.related ?? [])]) {
      assert.ok(
        offset >= 0 && length >= 0 && offset + length <= text.length,
        `${problem.rule.code} in ${text}`,
      );
    }
    assert.ok(problem.message.length > 0);
  }
}

describe('Whatever a text is, it is judged without an exception, and every place lies in it:', () => {
  it('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), assertSound));
  });

  it('any JSON', () => {
    fc.assert(fc.property(fc.json(), assertSound));
  });

  const name = fc.constantFrom(
    ...[
      'ObjectTypeName',
      'Description',
      'TemplateId',
      'Fields',
      'Keys',
      'Tags',
      'ExpirationDays',
      'AllowProfileCreation',
    ],
    ...[
      'SourceLastUpdatedTimestampFormat',
      'Source',
      'Target',
      'ContentType',
      'StandardIdentifiers',
      'FieldNames',
    ],
    ...['a', '_email', '_profileId', '__proto__', 'constructor', '', 'Sorce', 'tags', '1', 'a.b'],
  );
  const leaf = fc.oneof(
    fc.constantFrom(
      null,
      true,
      0,
      1.5,
      1099,
      '',
      'a',
      'PROFILE',
      'UNIQUE',
      'UNIQE',
      'LOOKUP_ONLY',
      'SECONDARY',
      'ASSET',
      'STRING',
    ),
    fc.constantFrom(
      '_source.a',
      '{{_source.a}}',
      '{{#if _source.a}}',
      '_profile.Gender',
      '_asset.Price',
      '_profile.Attributes. ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const { definition } = fc.letrec<{ definition: unknown }>((tie) => ({
    definition: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.dictionary(name, tie('definition'), { maxKeys: 8, noNullPrototype: false }),
      fc.array(tie('definition'), { maxLength: 4 }),
    ),
  }));

  it('any structure of members', () => {
    fc.assert(
      fc.property(definition, (value) => {
        assertSound(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('any part of such a structure', () => {
    fc.assert(
      fc.property(definition, fc.nat(500), fc.nat(500), (value, start, end) => {
        assertSound(JSON.stringify(value, null, 1).slice(start, start + end));
      }),
      { numRuns: 1000 },
    );
  });

  it('100,000 brackets, closed or not', () => {
    const depth = 100_000;
    for (const text of ['['.repeat(depth), '{"Fields":'.repeat(depth), '['.repeat(depth) + ']'.repeat(depth)])
      assertSound(text);
  });

  it('thousands of unknown members', () => {
    assertSound(
      JSON.stringify(Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`member${n}`, n]))),
    );
  });
});
