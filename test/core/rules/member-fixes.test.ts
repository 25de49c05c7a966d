import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check } from '../../../core/rules/check';
import { mends } from './fix-table';
import { fixes, mended, renamedFile } from './fixing';

const fields = '"Fields": { "id": { "Source": "_source.id" } }';
const keys =
  '"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }';
const first = `"a": { "Source": "_source.a", "Target": "_profile.Attributes.a" }`;

mends('duplicate-member', {
  'for the same value': {
    from: `"ExpirationDays": 30, "SourcePriority": 1, "ExpirationDays": 30`,
    offered: ['Remove "ExpirationDays" (preferred)'],
    to: `"SourcePriority": 1, "ExpirationDays": 30`,
  },
  'for another value': {
    from: `"ExpirationDays": 60, "ExpirationDays": 30`,
    offered: ['Remove "ExpirationDays"'],
    to: `"ExpirationDays": 30`,
  },
  'for the same value that is written differently': {
    from: `"Tags": { "a": "\\u0061", "a": "a" }`,
    offered: ['Remove "a"'],
    to: `"Tags": { "a": "a" }`,
  },
  'for a field': {
    from: `"Fields": { ${first}, "b": { "Source": "_source.b", "Target": "_profile.Attributes.b" }, ${first} }`,
    offered: ['Remove "a" (preferred)'],
    to: `"Fields": { "b": { "Source": "_source.b", "Target": "_profile.Attributes.b" }, ${first} }`,
  },
  'for a name without a value': {
    from: `"ExpirationDays", "ExpirationDays": 30`,
    offered: ['Remove "ExpirationDays"'],
    to: `"ExpirationDays": 30`,
  },
});

mends('unknown-member', {
  'for a misspelt name': {
    from: '"ExpirationDay": 90',
    offered: ['Change to "ExpirationDays" (preferred)'],
    to: '"ExpirationDays": 90',
  },
  'for a name that is written with an escape': {
    from: '"Expiration\\u0044ay": 90',
    offered: ['Change to "ExpirationDays" (preferred)'],
    to: '"ExpirationDays": 90',
  },
  'for a name like none that stands twice': {
    from: '"Fields": { "a": { "Type": "x", "Source": "_source.a", "Type": "y", "Target": "_profile.Attributes.a" } }',
    offered: ['Remove "Type"'],
    to: '"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }',
  },
  'for a name like none that stands again and again': {
    from: '"Marker": 1, "Marker": 2, "ExpirationDays": 30, "Marker": 3, "Tags": { "a": "b" }, "Mark\\u0065r": 4, "Marker": 5',
    offered: ['Remove "Marker"'],
    to: '"ExpirationDays": 30, "Tags": { "a": "b" }',
  },
  'for a template beside what it would provide': {
    from: '"ExpirationDays": 30, "TemplateID": "CTR"',
    offered: ['Remove "TemplateID"'],
    to: '"ExpirationDays": 30',
  },
  'for a name like none': {
    from: '"Marker": true, "ExpirationDays": 30',
    offered: ['Remove "Marker"'],
    to: '"ExpirationDays": 30',
  },
  'for a member of a field': {
    from: `"Fields": { "a": { "Sorce": "_source.a", "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "Source" (preferred)'],
    to: `"Fields": { ${first} }`,
  },
  'for two names of which one is meant, with a choice': {
    from: '«"ExpirationDay"»: 30, "ExpirationDys": 60',
    offered: ['Change to "ExpirationDays"'],
    to: '"ExpirationDays": 30, "ExpirationDys": 60',
  },
});

mends('read-only-member', {
  'for an answer of the service': {
    from: '"ExpirationDays": 30, "CreatedAt": "2026-03-01T09:30:00Z"',
    offered: ['Remove "CreatedAt" (preferred)'],
    to: '"ExpirationDays": 30',
  },
  'for one that stands twice': {
    from: '"CreatedAt": 1, "ExpirationDays": 30, «"CreatedAt"»: 2',
    offered: ['Remove "CreatedAt" (preferred)'],
    to: '"ExpirationDays": 30',
  },
});

mends('missing-member', {
  'for a name, in a file that is named': {
    from: `{ "Description": "B", ${fields}, ${keys} }`,
    fileName: 'Customer.profiletype.json',
    offered: ['Add "ObjectTypeName" (preferred)'],
    to: `{ "ObjectTypeName": "Customer", "Description": "B", ${fields}, ${keys} }`,
  },
  'for a name, in another file': {
    from: `{\n    "Description": "B",\n    ${fields},\n    ${keys}\n}`,
    fileName: 'customer.json',
    offered: ['Add "ObjectTypeName"'],
    to: `{\n    "ObjectTypeName": "MyType",\n    "Description": "B",\n    ${fields},\n    ${keys}\n}`,
  },
  'for a description': {
    from: `{ ${fields}, "ObjectTypeName": "Customer", ${keys} }`,
    offered: ['Add "Description"'],
    to: `{ ${fields}, "ObjectTypeName": "Customer", "Description": "Customer", ${keys} }`,
  },
  'for fields that keys name': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "b"] }], "_email": [{ "FieldNames": ["mail"] }] } }`,
    offered: ['Add "Fields"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "id": { "Source": "_source.id" }, "b": { "Source": "_source.b" }, "mail": { "Source": "_source.mail", "ContentType": "EMAIL_ADDRESS" } }, "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "b"] }], "_email": [{ "FieldNames": ["mail"] }] } }`,
  },
  'for fields that no key names': {
    from: `{\r\n\t"ObjectTypeName": "A",\r\n\t"Description": "B",\r\n\t"Keys": {}\r\n}`,
    offered: ['Add "Fields"'],
    to: `{\r\n\t"ObjectTypeName": "A",\r\n\t"Description": "B",\r\n\t"Fields": {},\r\n\t"Keys": {}\r\n}`,
  },
  'for keys, on the only field without a target': {
    from: `{\n  "ObjectTypeName": "Customer",\n  "Description": "B",\n  "Fields": {\n    "id": { "Source": "_source.id" },\n    ${first}\n  }\n}`,
    offered: ['Add "Keys"'],
    to: `{\n  "ObjectTypeName": "Customer",\n  "Description": "B",\n  "Fields": {\n    "id": { "Source": "_source.id" },\n    ${first}\n  },\n  "Keys": {\n    "CustomerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }]\n  }\n}`,
  },
  'for keys, on the only id': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { ${first}, "accountId": { "Source": "_source.id", "Target": "_profile.AccountNumber" } } }`,
    offered: ['Add "Keys"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { ${first}, "accountId": { "Source": "_source.id", "Target": "_profile.AccountNumber" } }, "Keys": { "accountId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["accountId"] }] } }`,
  },
  'not for keys without an id': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { ${first} } }`,
    offered: [],
  },
  'by search keys for further fields': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "a": { "Source": "_source.a" }, "bId": { "Source": "_source.b" } } }`,
    offered: ['Add "Keys"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "a": { "Source": "_source.a" }, "bId": { "Source": "_source.b" } }, "Keys": { "bId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["bId"] }], "a": [{ "FieldNames": ["a"] }] } }`,
  },
  'by keys that find an asset, too': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "id": { "Source": "_source.id" }, "b": { "Source": "_source.b", "Target": "_asset.Price" } } }`,
    offered: ['Add "Keys"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "id": { "Source": "_source.id" }, "b": { "Source": "_source.b", "Target": "_asset.Price" } }, "Keys": { "AId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "ASSET"], "FieldNames": ["id"] }] } }`,
  },
  'by keys on a value that needs a type': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "email": { "Source": "_source.email" } } }`,
    offered: ['Add "Keys", and set "ContentType" of field "email" to "EMAIL_ADDRESS"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "Fields": { "email": { "Source": "_source.email", "ContentType": "EMAIL_ADDRESS" } }, "Keys": { "email": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["email"] }] } }`,
  },
});

