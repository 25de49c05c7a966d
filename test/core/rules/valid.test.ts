import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check } from '../../../core/rules/check';
import { modelledTypes } from './valid-types';
import { completed } from './marks';

/** Errors and warnings of a document. */
function complaints(text: string, fileName?: string): string[] {
  return check(new ProfileTypeDocument(text, fileName))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, offset, length }) => `${rule.code}: ${text.slice(offset, offset + length)}`);
}

const field = (source: string, target = '_profile.Attributes.a'): string =>
  `"Fields": { "a": { "Source": ${JSON.stringify(source)}, "Target": "${target}" } }`;
const key = '[{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }]';
const x = (count: number): string => 'x'.repeat(count);

/** Whole documents, or members that a small valid type is completed with. */
const variations: Readonly<Record<string, string>> = {
  'the smallest template document': '{"ObjectTypeName":"A","Description":"B","TemplateId":"CTR"}',
  'a template document with what can stand beside': `{ "ObjectTypeName": "CTR", "Description": "Contacts", "TemplateId": "CTR-NoInferred", "ExpirationDays": 366,
    "EncryptionKey": "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "Tags": { "team": "crm" } }`,
  'a type as the service answers it': `"CreatedAt": "2026-03-01T09:30:00Z", "LastUpdatedAt": "2026-03-01T09:30:00Z", "MaxAvailableProfileObjectCount": 10`,
  'a template as the service answers it': `"SourceName": "Shopify", "SourceObject": "Customer", "AllowProfileCreation": false`,
  'every member at its lower limit': `"ObjectTypeName": "A", "Description": ".", "DomainName": "a", "ExpirationDays": 1, "EncryptionKey": "",
    "MaxProfileObjectCount": 1, "SourcePriority": 1, "Tags": { "a": "" }`,
  'every member at its upper limit': `"ObjectTypeName": "${x(255)}", "Description": "${x(1000)}", "DomainName": "${x(64)}", "ExpirationDays": 1098,
    "EncryptionKey": "${x(255)}", "Tags": { "${x(128)}": "${x(256)}" }`,
  'texts at their limits in characters of two units': `"Description": "${'😀'.repeat(1000)}", "Tags": { "a": "${'😀'.repeat(256)}" }`,
  'a description in many languages': '"Description": "Kund:innen – 顧客 – عملاء – 😀 \\u00e9 \\"quoted\\""',
  'tags with all their characters': '"Tags": { "a+b-c=d._:/": "any text – 😀", "0-9,;<": "" }',
  'fifty tags': `"Tags": { ${Array.from({ length: 50 }, (_, n) => `"t${n}": ""`).join()} }`,
  'names with all their characters': `"Fields": { "a_B-9.c": { "Source": "_source.a", "Target": "_profile.Attributes.a" }, "b-2_": { "Source": "_source.b", "Target": "_profile.Attributes.b" } },
    "Keys": { "K_2-x": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "b-2_"] }] }`,
  'names at their upper limit': `"Fields": { "${x(64)}": { "Source": "_source.a" } }, "Keys": { "${x(64)}": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "${x(64)}"] }] }`,
  '250 fields': `{ "ObjectTypeName": "A", "Description": "B", "Fields": { ${Array.from({ length: 250 }, (_, n) => `"f${n}": { "Source": "_source.f${n}" }`).join()} },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["f0"] }] } }`,
  'ten key definitions': `"Keys": { "k": ${key}, "s": [${Array.from({ length: 9 }, () => '{ "FieldNames": ["id"] }').join()}] }`,
  'a key with its members in the other order':
    '"Keys": { "k": [{ "FieldNames": ["id"], "StandardIdentifiers": ["UNIQUE", "PROFILE"] }] }',
  'a unique key beside a profile key': `"Keys": { "k": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "p": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }] }`,
  'a predefined key that is only looked up': `"Keys": { "k": ${key}, "_profileId": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }`,
  'a secondary key': `"Keys": { "k": ${key}, "s": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY", "NEW_ONLY"], "FieldNames": ["id"] }] }`,
  'a country in a key of two fields': `"Fields": { "c": { "Source": "_source.c", "Target": "_profile.Address.Country" } }, "Keys": { "k": ${key}, "s": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["c", "id"] }] }`,
  'a country in a search key': `"Fields": { "c": { "Source": "_source.c", "Target": "_profile.Address.Country" } }, "Keys": { "k": ${key}, "s": [{ "FieldNames": ["c"] }] }`,
  'a name that only contains a telling word': `"Fields": { "emailOptIn": { "Source": "_source.emailOptIn" }, "phoneType": { "Source": "_source.phoneType" } }, "Keys": { "k": ${key}, "s": [{ "FieldNames": ["emailOptIn", "phoneType"] }] }`,
  'names that only end like telling words': `"Fields": { "voicemail": { "Source": "_source.voicemail" }, "automobile": { "Source": "_source.automobile" }, "microphone": { "Source": "_source.microphone" } },
    "Keys": { "k": ${key}, "s": [{ "FieldNames": ["voicemail", "automobile", "microphone"] }] }`,
  'a first name left as a text outside of keys': field('_source.firstName', '_profile.FirstName'),
  'a condition with its other case': field('{{#if _source.vip}}yes{{else}}no{{/if}}'),
  'a chained condition': field(
    '{{#if _source.a}}{{_source.a}}{{else if _source.b}}{{_source.b}}{{else}}none{{/if}}',
  ),
  'the opposite of a condition': field('{{#unless _source.email}}missing{{/unless}}'),
  'a list': field('{{#each _source.items}}{{title}}{{/each}}'),
  'a list with this, its index and what is around it': field(
    '{{#each _source.items}}{{@index}}: {{this.title}} {{../name}}{{/each}}',
  ),
  'a list in a list': field('{{#each _source.orders}}{{#each lines}}{{sku}}{{/each}}{{/each}}'),
  'a context': field('{{#with _source.address}}{{street}}, {{city}}{{/with}}'),
  'a text without extra space': field(
    '{{#removeExtraSpace}} {{_source.first}}  {{_source.last}} {{/removeExtraSpace}}',
  ),
  'constants around an expression': field('SHOP-{{_source.id}}/v1 (100%)'),
  'a constant as an expression': field('{{"website"}}'),
  'a source that goes through a list': field('_source.line_items[].title'),
  'a source with escapes': `"Fields": { "a": { "Source": "{{_source.a}}\\t\\"\\u00e9\\"\\n{{_source.b}}", "Target": "_profile.Attributes.a" } }`,
  'a source and a target at their limits': `"Fields": { "a": { "Source": "_source.${x(992)}", "Target": "_profile.Attributes.${x(980)}" } }`,
  'a number for a price': `"Fields": { "a": { "Source": "_source.price", "Target": "_order.TotalPrice", "ContentType": "NUMBER" } }, "Keys": { "k": ${key}, "o": [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["id"] }] }`,
  'a content type that is written though it is the default': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.AccountNumber", "ContentType": "STRING" } }`,
  'the milliseconds of a timestamp': `"SourceLastUpdatedTimestampFormat": "EpochMilli", ${field('_source.at', '_profile.SourceLastUpdatedTimestamp')}`,
  'the pattern of a timestamp': `"SourceLastUpdatedTimestampFormat": "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", ${field('_source.at', '_profile.SourceLastUpdatedTimestamp')}`,
  'a format that no field needs': '"SourceLastUpdatedTimestampFormat": "yyyy-MM-dd HH:mm:ss"',
  'an unlisted field of a preference': `${field('_source.a', '_hotelPreference.Pillow')}, "Keys": { "k": ${key}, "h": [{ "StandardIdentifiers": ["HOTEL_PREFERENCE"], "FieldNames": ["id"] }] }`,
  'one target of each exclusive pair': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Gender" }, "b": { "Source": "_source.b", "Target": "_profile.PartyTypeString" } }`,
  'names that every object inherits': `"Fields": { "constructor": { "Source": "_source.constructor", "Target": "_profile.Attributes.constructor" }, "toString": { "Source": "_source.__proto__" } },
    "Keys": { "valueOf": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "constructor", "toString"] }] }, "Tags": { "constructor": "a", "__proto__": "b" }`,
};

