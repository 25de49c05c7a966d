import { mends } from './fix-table';

const keys =
  '"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }';
/** A key with these identifiers. */
const identified = (identifiers: string): string =>
  `"Keys": { "k": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["id"] }] }`;
const typed = (contentType: string): string =>
  `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a", "ContentType": "${contentType}" } }`;
const first = `"a": { "Source": "_source.a", "Target": "_profile.Attributes.a" }`;

mends('wrong-type', {
  'for a number in quotes': {
    from: '"SourcePriority": "1"',
    offered: ['Change to 1 (preferred)'],
    to: '"SourcePriority": 1',
  },
  'for a number in quotes that is too large': {
    from: '"ExpirationDays": "2000", "SourcePriority": 1',
    offered: ['Change to 1098', 'Remove "ExpirationDays"'],
    to: '"ExpirationDays": 1098, "SourcePriority": 1',
    or: { 'Remove "ExpirationDays"': '"SourcePriority": 1' },
  },
  'for a number with its unit': {
    from: '"ExpirationDays": "30 days"',
    offered: ['Change to 30', 'Remove "ExpirationDays"'],
    to: '"ExpirationDays": 30',
  },
  'for a text that is no number': {
    from: '"ExpirationDays": "a month", "SourcePriority": 1',
    offered: ['Remove "ExpirationDays"'],
    to: '"SourcePriority": 1',
  },
  'for a fraction': {
    from: '"ExpirationDays": 30.6',
    offered: ['Change to 31', 'Remove "ExpirationDays"'],
    to: '"ExpirationDays": 31',
  },
  'for a truth value in quotes': {
    from: '"AllowProfileCreation": "FALSE"',
    offered: ['Change to false (preferred)'],
    to: '"AllowProfileCreation": false',
  },
  'for a number as truth value': {
    from: '"AllowProfileCreation": 0',
    offered: ['Change to false', 'Remove "AllowProfileCreation"'],
    to: '"AllowProfileCreation": false',
  },
  'for another word as truth value': {
    from: '"AllowProfileCreation": "Yes"',
    offered: ['Change to true (preferred)'],
    to: '"AllowProfileCreation": true',
  },
  'for another number as truth value': {
    from: '"AllowProfileCreation": 2',
    offered: ['Change to true', 'Change to false', 'Remove "AllowProfileCreation"'],
    to: '"AllowProfileCreation": true',
  },
  'for a number as text, digit by digit': {
    from: '"Tags": { "cost": 12.50 }',
    offered: ['Change to "12.50" (preferred)'],
    to: '"Tags": { "cost": "12.50" }',
  },
  'for a truth value as text': {
    from: '"Description": true',
    offered: ['Change to "true" (preferred)'],
    to: '"Description": "true"',
  },
  'for a number as a name that no type can have': {
    from: '"ObjectTypeName": 5',
    fileName: 'Buyer.profiletype.json',
    offered: ['Change to "Buyer"'],
    to: '"ObjectTypeName": "Buyer"',
  },
  'for a number as source': {
    from: `"Fields": { "a": { "Source": 5, "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "_source.a"'],
    to: `"Fields": { ${first} }`,
  },
  'for null as target': {
    from: `"Fields": { "a": { "Source": "_source.a", "Target": null } }`,
    offered: ['Write to "_profile.Attributes.a"', 'Remove field "a"'],
    to: `"Fields": { ${first} }`,
  },
  'for a text in a list': {
    from: `"Fields": { "a": { "Source": ["_source.a"], "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "_source.a" (preferred)'],
    to: `"Fields": { ${first} }`,
  },
  'for two texts in a list': {
    from: `"Fields": { "a": { "Source": ["_source.a", "b"], "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "_source.a"'],
    to: `"Fields": { ${first} }`,
  },
  'for a source without its field': {
    from: `"Fields": { "a": "_source.a" }`,
    offered: ['Change to {"Source":"_source.a","Target":"_profile.Attributes.a"}', 'Remove "a"'],
    to: `"Fields": { ${first} }`,
  },
  'for a source without its field, which a key uses': {
    from: `"Fields": { "a": "_source.a" }, "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "a"] }] }`,
    offered: ['Change to {"Source":"_source.a"}'],
    to: `"Fields": { "a": { "Source": "_source.a" } }, "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "a"] }] }`,
  },
  'for a field in a list': {
    from: `"Fields": { "a": [{ "Source": "_source.a", "Target": "_profile.Attributes.a" }] }`,
    offered: ['Take out of the list (preferred)'],
    to: `"Fields": { ${first} }`,
  },
  'for fields in a list, over lines': {
    from: `{\n  "ObjectTypeName": "A", "Description": "B",\n  "Fields": [\n    {\n      "id": {\n        "Source": "_source.id"\n      }\n    }\n  ],\n  ${keys}\n}`,
    offered: ['Take out of the list (preferred)'],
    to: `{\n  "ObjectTypeName": "A", "Description": "B",\n  "Fields": {\n    "id": {\n      "Source": "_source.id"\n    }\n  },\n  ${keys}\n}`,
  },
  'for a definition without its list, over lines': {
    from: `  "Keys": {\n    "k": {\n      "StandardIdentifiers": ["PROFILE", "UNIQUE"],\n      "FieldNames": ["id"]\n    }\n  }`,
    offered: ['Put into a list (preferred)'],
    to: `  "Keys": {\n    "k": [\n      {\n        "StandardIdentifiers": ["PROFILE", "UNIQUE"],\n        "FieldNames": ["id"]\n      }\n    ]\n  }`,
  },
  'for tags as CloudFormation has them': {
    from: `"Tags": [{ "Key": "team", "Value": "crm" }, { "Key": "stage", "Value": "test" }]`,
    offered: ['Change to {"team":"crm","stage":"test"} (preferred)'],
    to: `"Tags": { "team": "crm", "stage": "test" }`,
  },
  'for a field name without its list': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": "id" }] }`,
    offered: ['Change to ["id"] (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for identifiers in one text': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": "PROFILE, UNIQUE", "FieldNames": ["id"] }] }`,
    offered: ['Change to ["PROFILE","UNIQUE"] (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for identifiers in one text that are misspelt, too': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": "PROFILES UNIQE", "FieldNames": ["id"] }] }`,
    offered: ['Change to ["PROFILE","UNIQUE"] (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a definition without its list': {
    from: `"Keys": { "k": { "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] } }`,
    offered: ['Put into a list (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a key that is the name of its field': {
    from: `"Keys": { "k": "id" }`,
    offered: ['Change to [{"StandardIdentifiers":["PROFILE","UNIQUE"],"FieldNames":["…'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a definition that is the name of its field': {
    from: keys.replace(/ \}$/, ', "s": ["id"] }'),
    offered: ['Change to {"FieldNames":["id"]}', 'Remove "s"'],
    to: keys.replace(/ \}$/, ', "s": [{ "FieldNames": ["id"] }] }'),
  },
  'for a field name that is a number': {
    from: `"Fields": { "7": { "Source": "_source.a", "Target": "_profile.Attributes.a" } },
      "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", 7] }] }`,
    offered: ['Change to "7" (preferred)'],
    to: `"Fields": { "7": { "Source": "_source.a", "Target": "_profile.Attributes.a" } },
      "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "7"] }] }`,
  },
  'for a number that no field is named': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", 7] }] }`,
    offered: ['Remove 7'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for null that can be left out': {
    from: `"EncryptionKey": null, "ExpirationDays": 30`,
    offered: ['Remove "EncryptionKey"'],
    to: `"ExpirationDays": 30`,
  },
  'for null that cannot': {
    from: '"Description": null',
    offered: ['Change to "Customer"'],
    to: '"Description": "Customer"',
  },
  'for null as content type': {
    from: typed('').replace('""', 'null'),
    offered: ['Change to "STRING"', 'Remove "ContentType"'],
    to: typed('STRING'),
    or: { 'Remove "ContentType"': `"Fields": { ${first} }` },
  },
  'for null as keys': {
    from: '"Keys": null',
    offered: ['Change to {"CustomerId":[{"StandardIdentifiers":["PROFILE","UNIQUE"],"…'],
    to: identified('"PROFILE", "UNIQUE"').replace('"k"', '"CustomerId"'),
  },
});