it('A file whose name no type can have does not name the type', () => {
  const text = '{ "Description": "B", "TemplateId": "CTR" }';
  for (const name of ['_a', '1', 'a b', 'x'.repeat(256), '']) {
    assert.deepEqual(fixes('missing-member', text, `${name}.profiletype.json`), ['Add "ObjectTypeName"']);
  }
});

it('An empty document is completed member by member', () => {
  const document = new ProfileTypeDocument('{}', 'Customer.profiletype.json');
  const completed = ['ObjectTypeName', 'Description', 'Fields', 'Keys'].reduce((before, name) => {
    const problem = check(before).find(({ message }) => message.startsWith(`\`${name}\` is missing`));
    const [fix] = problem?.fixes?.() ?? [];
    assert.ok(problem && fix, name);
    return mended(before, problem, fix);
  }, document);
  assert.deepEqual(check(completed), []);
  assert.equal(
    completed.text,
    `{
  "ObjectTypeName": "Customer",
  "Description": "Customer",
  "Fields": {
    "id": {
      "Source": "_source.id"
    }
  },
  "Keys": {
    "CustomerId": [
      {
        "StandardIdentifiers": ["PROFILE", "UNIQUE"],
        "FieldNames": ["id"]
      }
    ]
  }
}`,
  );
});

mends('template-conflict', {
  'where there is no definition without it': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR", "AllowProfileCreation": true }`,
    offered: ['Remove "AllowProfileCreation"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR" }`,
  },
  'where there is one': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR", «"Fields"»: ${fields.slice(10)}, ${keys} }`,
    offered: ['Remove "Fields"', 'Remove "TemplateId"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR", ${keys} }`,
    or: { 'Remove "TemplateId"': `{ "ObjectTypeName": "A", "Description": "B", ${fields}, ${keys} }` },
  },
});

mends('reserved-type-name', {
  'for underscores': {
    from: '"ObjectTypeName": "__Customer"',
    offered: ['Change to "Customer" (preferred)'],
    to: '"ObjectTypeName": "Customer"',
  },
  'not for nothing else': { from: '"ObjectTypeName": "_"', offered: [] },
  'not for what cannot stand alone': { from: '"ObjectTypeName": "_1st"', offered: [] },
});

mends('file-name-mismatch', {
  'by one of the names': {
    from: '"ObjectTypeName": "Buyer"',
    fileName: 'Customer.profiletype.json',
    offered: ['Change to "Customer"', 'Rename the file to "Buyer.profiletype.json"'],
    to: '"ObjectTypeName": "Customer"',
    or: { 'Rename the file to "Buyer.profiletype.json"': '"ObjectTypeName": "Buyer"' },
  },
  'by the type’s name where the file’s is none': {
    from: '"ObjectTypeName": "Buyer"',
    fileName: '1 2.profiletype.json',
    offered: ['Rename the file to "Buyer.profiletype.json"'],
    to: '"ObjectTypeName": "Buyer"',
  },
  'by the file’s name where the type’s is none': {
    from: '"ObjectTypeName": "../Buyer"',
    fileName: 'Buyer.profiletype.json',
    offered: ['Change to "Buyer"'],
    to: '"ObjectTypeName": "Buyer"',
  },
});

it('A file is renamed', () => {
  const title = 'Rename the file to "Buyer.profiletype.json"';
  const name = renamedFile(
    'file-name-mismatch',
    '"ObjectTypeName": "Buyer"',
    title,
    'Customer.profiletype.json',
  );
  assert.equal(name, 'Buyer.profiletype.json');
});