describe('A valid definition has no errors and no warnings:', () => {
  for (const [title, text] of Object.entries(variations)) {
    it(title, () => {
      assert.deepEqual(complaints(completed(text)), []);
    });
  }

  for (const [title, definition] of Object.entries(modelledTypes)) {
    it(title, () => {
      assert.deepEqual(complaints(JSON.stringify(definition, null, 2)), []);
    });
  }

  it('on one line, with tabs, with the line ends of Windows, and behind a byte order mark', () => {
    for (const definition of Object.values(modelledTypes)) {
      const text = JSON.stringify(definition, null, '\t');
      const writings = [JSON.stringify(definition), text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}\n\n`];
      for (const writing of writings) assert.deepEqual(complaints(writing), []);
    }
  });

  it('with every letter of its texts written as an escape', () => {
    const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const definition of Object.values(modelledTypes)) {
      const text = JSON.stringify(definition).replace(/"[^"]*"/g, (part) => part.replace(/\w/g, escape));
      assert.deepEqual(JSON.parse(text), definition);
      assert.deepEqual(complaints(text), []);
    }
  });

  it('in a file of its name, or of a name that says nothing', () => {
    const text = completed('"ExpirationDays": 30');
    for (const fileName of ['Customer.profiletype.json', 'customer.json', 'Untitled-1', undefined]) {
      assert.deepEqual(check(new ProfileTypeDocument(text, fileName)), []);
    }
  });
});
