import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyChanges, type TextChange, withoutOverlaps } from '../../../core/document/changes';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check, type Problem } from '../../../core/rules/check';
import type { Fix } from '../../../core/rules/rule';

const names = ['id', 'email', 'phone', 'country', 'emial', '1st', '_a', 'Tags', 'a.b'];
const sources = [
  ...['_source.a', 'work.email', '$.x', '_source.a.', '{_source.a}', '{{_source.a}', '{{up _source.email}}'],
  ...['{{#if _source.a}}é"\\x', '{{b}} {{c}}', '{{#eahc _source.a}}{{b}}{{/eahc}}', '{{x}}{{/if}}'],
];
const targets = [
  ...[
    '_profile.EmailAddress',
    '_profile.EmailAdress',
    '_profil.EmailAddress',
    '_profile.Address',
    '_profile',
  ],
  ...[
    '_profile.Gender',
    '_profile.GenderString',
    '_profile.ProfileId',
    '_profile.Address.Country',
    'FirstName',
  ],
  ...['_asset.SerialNumber', '_assets.Name', '_order.Status', '_device.Foo', '_devic.Foo', 'Nope', ''],
  ...['_profile.Attributes.a.b', '_profile.SourceLastUpdatedTimestamp', '_communicationRecord.Events'],
];
const identifiers = [
  ...['PROFILE', 'UNIQUE', 'SECONDARY', 'LOOKUP_ONLY', 'NEW_ONLY', 'ASSET', 'ORDER', 'PROFIL', 'LOOKUP_ONY'],
];
const keyNames = [
  'k',
  '_email',
  '_emial',
  '_profileId',
  '_assetId',
  '_serialNumber',
  '1st',
  'Tags',
  '_',
  'phone',
];

const field = fc.record(
  {
    Source: fc.constantFrom(...sources),
    Target: fc.constantFrom(...targets),
    ContentType: fc.constantFrom('STRING', 'EMAIL_ADDRESS', 'NAME'),
  },
  { requiredKeys: ['Source'] },
);
const keyDefinition = fc.record(
  {
    StandardIdentifiers: fc.array(fc.constantFrom(...identifiers), { minLength: 1, maxLength: 4 }),
    FieldNames: fc.array(fc.constantFrom(...names, 'mail', 'Phone'), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['FieldNames'] },
);

/** Types with many mistakes. One field and one key show how their author writes. */
const types = fc
  .record({
    creates: fc.boolean(),
    format: fc.constantFrom('epochmilli', 'yyyy-MM-ddTHH:mm', 'x', 'yyyy'),
    fields: fc.dictionary(fc.constantFrom(...names), field, { maxKeys: 5 }),
    keys: fc.dictionary(
      fc.constantFrom(...keyNames),
      fc.array(keyDefinition, { minLength: 1, maxLength: 3 }),
      {
        maxKeys: 5,
      },
    ),
  })
  .map(({ creates, format, fields, keys }) => ({
    ObjectTypeName: 'A',
    Description: 'B',
    AllowProfileCreation: creates,
    SourceLastUpdatedTimestampFormat: format,
    Fields: { first: { Source: '_source.first', Target: '_profile.BirthDate' }, ...fields },
    Keys: { first: [{ StandardIdentifiers: ['CASE'], FieldNames: ['first'] }], ...keys },
  }));

interface Writing {
  readonly indent: string;
  readonly lineEnd: string;
}

const writings: fc.Arbitrary<Writing> = fc.constantFrom(
  { indent: '', lineEnd: '\n' },
  { indent: '  ', lineEnd: '\n' },
  { indent: '\t', lineEnd: '\r\n' },
);

function write(value: unknown, { indent, lineEnd }: Writing): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', lineEnd);
}

function problemsIn(text: string): Problem[] {
  return check(new ProfileTypeDocument(text)).filter(({ rule }) => rule.section !== 'Structure');
}

function fixesOf(problem: Problem): readonly Fix[] {
  return problem.fixes?.() ?? [];
}

function assertApart(text: string, changes: readonly TextChange[]): void {
  let end = 0;
  for (const { offset, length } of [...changes].sort((a, b) => a.offset - b.offset)) {
    assert.ok(offset >= end && length >= 0);
    end = offset + length;
  }
  assert.ok(end <= text.length);
}

const count = (problems: readonly Problem[], code: string): number =>
  problems.filter(({ rule }) => rule.code === code).length;

describe('A fix of a field or key', () => {
  it('writes as the author does', () => {
    fc.assert(
      fc.property(types, writings, (type, writing) => {
        const text = write(type, writing);
        for (const fix of problemsIn(text).flatMap(fixesOf)) {
          assertApart(text, fix.changes);
          const after = applyChanges(text, fix.changes);
          assert.notEqual(after, text);
          assert.equal(after, write(JSON.parse(after), writing), fix.title);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is one of four at most, by a title of its own, of which one may be preferred', () => {
    fc.assert(
      fc.property(types, (type) => {
        for (const problem of problemsIn(JSON.stringify(type))) {
          const offered = fixesOf(problem);
          assert.ok(offered.length <= 4, problem.rule.code);
          assert.equal(new Set(offered.map(({ title }) => title)).size, offered.length);
          assert.ok(offered.filter(({ isPreferred }) => isPreferred).length <= 1);
          assert.ok(
            !offered.slice(1).some(({ isPreferred }) => isPreferred),
            'the preferred one is the first',
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('mends its finding where it is preferred', () => {
    fc.assert(
      fc.property(types, (type) => {
        const text = JSON.stringify(type);
        const problems = problemsIn(text);
        for (const { rule, fixes } of problems) {
          const fix = fixes?.().find(({ isPreferred }) => isPreferred);
          if (!fix) continue;
          const left = problemsIn(applyChanges(text, fix.changes));
          assert.ok(count(left, rule.code) < count(problems, rule.code), fix.title);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes to an end where all that are preferred are made again and again', () => {
    fc.assert(
      fc.property(types, (type) => {
        let text = JSON.stringify(type);
        for (let round = 0; round < 10; round++) {
          const groups = problemsIn(text)
            .flatMap(fixesOf)
            .filter(({ isPreferred }) => isPreferred)
            .map(({ changes }) => changes);
          if (groups.length === 0) return;
          text = applyChanges(text, withoutOverlaps(groups).flat());
        }
        assert.fail(text);
      }),
      { numRuns: 150 },
    );
  });

  it('can be made in a document of which a piece is missing', () => {
    const whole = readFileSync(join(__dirname, '../../../samples/tour/Mistakes.profiletype.json'), 'utf8');
    const pieces = [...whole.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|\w+/g)];
    for (const { index, 0: piece } of pieces) {
      const text = whole.slice(0, index) + whole.slice(index + piece.length);
      for (const fix of problemsIn(text).flatMap(fixesOf)) assertApart(text, fix.changes);
    }
  });
});
