import { mends } from './fix-table';

const fields = '"Fields": { "id": { "Source": "_source.id" } }';
const keys =
  '"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }';
/** A key with these identifiers. */
const identified = (identifiers: string): string =>
  `"Keys": { "k": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["id"] }] }`;

mends('json-syntax', {
  'for a comment at the end of a line': {
    from: '"ExpirationDays": 30, // a month\n"SourcePriority": 1',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": 30,\n"SourcePriority": 1',
  },
  'for a comment at the end of a line of Windows': {
    from: '"ExpirationDays": 30, // a month\r\n"SourcePriority": 1',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": 30,\r\n"SourcePriority": 1',
  },
  'for a comment on its own line': {
    from: '"ExpirationDays": 30,\r\n  // one\r\n  "SourcePriority": 1',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": 30,\r\n  "SourcePriority": 1',
  },
  'for a comment on its own lines': {
    from: '"ExpirationDays": 30,\n\t/* one\n\ttwo */ \n\t"SourcePriority": 1',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": 30,\n\t"SourcePriority": 1',
  },
  'for a comment at the start of a line': {
    from: '  /* a month */ "ExpirationDays": 30',
    offered: ['Remove the comment (preferred)'],
    to: '  "ExpirationDays": 30',
  },
  'for a comment between blanks': {
    from: '"ExpirationDays": /* a month */ 30',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": 30',
  },
  'for a comment without blanks': {
    from: '"ExpirationDays":30/* a month */,"SourcePriority":1',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays":30,"SourcePriority":1',
  },
  'for a comment that keeps two values apart': {
    from: '"ExpirationDays": [1«/**/»2]',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": [1 2]',
  },
  'for a comment behind the document': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR" }\n// the end`,
    offered: ['Remove the comment (preferred)'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR" }\n`,
  },
  'for a trailing comma': {
    from: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR", }`,
    offered: ['Remove the comma (preferred)'],
    to: `{ "ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR" }`,
  },
  'for a trailing comma at the end of a line': {
    from: `{\n"ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR" ,\r\n}`,
    offered: ['Remove the comma (preferred)'],
    to: `{\n"ObjectTypeName": "A", "Description": "B", "TemplateId": "CTR"\r\n}`,
  },
  'for a trailing comma of a list': {
    from: identified('"PROFILE", "UNIQUE",'),
    offered: ['Remove the comma (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for two commas': {
    from: '"ExpirationDays": 30,, "SourcePriority": 1',
    offered: ['Remove the comma (preferred)'],
    to: '"ExpirationDays": 30, "SourcePriority": 1',
  },
  'for two commas with a blank': {
    from: '"ExpirationDays": 30, , "SourcePriority": 1',
    offered: ['Remove the comma (preferred)'],
    to: '"ExpirationDays": 30, "SourcePriority": 1',
  },
  'for a missing comma, before the comment': {
    from: '"ExpirationDays": 30 /* a month */\n  «"SourcePriority"»: 1',
    offered: ['Insert the missing comma (preferred)'],
    to: '"ExpirationDays": 30, /* a month */\n  "SourcePriority": 1',
  },
  'for a missing comma of a list': {
    from: identified('"PROFILE" "UNIQUE"'),
    offered: ['Insert the missing comma (preferred)'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a missing comma between objects': {
    from: '"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] } { "FieldNames": ["id"] }] }',
    offered: ['Insert the missing comma (preferred)'],
    to: '"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }, { "FieldNames": ["id"] }] }',
  },
  'for a missing colon': {
    from: '"ExpirationDays" 30',
    offered: ['Insert the missing colon (preferred)'],
    to: '"ExpirationDays": 30',
  },
  'not for a name without a value': { from: '"ExpirationDays"', offered: [] },
  'not for a missing value': { from: '"ExpirationDays":', offered: [] },
  'not for a name that follows a value': { from: '"ExpirationDays": 30 "Source"', offered: [] },
  'for a text of words in single quotes': {
    from: `"Description": 'Customers of the shop'`,
    offered: ['Change to "Customers of the shop" (preferred)'],
    to: '"Description": "Customers of the shop"',
  },
  'for a name in single quotes': {
    from: `'ExpirationDays': 30`,
    offered: ['Change to "ExpirationDays" (preferred)'],
    to: '"ExpirationDays": 30',
  },
  'for a name without quotes': {
    from: `ExpirationDays : 30`,
    offered: ['Change to "ExpirationDays" (preferred)'],
    to: '"ExpirationDays" : 30',
  },
  'for a word in a list': {
    from: identified('PROFILE, "UNIQUE"'),
    offered: ['Change to "PROFILE"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a literal in capitals': {
    from: '"AllowProfileCreation": True',
    offered: ['Change to true (preferred)'],
    to: '"AllowProfileCreation": true',
  },
  'for a name that looks like a literal': {
    from: '"Tags": { True: "a" }',
    offered: ['Change to "True" (preferred)'],
    to: '"Tags": { "True": "a" }',
  },
  'for a tab in a text': {
    from: '"Description": "a\tb"',
    offered: ['Change to "a\\tb" (preferred)'],
    to: '"Description": "a\\tb"',
  },
  'for backslashes in a text': {
    from: '"Description": "C:\\\\Users\\All\\u00e9"',
    offered: ['Change to "C:\\\\Users\\\\Allé"'],
    to: '"Description": "C:\\\\Users\\\\All\\u00e9"',
  },
  'for a text that does not end': {
    from: '"Description": "abc,\n  "SourcePriority": 1'.replace('"abc', '«"abc').replace(',', ',»'),
    offered: ['Add the missing quote'],
    to: '"Description": "abc",\n  "SourcePriority": 1',
  },
  'for a text that does not end amid an object': {
    from: `"Fields": { "id": { "Source": «"_source.id },»\n "a": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
    offered: ['Add the missing quote'],
    to: `"Fields": { "id": { "Source": "_source.id" },\n "a": { "Source": "_source.a", "Target": "_profile.Attributes.a" } }`,
  },
  'for a text that does not begin': {
    from: '"DomainName": «abc», "SourcePriority": 1'.replace('»', '»"'),
    offered: ['Change to "abc"'],
    to: '"DomainName": "abc", "SourcePriority": 1',
  },
  'not for a text that ends with an escaped quote': { from: '"Description": "abc\\"', offered: [] },
  'for the quotes of a word processor': {
    from: '"Description": «“Customers», of the shop”',
    offered: ['Change to "Customers, of the shop" (preferred)'],
    to: '"Description": "Customers, of the shop"',
  },
  'for a source in single quotes': {
    from: `"Fields": { "a": { "Source": «'»{{_source.a}}, {{_source.b}}', "Target": "_profile.Attributes.a" } }`,
    offered: ['Change to "{{_source.a}}, {{_source.b}}" (preferred)'],
    to: `"Fields": { "a": { "Source": "{{_source.a}}, {{_source.b}}", "Target": "_profile.Attributes.a" } }`,
  },
  'for an equals sign': {
    from: '"ExpirationDays" «=» 30',
    offered: ['Change to a colon (preferred)'],
    to: '"ExpirationDays" : 30',
  },
  'for a semicolon': {
    from: '"DomainName": "a"«;» "ExpirationDays": 30',
    offered: ['Change to a comma (preferred)'],
    to: '"DomainName": "a", "ExpirationDays": 30',
  },
  'for a semicolon behind a literal': {
    from: '"AllowProfileCreation": «true;» "ExpirationDays": 30',
    offered: ['Change the semicolon to a comma (preferred)'],
    to: '"AllowProfileCreation": true, "ExpirationDays": 30',
  },
  'for white space that JSON does not know': {
    from: '"ExpirationDays":«\u00a0»30',
    offered: ['Change to a space (preferred)'],
    to: '"ExpirationDays": 30',
  },
  'for a comment of a shell': {
    from: '"ExpirationDays": 30,\n  # a month\n"SourcePriority": 1',
    offered: ['Remove the comment (preferred)'],
    to: '"ExpirationDays": 30,\n"SourcePriority": 1',
  },
  'for a bracket that is missing at the end': {
    from: `{\n  ${fields},\n  "Keys": {\n    "k": []\n  }\n`,
    offered: ['Add the missing "}"'],
    to: `{\n  ${fields},\n  "Keys": {\n    "k": []\n  }\n}\n`,
  },
  'for brackets that are missing at the end, behind a comma': {
    from: `{\r\n  ${fields},\r\n  "Keys": {\r\n    "k": [{ "FieldNames": ["id"],`,
    offered: ['Add the missing "}]}}"'],
    to: `{\r\n  ${fields},\r\n  "Keys": {\r\n    "k": [{ "FieldNames": ["id"] }]\r\n  }\r\n}`,
  },
  'for a bracket that is missing between, as the lines are indented': {
    from: `«{»\n  "Fields": {\n    "id": { "Source": "_source.id" }\n  ${keys}\n}\n`,
    offered: ['Add the missing "}"'],
    to: `{\n  "Fields": {\n    "id": { "Source": "_source.id" }\n  },\n  ${keys}\n}\n`,
  },
  'for a bracket that is missing on a line': {
    from: `«{»\n  "Fields": {\n    "id": { "Source": "_source.id",\n    "a": { "Source": "_source.a" }\n  },\n  ${keys}\n}\n`,
    offered: ['Add the missing "}"'],
    to: `{\n  "Fields": {\n    "id": { "Source": "_source.id" },\n    "a": { "Source": "_source.a" }\n  },\n  ${keys}\n}\n`,
  },
  'for a list that is not closed': {
    from: identified('"PROFILE", "UNIQUE"').replace('["id"] }', '["id" «}»'),
    offered: ['Add the missing "]"'],
    to: identified('"PROFILE", "UNIQUE"').replace('["id"] }', '["id"] }'),
  },
  'for more missing brackets than a menu can show': {
    from: `{ "Keys": {},\n"Tags": ${'['.repeat(30)}`,
    offered: [`Add the missing "${']'.repeat(20)}…"`],
    to: `{ "Keys": {},\n"Tags": ${'['.repeat(30)}${']'.repeat(30)}\n}`,
  },
  'for a bracket too many': {
    from: identified('"PROFILE", "UNIQUE"').replace('["id"]', '["id"]«]»'),
    offered: ['Remove "]"'],
    to: identified('"PROFILE", "UNIQUE"'),
  },
  'for a bracket too many amid the lines': {
    from: `{\n  "Fields": {\n    "id": { "Source": "_source.id" }},\n    "a": { "Source": "_source.a" }\n  }«,»\n  ${keys}\n}\n`,
    offered: ['Remove "}"'],
    to: `{\n  "Fields": {\n    "id": { "Source": "_source.id" },\n    "a": { "Source": "_source.a" }\n  },\n  ${keys}\n}\n`,
  },
  'for a bracket behind the document': {
    from: `{ ${fields}, ${keys} }\n}\n`,
    offered: ['Remove "}"'],
    to: `{ ${fields}, ${keys} }\n\n`,
  },
  'not for what follows the document': { from: `{ ${fields}, ${keys} } x`, offered: [] },
  'not for a comma before something that cannot be read': {
    from: '"AllowProfileCreation": yes!\n«"SourcePriority"»: 1',
    offered: [],
  },
  'not for what is no comment but part of a text in single quotes': {
    from: `"Description": 'https:«//x',»\n "SourcePriority": 1`,
    offered: [],
  },
  'with a question for what may be no comment, where something cannot be read': {
    from: `"Description": https:«//x»\n,"SourcePriority": 1`,
    offered: ['Remove the comment'],
    to: `"Description": https:\n,"SourcePriority": 1`,
  },
  'not for words without quotes': { from: '"Description": Customers of the shop', offered: [] },
});
