import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyChanges, withoutOverlaps } from '../../../../core/document/changes';
import { ProfileTypeDocument } from '../../../../core/document/profile-type-document';
import { fixAll } from '../../../../core/language/code-actions/fix-all';
import { check } from '../../../../core/rules/check';
import { definition } from '../definitions';

const fileName = 'Customer.profiletype.json';

function fixed(text: string, code?: string): string {
  const document = new ProfileTypeDocument(text, fileName);
  return applyChanges(text, fixAll(document, check(document), check, code));
}

/** What is said about a text, and whether there is one right answer to it. */
function findings(text: string): { readonly code: string; readonly hasAnswer: boolean }[] {
  return check(new ProfileTypeDocument(text, fileName)).map(({ rule, fixes }) => ({
    code: rule.code,
    hasAnswer: fixes?.().some(({ isPreferred }) => isPreferred) ?? false,
  }));
}

const head = '"ObjectTypeName": "Customer", "Description": "B"';
const tail = `"Fields": { "id": { "Source": "_source.id" } }, "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`;

describe('Fix all', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['changes nothing that is right', definition(), definition()],
    [
      'mends several mistakes at once',
      `{ ${head}, "ExpirationDay": 30, "SourcePriority": "1", ${tail} }`,
      `{ ${head}, "ExpirationDays": 30, "SourcePriority": 1, ${tail} }`,
    ],
    [
      'mends what a mistake has hidden',
      `{ ${head}, "ExpirationDay": "30", ${tail} }`,
      `{ ${head}, "ExpirationDays": 30, ${tail} }`,
    ],
    [
      'makes a text readable and goes on',
      `{ ${head}, SourcePriorty: '1', // first\n ${tail}, }`,
      `{ ${head}, "SourcePriority": 1,\n ${tail} }`,
    ],
    [
      'mends what stands side by side',
      `{ ${head}, ${tail}, "CreatedAt": "a", "LastUpdatedAt": "b" }`,
      `{ ${head}, ${tail} }`,
    ],
    [
      'leaves what has several answers',
      `{ ${head}, "Marker": true, "ExpirationDays": 0, ${tail} }`,
      `{ ${head}, "Marker": true, "ExpirationDays": 0, ${tail} }`,
    ],
    [
      'keeps one of several that say the same',
      `{ ${head}, "ExpirationDays": 30, "ExpirationDays": 30, "ExpirationDays": 30, ${tail} }`,
      `{ ${head}, "ExpirationDays": 30, ${tail} }`,
    ],
    [
      'never renames a file',
      `{ "ObjectTypeName": "Buyer", "Description": "B", ${tail} }`,
      `{ "ObjectTypeName": "Buyer", "Description": "B", ${tail} }`,
    ],
    ['gives up what cannot be read', '{ "ObjectTypeName": "A', '{ "ObjectTypeName": "A'],
    ['works without a text', '', ''],
    [
      'takes no part of an address for a comment',
      `{ ${head}, "EncryptionKey": 'https://x', "SourcePriority": 1\n, ${tail} }`,
      `{ ${head}, "EncryptionKey": "https://x", "SourcePriority": 1\n, ${tail} }`,
    ],
    [
      'takes no word of a text for a name',
      `{ "ObjectTypeName": "A", "Description": "my "best" customers, who: they buy" }`,
      `{ "ObjectTypeName": "A", "Description": "my "best" customers, who: they buy" }`,
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      assert.equal(fixed(before), after);
    });
  }

  it('mends one rule’s problems alone where it is told so', () => {
    const before = `{ ${head}, "ExpirationDay": "30", "SourcePriority": "1", ${tail} }`;
    assert.equal(
      fixed(before, 'wrong-type'),
      `{ ${head}, "ExpirationDay": "30", "SourcePriority": 1, ${tail} }`,
    );
  });

  it('mends more syntax errors than are reported at once', () => {
    const members = Array.from({ length: 250 }, (_, index) => `"t${index}": ["a"],`).join(' // next\n');
    const left = findings(fixed(`{ ${members} }`, 'json-syntax'));
    assert.deepEqual(
      left.filter(({ code }) => code === 'json-syntax'),
      [],
    );
  });

  it('changes as little as it can, also where one fix follows another', () => {
    const before = `{ ${head}, "ExpirationDay": "30", ${tail} }`;
    const document = new ProfileTypeDocument(before, fileName);
    const changed = fixAll(document, check(document), check).map(({ offset, length, text }) => [
      before.slice(offset, offset + length),
      text,
    ]);
    assert.deepEqual(changed, [
      ['"ExpirationDay"', '"ExpirationDays"'],
      ['"30"', '30'],
    ]);
  });

  it('mends the tour of mistakes as far as there is one answer', () => {
    const tour = join(__dirname, '../../../../samples/tour/Mistakes.profiletype.json');
    const text = readFileSync(tour, 'utf8');
    const left = findings(fixed(text));
    assert.deepEqual(
      left.filter(({ hasAnswer }) => hasAnswer),
      [],
    );
    assert.ok(left.length > 0 && left.length < findings(text).length);
    const codes = new Set(left.map(({ code }) => code));
    for (const mended of ['unknown-member', 'wrong-type', 'unknown-value'])
      assert.ok(!codes.has(mended), mended);
  });
});

