import assert from 'node:assert/strict';
import { assertReported, findingsIn } from './expect';

const source = '"Source": "_source.a"';

/** Definitions about which nothing at all is said. */
function silent(title: string, cases: Readonly<Record<string, string>>): void {
  describe(title, () => {
    for (const [name, text] of Object.entries(cases)) {
      it(name, () => {
        assert.deepEqual(findingsIn(text), []);
      });
    }
  });
}

silent('A template document', {
  'needs neither fields nor keys': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "Salesforce-Contact" }`,
  'can have what the template does not provide': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR",
    "DomainName": "shop", "ExpirationDays": 1098, "EncryptionKey": "", "MaxProfileObjectCount": 1, "SourcePriority": 1, "Tags": { "a": "" } }`,
});

describe('The fields and keys beside a template', () => {
  it('are a conflict, and no field or key rule judges them', () => {
    assertReported('error template-conflict', {
      text: `{ "ObjectTypeName": "A", "Description": "B", ‹"TemplateId"›: "CTR",
        «"Fields"»: { "1": { "Source": "a", "Target": "b" } }, «"Keys"»: { "1": [{ "FieldNames": ["x"] }], "_x": [] } }`,
    });
  });

  it('are judged by the structure rules', () => {
    assertReported('error template-conflict', {
      text: `{ "ObjectTypeName": "A", "Description": "B", ‹"TemplateId"›: "CTR", «"Fields"»: { "a": «5» } }`,
      found: ['error template-conflict', 'error wrong-type'],
    });
  });
});

silent('A search-only key', {
  'has no identifiers': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "s": [{ "FieldNames": ["id"] }] }`,
  'has an empty list of identifiers': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": [], "FieldNames": ["id"] }] }`,
});

silent('An identifier without a target', {
  'is fine for an asset': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "ASSET"], "FieldNames": ["id"] }] }`,
  'is fine for every object': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "ASSET", "CASE", "ORDER", "COMMUNICATION_RECORD",
    "AIR_PREFERENCE", "HOTEL_PREFERENCE", "AIR_BOOKING", "AIR_SEGMENT", "HOTEL_RESERVATION", "HOTEL_STAY_REVENUE", "LOYALTY",
    "LOYALTY_TRANSACTION", "LOYALTY_PROMOTION", "DEVICE", "WEB_ANALYTICS"], "FieldNames": ["id"] }] }`,
});

const onlyLookup = `"Keys": {
  "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "p": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }`;

silent('A type whose profile keys are not stored', {
  'is fine where profile creation is not mentioned': onlyLookup,
  'is fine where profile creation is false': `"AllowProfileCreation": false, ${onlyLookup}`,
  'is fine with a profile id': `"AllowProfileCreation": true, ${onlyLookup.replace('"p"', '"_profileId"')}`,
  'is fine with one more key that is stored': `"AllowProfileCreation": true, "Keys": {
    "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }],
    "p": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }],
    "q": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["id"] }] }`,
});

const everyKey = `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "AIR_SEGMENT", "LOYALTY", "ORDER", "WEB_ANALYTICS",
  "COMMUNICATION_RECORD"], "FieldNames": ["id"] }] }`;
const to = (target: string): string => `"Fields": { "a": { ${source}, "Target": "${target}" } }, ${everyKey}`;

silent('A target', {
  'can have a list step without brackets': to('_airSegment.Baggage.IsHeavy'),
  'can have a list step with brackets': to('_airSegment.Baggage[].IsHeavy'),
  'can have two of both': to('_order.OrderItems.Price'),
  'can be the e-mail preferences': to('_profile.EngagementPreferences.Email'),
  'can be the phone preferences': to('_profile.EngagementPreferences.Phone'),
  'can be an attribute of an event': to('_communicationRecord.Events.Delivered.Attributes.x'),
  'can have an expression as the event’s type': to(
    '_communicationRecord.Events.{{_source.eventType}}.Attributes.x',
  ),
  'can have an expression before a field of the event': to(
    '_communicationRecord.Events.{{type}}.UpdatedDate',
  ),
  'can have an attribute with spaces, dashes and underscores': to('_profile.Attributes.a b-c_d  e'),
  'can have an attribute named like an inherited property': to('_profile.Attributes.constructor'),
  'can have a timestamp of another object without a format': to(
    '_communicationRecord.SourceLastUpdatedTimestamp',
  ),
});

silent('A content type', {
  'of a person’s name outside of keys can be left out': to('_profile.FirstName'),
  'of an attribute can be anything': `"Fields": { "a": { ${source}, "Target": "_profile.Attributes.a", "ContentType": "PHONE_NUMBER" } }`,
  'of a price can be a number': `"Fields": { "a": { ${source}, "Target": "_order.TotalPrice", "ContentType": "NUMBER" } }, ${everyKey}`,
});

