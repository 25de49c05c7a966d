import { reports } from './expect';

const fields = '"Fields": { "id": { "Source": "_source.id" } }';
const keys =
  '"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }';

const characters = (count: number): string => 'x'.repeat(count);

reports('json-syntax', 'error', {
  'for a line comment': `"ExpirationDays": 30«// a month»`,
  'for a block comment': `«/* a month */» "ExpirationDays": 30`,
  'for a comma behind the last member': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR"«,» }`,
  'for a comma behind the last entry of a list': `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"«,»], "FieldNames": ["id"] }] }`,
  'for a comma and a comment behind it': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR"«,» «// the last»\n}`,
  'for a missing comma': `{ "ObjectTypeName": "A" «"Description"»: "B", "TemplateId": "CTR" }`,
  'for a missing colon': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId" «"CTR"» }`,
  'for a missing value': `{ "ObjectTypeName": "A", "TemplateId": "CTR", «"Description"»: }`,
  'for single quotes': `{ "ObjectTypeName": «'A'» }`,
  'for a name without quotes': `{ «ObjectTypeName»: "A" }`,
  'for a text that does not end, and nothing else is guessed': `{ "ObjectTypeName": «"A»\n}`,
  'for an escape that does not exist': `{ "Description": «"C:\\Users"» }`,
  'for a tab in a text': `{ "Description": «"a\tb"» }`,
  'for a word that is no JSON value': `"AllowProfileCreation": «True»`,
  'for text behind the document': `{ ${fields} } «x»`,
  'for an object that is not closed, without guesses about the rest': `«{» "ObjectTypeName": "A"`,
});

reports('duplicate-member', 'error', {
  'for a member of the type, at the one without effect': `«"ExpirationDays"»: 0, «"ExpirationDays"»: 30, ‹"ExpirationDays"›: 60`,
  'for a field': `"Fields": { «"a"»: { "Source": "_source.a" }, ‹"a"›: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for every field of one name but the last': `"Fields": { «"a"»: {}, «"a"»: {}, ‹"a"›: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a member of a field, and the first is not looked at': `"Fields": { "a": { «"Target"»: "nowhere", "Source": "_source.a", ‹"Target"›: "_profile.Attributes.a" } }`,
  'for a key': `"Keys": { «"k"»: [], ‹"k"›: [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  'for a member of a key definition': `"Keys": { "k": [{ «"FieldNames"»: [], ‹"FieldNames"›: ["id"], "StandardIdentifiers": ["PROFILE", "UNIQUE"] }] }`,
  'for a tag': `"Tags": { «"team"»: "a", ‹"team"›: "b" }`,
  'for a name that is written with an escape': `"ExpirationDays": 30, «"SourcePriority"»: 1, ‹"Source\\u0050riority"›: 2`,
  'for a name that every object inherits': {
    text: `"Tags": { «"constructor"»: "a", ‹"constructor"›: "b" }`,
  },
});

reports('unknown-member', 'warning', {
  'for a misspelt member of the type': `«"ExpirationDay"»: 30`,
  'for a member with a small first letter': `«"encryptionKey"»: "alias/a"`,
  'for a member of another request': `«"Marker"»: true`,
  'for a misspelt member that is required, and it is not missing besides': `{ "ObjectTypeName": "A", «"Descripton"»: "B", "TemplateId": "CTR" }`,
  'for a misspelt template, and neither fields nor keys are missing besides': `{ "ObjectTypeName": "A", "Description": "B", «"TemplateID"»: "CTR" }`,
  'for misspelt fields, and no key field is unknown besides': {
    text: `{ "ObjectTypeName": "A", "Description": "B", «"Field"»: {}, ${keys} }`,
    reveals: ['key-field'],
  },
  'for a member of a field': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a", «"Comment"»: "x" } }`,
  'for a misspelt source, and it is not missing besides': `"Fields": { "a": { «"Sorce"»: "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a misspelt target, and the field is not unused besides': `"Fields": { "a": { "Source": "_source.a", «"target"»: "_profile.Attributes.a" } }`,
  'for a member of a key definition': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"], «"Name"»: "k" }] }`,
  'for misspelt field names, and the key is not empty besides': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], «"FieldName"»: ["id"] }] }`,
  'for misspelt identifiers, and no key is missing one besides': `"Keys": { "k": [{ «"StandardIdentifier"»: ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  'for names that every object inherits': `«"__proto__"»: {}, «"constructor"»: 1, «"toString"»: "x"`,
  'for such names in fields and key definitions': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a", «"__proto__"»: "x" } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"], «"hasOwnProperty"»: [] }] }`,
  'for a member in a template document': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR", «"Template"»: "CTR" }`,
});