/** Slips of the pen: what is written, and what comes of it. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/"ExpirationDays"/g, '"ExpirationDay"'],
  [/"Source"/g, '"Sorce"'],
  [/"Target"/g, '"target"'],
  [/"ContentType"/g, '"ContentTyp"'],
  [/"FieldNames"/g, '"FieldName"'],
  [/"StandardIdentifiers"/g, '"StandardIdentifier"'],
  [/"PROFILE"/g, '"PROFIL"'],
  [/"UNIQUE"/g, 'UNIQUE'],
  [/"PROFILE"/g, '"PROFILE", "PROFILE"'],
  [/"UNIQUE"/g, '"UNIQUE", "LOOKUP_ONLY"'],
  [/"(EMAIL_ADDRESS|NAME)"/g, '"EMAIL"'],
  [/, "ContentType": "\w+"/g, ''],
  [/"_profile\./g, '"_profil.'],
  [/"_profile\.(\w)/g, '"_profile.x$1'],
  [/_source\./g, ''],
  [/ 30/g, ' "30"'],
  [/\btrue\b/g, '"True"'],
  [/\btrue\b/g, 'True'],
  [/,/g, ''],
  [/,/g, ',,'],
  [/,/g, ', // then\n'],
  [/:/g, ''],
  [/\}/g, ',}'],
  [/\]/g, ', ]'],
  [/"(\w+)":/g, '$1:'],
  [/"(\w+)":/g, "'$1':"],
  [/"FieldNames": \["(\w+)"\]/g, '"FieldNames": "$1"'],
  [/"FieldNames": \["/g, '$&phon", "'],
  [/\[(\{[^{}]*\})\]/g, '$1'],
  [/"Description": "[^"]*",/g, '$& $&'],
  [/"ObjectTypeName": "[^"]*",/g, ''],
  [/"ObjectTypeName": "/g, '$&_'],
  [/"Description"/g, '"CreatedAt": 1, $&'],
  [/\{/g, '{ /* here */ '],
  [/"([^"]*)"/g, "'$1'"],
  [/"/g, ''],
  [/"/g, "'"],
  [/_source/g, 'https://_source'],
];

const types = [
  `{
  "ObjectTypeName": "Customer",
  "Description": "People who bought something",
  "AllowProfileCreation": true,
  "ExpirationDays": 30,
  "Fields": {
    "id": { "Source": "_source.id", "Target": "_profile.AccountNumber" },
    "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" },
    "phone": { "Source": "_source.phone", "Target": "_profile.PhoneNumber", "ContentType": "PHONE_NUMBER" },
    "first": { "Source": "{{_source.first}}", "Target": "_profile.FirstName", "ContentType": "NAME" },
    "serial": { "Source": "_source.serial", "Target": "_asset.SerialNumber" }
  },
  "Keys": {
    "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
    "_email": [{ "FieldNames": ["email"] }],
    "_phone": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY", "LOOKUP_ONLY"], "FieldNames": ["phone"] }],
    "serial": [{ "StandardIdentifiers": ["ASSET"], "FieldNames": ["serial"] }]
  }
}
`,
  `{"ObjectTypeName":"Customer","Description":"B","TemplateId":"CTR","ExpirationDays": 30,"Tags":{"a":"b"}}`,
];

/** A definition with some slips of the pen. */
const slippery = fc
  .tuple(
    fc.constantFrom(...types),
    fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(30)), { minLength: 1, maxLength: 6 }),
  )
  .map(([type, made]) =>
    made.reduce((text, [[pattern, slip], which]) => {
      const places = [...text.matchAll(pattern)];
      const place = places[which % Math.max(places.length, 1)];
      if (!place) return text;
      const [whole] = place;
      const written = whole.replace(new RegExp(pattern.source), slip);
      return text.slice(0, place.index) + written + text.slice(place.index + whole.length);
    }, type),
  );

describe('Of a definition with any slips of the pen, fix all', () => {
  it('leaves no problem that has one right answer', () => {
    fc.assert(
      fc.property(slippery, (text) => {
        assert.deepEqual(
          findings(fixed(text)).filter(({ hasAnswer }) => hasAnswer),
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing that the author wrote', () => {
    const written = (text: string): string[] =>
      [...new Set(text.match(/_source\.\w+|_profile\.\w+|_asset\.\w+/g))].sort();
    fc.assert(
      fc.property(slippery, (text) => {
        const left = new Set(written(fixed(text)));
        assert.deepEqual(
          written(text).filter((word) => !left.has(word) && !isMisspelt(word)),
          [],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('makes changes that lie side by side in the text', () => {
    fc.assert(
      fc.property(slippery, (text) => {
        const document = new ProfileTypeDocument(text, fileName);
        const changes = fixAll(document, check(document), check);
        assert.deepEqual(withoutOverlaps(changes.map((change) => [change])).flat(), changes);
        assert.ok(
          changes.every(({ offset, length }) => offset >= 0 && length >= 0 && offset + length <= text.length),
        );
      }),
    );
  });
});

/** Targets are corrected, so those that no definition has are not looked for. */
function isMisspelt(word: string): boolean {
  return !types.some((type) => type.includes(word));
}