describe('One mistake', () => {
  const once: Readonly<Record<string, readonly [string, string]>> = {
    'in the type of Fields is one diagnostic, whatever keys name': [
      `{ "ObjectTypeName": "A", "Description": "B", "Fields": "id", "Keys": {
        "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["a", "b", "c"] }] } }`,
      'error wrong-type',
    ],
    'in the type of Keys is one diagnostic, whatever targets need': [
      `"Fields": { "a": { ${source}, "Target": "_asset.Price" }, "b": { ${source} } }, "Keys": []`,
      'error wrong-type',
    ],
    'in the type of one key is one diagnostic': [
      `"Fields": { "a": { ${source}, "Target": "_asset.Price" } }, "Keys": {
        "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "s": { "StandardIdentifiers": ["ASSET"] } }`,
      'error wrong-type',
    ],
    'in an identifier is one diagnostic, whichever it is': [
      `"Fields": { "a": { ${source}, "Target": "_airBooking.Attributes.a" } }, "Keys": {
        "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "AIRBOOKING"], "FieldNames": ["id"] }] }`,
      'error unknown-value',
    ],
    'in the beginning of an identifier is one diagnostic': [
      `"Fields": { "a": { ${source}, "Target": "_communicationRecord.Channel" } }, "Keys": {
        "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "COMMUNICATION"], "FieldNames": ["id"] }] }`,
      'error unknown-value',
    ],
    'in the identifier of the key that is not stored is one diagnostic': [
      `"AllowProfileCreation": true, "Keys": {
        "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "p": [{ "StandardIdentifiers": ["PROFIL"], "FieldNames": ["id"] }] }`,
      'error unknown-value',
    ],
    'in the name of a member is one diagnostic': [
      `{ "objectTypeName": "A", "Description": "B", "TemplateId": "CTR" }`,
      'warning unknown-member',
    ],
    'in the root of a target is one diagnostic': [
      `"Fields": { "a": { ${source}, "Target": "_aset.AssetId" } }`,
      'error target-object',
    ],
    'in the field of a target is one diagnostic, whatever keys the object needs': [
      `"Fields": { "a": { ${source}, "Target": "_asset.Nope" } }`,
      'error target-field',
    ],
    'in the choice of a target is one diagnostic, whatever keys the object needs': [
      `"Fields": { "a": { ${source}, "Target": "_asset.AssetId" } }`,
      'error target-reserved',
    ],
    'in a content type is one diagnostic': [
      `"Fields": { "a": { ${source}, "Target": "_profile.EmailAddress", "ContentType": "E-MAIL" } }, "Keys": {
        "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "_email": [{ "FieldNames": ["a"] }] }`,
      'error unknown-value',
    ],
    'in the length of a name is one diagnostic': [
      `"Fields": { "1${'x'.repeat(64)}": { ${source}, "Target": "_profile.Attributes.a" } }`,
      'error out-of-range',
    ],
  };
  for (const [title, [text, finding]] of Object.entries(once)) {
    it(title, () => {
      assert.deepEqual(findingsIn(text), [finding]);
    });
  }
});

describe('A document that is being written', () => {
  const whole = `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "id": { "Source": "_source.id", "Target": "_profile.AccountNumber" } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] } }`;

  it('is judged at every step without an exception', () => {
    for (let end = 0; end <= whole.length; end++) findingsIn(`{${whole.slice(1, end)}`);
  });

  it('is judged however deep something in it is nested', () => {
    for (const deep of [
      '['.repeat(50_000) + ']'.repeat(50_000),
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    ]) {
      const keys = `"Fields": { "id": { "Source": "_source.id" } }, "Keys": { "k": [${deep}] }`;
      assert.ok(findingsIn(`{ ${keys}, "Tags": ${deep}, "ObjectTypeName": ${deep} }`).length > 0);
    }
  });

  it('is only told about its syntax where the rest cannot be read', () => {
    for (let end = 0; end < whole.length; end++) {
      const found = new Set(findingsIn(`{${whole.slice(1, end)}`));
      assert.deepEqual([...found], ['error json-syntax']);
    }
  });

  it('is judged in full beside a missing comma', () => {
    assertReported('error json-syntax', {
      text: `{ "ObjectTypeName": "A" «"Description"»: "B", "TemplateId": "CTR", "ExpirationDays": «0» }`,
      found: ['error json-syntax', 'error out-of-range'],
    });
  });
});