reports('read-only-member', 'hint', {
  'for the times of the service': `«"CreatedAt"»: "2026-03-01T09:30:00Z", «"LastUpdatedAt"»: 1772357400.5`,
  'for the count of the service': `«"MaxAvailableProfileObjectCount"»: 100`,
  'for the source of a template': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR", «"SourceName"»: "Amazon Connect", «"SourceObject"»: "CTR" }`,
});

reports('missing-member', 'error', {
  'for a type without a name': `«{» "Description": "B", ${fields}, ${keys} }`,
  'for a type without a name, in a file whose name cannot be it': {
    text: `«{» "Description": "B", ${fields}, ${keys} }`,
    fileName: '_a.profiletype.json',
    reveals: ['file-name-mismatch'],
  },
  'for a type without a description': `«{» "ObjectTypeName": "A", ${fields}, ${keys} }`,
  'for a type without fields': `«{» "ObjectTypeName": "A", "Description": "B", ${keys} }`,
  'for a type without keys': `«{» "ObjectTypeName": "A", "Description": "B", ${fields} }`,
  'for everything that an empty object lacks': `««««{»»»»}`,
  'for a template document without name and description': `««{»» "TemplateId": "CTR" }`,
  'for names that stand one level too deep': `««{»» "Tags": { "ObjectTypeName": "A", "Description": "B" }, ${fields}, ${keys} }`,
});

reports('wrong-type', 'error', {
  'for a number in quotes': `"ExpirationDays": «"30"»`,
  'for a number with a fraction': `"ExpirationDays": «30.5»`,
  'for a number that is too large to be one': `"MaxProfileObjectCount": «1e400»`,
  'for a truth value in quotes': `"AllowProfileCreation": «"true"»`,
  'for a number as truth value': `"AllowProfileCreation": «1»`,
  'for null': `"EncryptionKey": «null»`,
  'for a name that is a number, and it is neither empty nor missing': `"ObjectTypeName": «5»`,
  'for a list instead of the whole type': `«[1, 2]»`,
  'for fields in a list, and no key field is unknown besides': `{ "ObjectTypeName": "A", "Description": "B", "Fields": «[]», ${keys} }`,
  'for a value of many lines, at its bracket': `{ "ObjectTypeName": "A", "Description": "B", "Fields": «[»\n{ "Name": "id" }\n], ${keys} }`,
  'for a field that is a text': `"Fields": { "a": «"_source.a"» }`,
  'for a source that is a list': `"Fields": { "a": { "Source": «["_source.a"]», "Target": "_profile.Attributes.a" } }`,
  'for a target that is null, and the field is not unused besides': `"Fields": { "a": { "Source": "_source.a", "Target": «null» } }`,
  'for a content type that is null': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.PhoneNumber", "ContentType": «null» } }`,
  'for keys in a list, and no identifier is missing besides': `"Keys": «[]»`,
  'for a key that is an object instead of a list, and no identifier is missing besides': `"Keys": { "k": «{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }» }`,
  'for a definition that is a text': `"Keys": { "k": [«"id"»] }`,
  'for field names in one text': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": «"id"» }] }`,
  'for identifiers in one text': `"Keys": { "k": [{ "StandardIdentifiers": «"PROFILE,UNIQUE"», "FieldNames": ["id"] }] }`,
  'for an entry of field names': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", «7»] }] }`,
  'for an entry of identifiers': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", «true»], "FieldNames": ["id"] }] }`,
  'for tags in a list': `"Tags": «[{ "Key": "a", "Value": "b" }]»`,
  'for the value of a tag': `"Tags": { "cost": «12» }`,
});

