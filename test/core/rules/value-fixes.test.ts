import { mends } from './fix-table';

const fields = '"Fields": { "id": { "Source": "_source.id" } }';
const keys =
  '"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }';
/** One field with this name, which a key uses. */
const named = (name: string): string => `"Fields": { "${name}": { "Source": "_source.a" } },
  "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "${name}"] }], "s": [{ "FieldNames": ["${name}"] }] }`;
/** A key with these identifiers. */
const identified = (identifiers: string): string =>
  `"Keys": { "k": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["id"] }] }`;
const typed = (contentType: string): string =>
  `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a", "ContentType": "${contentType}" } }`;
const first = `"a": { "Source": "_source.a", "Target": "_profile.Attributes.a" }`;
const long = (count: number): string => 'x'.repeat(count);

mends('out-of-range', {
  'for a number that is too large': {
    from: '"ExpirationDays": 2000',
    offered: ['Change to 1098'],
    to: '"ExpirationDays": 1098',
  },
  'for a number that is too small': {
    from: '"SourcePriority": -1',
    offered: ['Change to 1'],
    to: '"SourcePriority": 1',
  },
  'for a long description, by characters': {
    from: `"Description": "\\u00e9${'😀'.repeat(1000)}"`,
    offered: ['Cut to 1000 characters'],
    to: `"Description": "é${'😀'.repeat(999)}"`,
  },
  'for a long value of a tag': {
    from: `"Tags": { "a": "${long(257)}" }`,
    offered: ['Cut to 256 characters'],
    to: `"Tags": { "a": "${long(256)}" }`,
  },
  'for a long field name, in keys as well': {
    from: named(`${long(64)}y`).replace(/"x+y"(?=:)/, '«$&»'),
    offered: ['Cut to 64 characters'],
    to: named(long(64)),
  },
  'for a long source': {
    from: `"Fields": { "a": { "Source": "_source.${long(1000)}", "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "_source.a"'],
    to: `"Fields": { ${first} }`,
  },
  'for a long key of KMS': {
    from: `"EncryptionKey": "${long(256)}", "SourcePriority": 1`,
    offered: ['Remove "EncryptionKey"'],
    to: '"SourcePriority": 1',
  },
  'for an empty format of a time that is written': {
    from: `"SourceLastUpdatedTimestampFormat": "", "Fields": { "a": { "Source": "_source.a", "Target": "_profile.SourceLastUpdatedTimestamp" } }`,
    offered: [
      'Change to "EpochMilli"',
      `Change to "yyyy-MM-dd'T'HH:mm:ss'Z'"`,
      `Change to "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"`,
    ],
  },
  'for an empty description': {
    from: '"Description": ""',
    offered: ['Change to "Customer"'],
    to: '"Description": "Customer"',
  },
  'for an empty name': {
    from: '"ObjectTypeName": ""',
    fileName: 'Buyer.profiletype.json',
    offered: ['Change to "Buyer"'],
    to: '"ObjectTypeName": "Buyer"',
  },
  'for an empty member that can be left out': {
    from: '"DomainName": "", "ExpirationDays": 30',
    offered: ['Remove "DomainName"'],
    to: '"ExpirationDays": 30',
  },
  'for no tags': {
    from: '"ExpirationDays": 30, "Tags": {}',
    offered: ['Remove "Tags"'],
    to: '"ExpirationDays": 30',
  },
  'not for an empty template beside nothing': {
    from: '{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "" }',
    offered: [],
  },
  'for an empty template beside fields and keys': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "", ${fields}, ${keys} }`,
    offered: ['Remove "TemplateId"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", ${fields}, ${keys} }`,
  },
  'for an empty target of a field that a key uses': {
    from: `"Fields": { "a": { "Source": "_source.a", "Target": "" } }, "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "a"] }] }`,
    offered: ['Remove the target of field "a"', 'Write to "_profile.Attributes.a"'],
    to: `"Fields": { "a": { "Source": "_source.a" } }, "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "a"] }] }`,
  },
  'for another empty target': {
    from: `"Fields": { "a": { "Source": "_source.a", "Target": "" } }`,
    offered: ['Write to "_profile.Attributes.a"', 'Remove field "a"'],
    to: `"Fields": { ${first} }`,
  },
  'for an empty source': {
    from: `"Fields": { "a": { "Source": "", "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "_source.a"'],
    to: `"Fields": { ${first} }`,
  },
  'for an empty entry': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", ""] }] }`,
    offered: ['Remove ""'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for the only entry': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": [""] }] }`,
    offered: ['Change to "id"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for an empty name of a field, as in the record': {
    from: `"Fields": { "": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
    offered: ['Rename to "a"'],
    to: `"Fields": { ${first} }`,
  },
  'for an empty name of a key, as its field': {
    from: identified('"PROFILE", "UNIQUE"').replace('"k"', '""'),
    offered: ['Rename to "id"'],
    to: identified('"PROFILE", "UNIQUE"').replace('"k"', '"id"'),
  },
  'not for too many tags': {
    from: `"Tags": { ${Array.from({ length: 51 }, (_, index) => `"t${index}": ""`).join(', ')} }`,
    offered: [],
  },
});

mends('bad-format', {
  'for a name of the type': {
    from: '"ObjectTypeName": "My type!"',
    offered: ['Change to "My_type_"'],
    to: '"ObjectTypeName": "My_type_"',
  },
  'for a name that would begin wrongly': {
    from: '"ObjectTypeName": "1stBuyer"',
    offered: ['Change to "buyer1"'],
    to: '"ObjectTypeName": "buyer1"',
  },
  'for a name that would begin wrongly, by that of the file': {
    from: '"ObjectTypeName": "1st"',
    fileName: 'Buyer.profiletype.json',
    offered: ['Change to "Buyer"'],
    to: '"ObjectTypeName": "Buyer"',
  },
  'for accents': {
    from: '"DomainName": "Müller.Söhne"',
    offered: ['Change to "Muller_Sohne"'],
    to: '"DomainName": "Muller_Sohne"',
  },
  'for a template that there is': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "Shopify Customer" }`,
    offered: ['Change to "Shopify-Customer"'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "Shopify-Customer" }`,
  },
  'for a field that no key uses': {
    from: `"Fields": { "postal code.1": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
    offered: ['Rename to "postal_code.1"'],
    to: `"Fields": { "postal_code.1": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  },
  'for a field with all its uses': {
    from: named('postal code').replace('"postal code":', '«"postal code"»:'),
    offered: ['Rename to "postal_code"'],
    to: named('postal_code'),
  },
  'for a use with its field': {
    from: named('a.b').replace('"FieldNames": ["id", "a.b"]', '"FieldNames": ["id", «"a.b"»]'),
    offered: ['Rename to "a_b"'],
    to: named('a_b'),
  },
  'not for a field whose new name is taken': {
    from: `"Fields": { "a b": { "Source": "_source.a", "Target": "_profile.Attributes.a" }, "a_b": { "Source": "_source.a", "Target": "_profile.Attributes.b" } }`,
    offered: [],
  },
  'for a use of a field that there is': {
    from: named('a_b').replace('["id", "a_b"]', '["id", "a.b"]'),
    offered: ['Change to "a_b"'],
    to: named('a_b'),
  },
  'for a use of a field that there is not': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "a.b"] }] }`,
    offered: ['Remove "a.b"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a use of a field with nearly that name': {
    from: `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id?"] }] }`,
    offered: ['Change to "id"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'not for a field that could not begin so': {
    from: `"Fields": { "1 st": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
    offered: [],
  },
  'not for a field that would have a name that is not allowed': {
    from: `"Fields": { "tägs": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
    offered: [],
  },
  'for a key': {
    from: identified('"PROFILE", "UNIQUE"').replace('"k"', '"a.b"'),
    offered: ['Rename to "a_b"'],
    to: identified('"PROFILE", "UNIQUE"').replace('"k"', '"a_b"'),
  },
  'for a key, by a predefined one': {
    from: '"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "_ account": [{ "FieldNames": ["id"] }] }',
    offered: ['Rename to "_account"'],
  },
  'for a name of the type, by that of the file': {
    from: '"ObjectTypeName": "Cus tomer"',
    fileName: 'Customer.profiletype.json',
    offered: ['Change to "Customer"'],
  },
  'for a tag': {
    from: '"Tags": { "my team": "a" }',
    offered: ['Rename to "my_team"'],
    to: '"Tags": { "my_team": "a" }',
  },
  'for a tag of AWS': {
    from: '"Tags": { "aws:team": "a" }',
    offered: ['Rename to "team"'],
    to: '"Tags": { "team": "a" }',
  },
});

mends('unknown-value', {
  'for a misspelt identifier': {
    from: identified('"PROFILE", "UNIQE"'),
    offered: ['Change to "UNIQUE" (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for the beginning of a content type': {
    from: typed('PHONE'),
    offered: ['Change to "PHONE_NUMBER" (preferred)'],
    to: typed('PHONE_NUMBER'),
  },
  'for an identifier that is there already': {
    from: identified('"PROFIL", "PROFILE", "UNIQUE"'),
    offered: ['Remove "PROFIL"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for the first of two that mean the same': {
    from: identified('«"PROFIL"», "PROFIEL", "UNIQUE"'),
    offered: ['Change to "PROFILE" (preferred)'],
    to: identified('"PROFILE", "PROFIEL", "UNIQUE"'),
  },
  'for the second of two that mean the same': {
    from: identified('"PROFIL", «"PROFIEL"», "UNIQUE"'),
    offered: ['Remove "PROFIEL"'],
    to: identified('"PROFIL", "UNIQUE"'),
  },
  'for a content type like none': {
    from: typed('CURRENCY'),
    offered: ['Change to "STRING"', 'Remove "ContentType"'],
    to: typed('STRING'),
  },
  'for a content type like none, by that of the target': {
    from: typed('TEXT').replace('Attributes.a', 'PhoneNumber'),
    offered: ['Change to "PHONE_NUMBER"'],
    to: typed('PHONE_NUMBER').replace('Attributes.a', 'PhoneNumber'),
  },
  'for a content type that the target cannot have': {
    from: typed('EMAIL').replace('Attributes.a', 'FirstName'),
    offered: ['Change to "NAME"'],
    to: typed('NAME').replace('Attributes.a', 'FirstName'),
  },
  'for an identifier that would be the next mistake': {
    from: identified('"PROFILE", "UNIQUE", "lookup_only"'),
    offered: ['Remove "lookup_only"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a number as other systems call it': {
    from: typed('INTEGER'),
    offered: ['Change to "NUMBER" (preferred)'],
    to: typed('NUMBER'),
  },
  'for an identifier like none': {
    from: identified('"PROFILE", "UNIQUE", "CUSTOMER"'),
    offered: ['Remove "CUSTOMER"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
});