reports('out-of-range', 'error', {
  'for an empty name of the type': `"ObjectTypeName": «""»`,
  'for a name of the type with 256 characters': `"ObjectTypeName": «"${characters(256)}"»`,
  'for an empty description': `"Description": «""»`,
  'for a description of 1001 characters': `"Description": «"${characters(1001)}"»`,
  'for a domain name of 65 characters': `"DomainName": «"${characters(65)}"»`,
  'for no day': `"ExpirationDays": «0»`,
  'for 1099 days': `"ExpirationDays": «1099»`,
  'for less than nothing': `"ExpirationDays": «-1», "MaxProfileObjectCount": «0», "SourcePriority": «0»`,
  'for an encryption key of 256 characters': `"EncryptionKey": «"${characters(256)}"»`,
  'for an empty timestamp format': `"SourceLastUpdatedTimestampFormat": «""»`,
  'for an empty source, and its syntax is not judged': `"Fields": { "a": { "Source": «""», "Target": "_profile.Attributes.a" } }`,
  'for an empty target, and the object is not unknown besides': `"Fields": { "a": { "Source": "_source.a", "Target": «""» } }`,
  'for a source of 1001 characters': `"Fields": { "a": { "Source": «"${characters(1001)}"», "Target": "_profile.Attributes.a" } }`,
  'for an empty field name': `"Fields": { «""»: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a field name of 65 characters': `"Fields": { «"${characters(65)}"»: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a key name of 65 characters': `"Keys": { «"${characters(65)}"»: [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  'for an empty entry of field names': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", «""»] }] }`,
  'for no tags': `"Tags": «{}»`,
  'for 51 tags': `"Tags": «{ ${Array.from({ length: 51 }, (_, index) => `"t${index}": ""`).join(', ')} }»`,
  'for a value of many lines, at its brace': `"Tags": «{»\n}`,
  'for an empty name and a long value of tags': `"Tags": { «""»: "a", "b": «"${characters(257)}"» }`,
  'for a type in a template document': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": «""» }`,
});

reports('bad-format', 'error', {
  'for a name of the type with a space': `"ObjectTypeName": «"My type"»`,
  'for a name of the type that starts with a digit': `"ObjectTypeName": «"1st"»`,
  'for a domain name with a dot': `"DomainName": «"a.b"»`,
  'for a template id with a space': `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": «"Shopify Customer"» }`,
  'for a field name with a space': `"Fields": { «"postal code"»: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a field name with an accent': `"Fields": { «"prénom"»: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a field name with two mistakes, once': `"Fields": { «"1 st"»: { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  'for a key name with a dot': `"Keys": { «"a.b"»: [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  'for a field with a dot in a key, though the field is there': `"Fields": { "a.b": { "Source": "_source.a", "Target": "_profile.Attributes.a" } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", «"a.b"»] }] }`,
  'for a field with a dot in a key that is not there, once': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", «"a.b"»] }] }`,
  'for a tag of AWS': `"Tags": { «"aws:team"»: "a" }`,
  'for a tag with a space': `"Tags": { «"my team"»: "a" }`,
});

reports('unknown-value', 'error', {
  'for a content type, and the target is not judged by it': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.EmailAddress", "ContentType": «"EMAIL"» } }`,
  'for a content type in small letters': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.PhoneNumber", "ContentType": «"phone_number"» } }`,
  'for an empty content type': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a", "ContentType": «""» } }`,
  'for the name of an inherited property': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Attributes.a", "ContentType": «"constructor"» } }`,
  'for a misspelt identifier, and PROFILE is not missing besides': `"Keys": { "k": [{ "StandardIdentifiers": [«"PROFIL"», "UNIQUE"], "FieldNames": ["id"] }] }`,
  'for a misspelt identifier, and UNIQUE is not missing besides': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", «"UNIQE"»], "FieldNames": ["id"] }] }`,
  'for the beginning of an identifier, and UNIQUE is not missing besides': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", «"UNIQ"»], "FieldNames": ["id"] }] }`,
  'for the beginning of an identifier, and LOOKUP_ONLY is not missing besides': `"Keys": {
    "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
    "_profileId": [{ "StandardIdentifiers": ["PROFILE", «"LOOKUP"»], "FieldNames": ["id"] }] }`,
  'for an identifier in small letters': `"Keys": { "k": [{ "StandardIdentifiers": [«"profile"», «"unique"»], "FieldNames": ["id"] }] }`,
  'for a misspelt SECONDARY, and it does not stand alone besides': {
    text: `"Keys": {
    "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
    "s": [{ "StandardIdentifiers": [«"SECONDRY"»], "FieldNames": ["id"] }] }`,
    reveals: ['secondary-alone'],
  },
  'for a misspelt identifier of an object, and the object has its key': `"Fields": { "a": { "Source": "_source.a", "Target": "_order.Name" } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", «"ORDERS"»], "FieldNames": ["id"] }] }`,
  'for a value like no identifier, beside what is missing': {
    text: `«"Keys"»: { "k": [{ "StandardIdentifiers": [«"PRIMARY"», "UNIQUE"], "FieldNames": ["id"] }] }`,
    found: ['error profile-missing', 'error unknown-value'],
  },
});

reports('reserved-type-name', 'error', {
  'for the name of a standard object': `"ObjectTypeName": «"_profile"»`,
  'for any name behind an underscore': `"ObjectTypeName": «"_Customer"»`,
  'for a name that is an underscore': `"ObjectTypeName": «"_"»`,
  'for a template document': `{ "ObjectTypeName": «"_A"», "Description": "B", "TemplateId": "CTR" }`,
});

reports('file-name-mismatch', 'information', {
  'for another name': {
    text: `"ObjectTypeName": «"Buyer"»`,
    fileName: 'Customer.profiletype.json',
  },
  'for another case': {
    text: `"ObjectTypeName": «"customer"»`,
    fileName: 'Customer.profiletype.json',
  },
  'for no name before the extension': { text: `"ObjectTypeName": «"A"»`, fileName: '.profiletype.json' },
  'for a template document': {
    text: `{ "ObjectTypeName": «"A"», "Description": "B", "TemplateId": "CTR" }`,
    fileName: 'B.profiletype.json',
  },
});

reports('template-conflict', 'error', {
  'for fields and keys, and neither is judged': {
    text: `{ "ObjectTypeName": "A", "Description": "B", ‹"TemplateId"›: "CTR", «"Fields"»: { "1": {} }, «"Keys"»: {} }`,
    reveals: ['field-name', 'source-missing', 'unused-field', 'unique-missing', 'profile-missing'],
  },
  'for profile creation, even if it is false': `{ "ObjectTypeName": "A", "Description": "B", ‹"TemplateId"›: "CTR", «"AllowProfileCreation"»: false }`,
  'for a timestamp format, and it is not judged': `{ "ObjectTypeName": "A", "Description": "B", ‹"TemplateId"›: "CTR", «"SourceLastUpdatedTimestampFormat"»: "bad" }`,
  'for a template behind its fields': `{ "ObjectTypeName": "A", "Description": "B", «"Fields"»: {}, ‹"TemplateId"›: "CTR" }`,
});
