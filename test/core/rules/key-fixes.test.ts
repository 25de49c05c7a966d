import { type Mending, mends } from './fix-table';

const unique = '"k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }]';
const beside = (keys: string): string => `"Keys": { ${unique}, ${keys} }`;
/** One definition with these identifiers beside a valid one. */
const withIdentifiers = (identifiers: string, key = 's'): string =>
  beside(`"${key}": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["id"] }]`);
/** Definitions with these identifiers, of keys `a`, `b` and so on. */
const keysWith = (...identifiers: readonly string[]): string =>
  `"Keys": { ${identifiers.map((list, index) => `"${'abcdef'.charAt(index)}": [{ "StandardIdentifiers": [${list}], "FieldNames": ["id"] }]`).join(', ')} }`;
const creating = '"AllowProfileCreation": true';

const search = (name: string): string => beside(`"${name}": [{ "FieldNames": ["id"] }]`);
const renaming = (from: string, to: string): Mending => ({
  from: search(from),
  offered: [`Rename to "${to}"`],
  to: search(to),
});

mends('key-name', {
  'with the number at the end': renaming('1stId', 'id1'),
  'without what stands before the first letter': renaming('-a', 'a'),
  'with a word for a number': renaming('1', 'key1'),
  'in another name than that of the type’s tags': renaming('tags', 'tagList'),
  'in a name that is free': renaming('-k', 'k_2'),
});

const field = (members: string): string => `"Fields": { "a": { "Source": "_source.a"${members} } }`;
const onField = (key: string, members = ''): string =>
  `${field(members)}, ${beside(`"${key}": [{ "FieldNames": ["a"] }]`)}`;

mends('key-system-name', {
  'without the underscore': renaming('_customer', 'customer'),
  'by the predefined key, with the content type that it asks for': {
    from: onField('_emial'),
    offered: ['Rename to "_email" (preferred)', 'Rename to "emial"'],
    to: onField('_email', ', "ContentType": "EMAIL_ADDRESS"'),
    or: { 'Rename to "emial"': onField('emial') },
  },
  'by a predefined key that was perhaps meant': {
    from: search('_serialNo'),
    offered: ['Rename to "serialNo"'],
    to: search('serialNo'),
  },
  'by no key whose number is another': {
    from: onField('_phone2', ', "ContentType": "PHONE_NUMBER"'),
    offered: ['Rename to "_phone"', 'Rename to "phone2"'],
    to: onField('_phone', ', "ContentType": "PHONE_NUMBER"'),
  },
  'by no predefined key that is there': {
    from: `${field(', "ContentType": "EMAIL_ADDRESS"')}, ${beside('"_email": [{ "FieldNames": ["a"] }], "_emial": [{ "FieldNames": ["a"] }]')}`,
    offered: ['Rename to "emial"'],
  },
  'by no reserved key that would be stored': {
    from: search('_profileID'),
    offered: ['Rename to "profileID"'],
    to: search('profileID'),
  },
  'by a reserved key that is only looked up': {
    from: withIdentifiers('"PROFILE", "LOOKUP_ONLY"', '_profileID'),
    offered: ['Rename to "_profileId" (preferred)', 'Rename to "profileID"'],
    to: withIdentifiers('"PROFILE", "LOOKUP_ONLY"', '_profileId'),
  },
});

mends('key-reserved', {
  'by LOOKUP_ONLY': {
    from: withIdentifiers('"PROFILE"', '_profileId'),
    offered: ['Add "LOOKUP_ONLY" to key "_profileId" (preferred)', 'Rename to "profileId"'],
    to: withIdentifiers('"PROFILE", "LOOKUP_ONLY"', '_profileId'),
    or: { 'Rename to "profileId"': withIdentifiers('"PROFILE"', 'profileId') },
  },
  'in every definition': {
    from: beside(
      '"_orderId": [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["LOOKUP_ONLY", "ORDER"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }]',
    ),
    offered: ['Add "LOOKUP_ONLY" to key "_orderId" (preferred)', 'Rename to "orderId"'],
    to: beside(
      '"_orderId": [{ "StandardIdentifiers": ["ORDER", "LOOKUP_ONLY"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["LOOKUP_ONLY", "ORDER"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }]',
    ),
  },
  'by what it looks up, too': {
    from: search('_caseId'),
    offered: ['Make key "_caseId" "LOOKUP_ONLY"', 'Rename to "caseId"'],
    to: withIdentifiers('"CASE", "LOOKUP_ONLY"', '_caseId'),
  },
  'in an empty list': {
    from: withIdentifiers('', '_caseId'),
    offered: ['Make key "_caseId" "LOOKUP_ONLY"', 'Rename to "caseId"'],
    to: withIdentifiers('"CASE", "LOOKUP_ONLY"', '_caseId'),
  },
  'in place of NEW_ONLY': {
    from: withIdentifiers('"CASE", "NEW_ONLY"', '_caseId'),
    offered: ['Make key "_caseId" "LOOKUP_ONLY"', 'Rename to "caseId"'],
    to: withIdentifiers('"CASE", "LOOKUP_ONLY"', '_caseId'),
  },
  'by another name where it must be stored': {
    from: keysWith('"PROFILE"').replace(
      '}] }',
      '}], "_assetId": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }] }',
    ),
    offered: ['Rename to "assetId"'],
  },
  'by no other name where it alone finds profiles': {
    from: `${creating}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "_profileId": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }, { "FieldNames": ["id"] }] }`,
    offered: ['Make key "_profileId" "LOOKUP_ONLY"'],
  },
  'by another name where no profile could be found again': {
    from: `${creating}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "_orderId": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }] }`,
    offered: ['Rename to "orderId"'],
  },
});

const phone =
  '"phone": { "Source": "_source.phone", "Target": "_profile.PhoneNumber", "ContentType": "PHONE_NUMBER" }';
const leftAsText = '"phone": { "Source": "_source.phone", "Target": "_profile.Attributes.p" }';

mends('key-empty', {
  'by the field that is called so, or without the key': {
    from: `"Fields": { ${phone} }, ${beside('"phone": []')}`,
    offered: ['Use field "phone"', 'Remove key "phone"'],
    to: `"Fields": { ${phone} }, ${beside('"phone": [{ "FieldNames": ["phone"] }]')}`,
    or: {
      'Remove key "phone"': `"Fields": { ${phone} }, "Keys": { ${unique} }`,
    },
  },
  'by the content type of the field, too': {
    from: `"Fields": { ${leftAsText} }, ${beside('"phone": [{ "FieldNames": [] }]')}`,
    offered: ['Use field "phone"', 'Remove key "phone"'],
    to: `"Fields": { ${leftAsText.replace(' }', ', "ContentType": "PHONE_NUMBER" }')} }, ${beside('"phone": [{ "FieldNames": ["phone"] }]')}`,
  },
  'by the field that writes what a predefined key is for': {
    from: `"Fields": { "x": { "Source": "_source.x", "Target": "_profile.AccountNumber" } }, ${beside('"_account": [{ "StandardIdentifiers": ["PROFILE"] }]')}`,
    offered: ['Use field "x"', 'Remove key "_account"'],
    to: `"Fields": { "x": { "Source": "_source.x", "Target": "_profile.AccountNumber" } }, ${beside('"_account": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["x"] }]')}`,
  },
  'without a definition that others make needless': {
    from: beside('"s": [{ "FieldNames": ["id"] }, «{» "StandardIdentifiers": ["PROFILE"] }]'),
    offered: ['Remove this definition'],
    to: beside('"s": [{ "FieldNames": ["id"] }]'),
  },
  'by the field that tells records apart where the definition is needed': {
    from: keysWith('"PROFILE"').replace('}] }', '}], "s": [{ "StandardIdentifiers": ["UNIQUE"] }] }'),
    offered: ['Use field "id"'],
  },
  'by its removal where no profile is created that had to be found': {
    from: `"Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "p": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["PROFILE"] }] }`,
    offered: ['Remove this definition'],
  },
  'by no field whose values very many people share': {
    from: `"Fields": { "country": { "Source": "_source.country", "Target": "_profile.Address.Country" } }, ${beside('"country": [{ "StandardIdentifiers": ["PROFILE"] }]')}`,
    offered: ['Remove key "country"'],
  },
  'by no field where the name is reserved': {
    from: `"Fields": { "profileId": { "Source": "_source.p", "Target": "_profile.Attributes.p" } }, ${beside('"_profileId": []')}`,
    offered: ['Remove key "_profileId"'],
  },
  'by the only field that is there for nothing else, as the key that there must be': {
    from: '"Keys": { "s": [] }',
    offered: ['Use field "id"'],
    to: '"Keys": { "s": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }',
  },
});

const id = '"id": { "Source": "_source.id" }';
const address =
  '"emailAddress": { "Source": "_source.mail", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" }';
const wholeType = (fields: string, keys: string): string =>
  `{ "ObjectTypeName": "A", "Description": "B", "Fields": { ${fields} }, "Keys": { ${unique}, ${keys} } }`;

mends('key-field', {
  'by the field that was meant': {
    from: wholeType(`${id}, ${phone}`, '"s": [{ "FieldNames": ["phnoe"] }]'),
    offered: ['Change to "phone" (preferred)', 'Create field "phnoe"'],
    to: wholeType(`${id}, ${phone}`, '"s": [{ "FieldNames": ["phone"] }]'),
    or: {
      'Create field "phnoe"': wholeType(
        `${id}, ${phone}, "phnoe": { "Source": "_source.phnoe" }`,
        '"s": [{ "FieldNames": ["phnoe"] }]',
      ),
    },
  },
  'by a field that nothing else uses, and by no other': {
    from: wholeType(`${id}, "number": { "Source": "_source.n" }`, '"s": [{ "FieldNames": ["nmber"] }]'),
    offered: ['Change to "number" (preferred)'],
    to: wholeType(`${id}, "number": { "Source": "_source.n" }`, '"s": [{ "FieldNames": ["number"] }]'),
  },
  'by the field that was meant, with the content type that the key asks for': {
    from: wholeType(`${id}, ${leftAsText}`, '"s": [{ "FieldNames": ["Phone"] }]'),
    offered: ['Change to "phone" (preferred)', 'Create field "Phone"'],
    to: wholeType(
      `${id}, ${leftAsText.replace(' }', ', "ContentType": "PHONE_NUMBER" }')}`,
      '"s": [{ "FieldNames": ["phone"] }]',
    ),
  },
  'by a field that was perhaps meant': {
    from: wholeType(`${id}, ${address}`, '"s": [{ "FieldNames": ["emailAddr"] }]'),
    offered: ['Change to "emailAddress"', 'Create field "emailAddr"'],
    to: wholeType(`${id}, ${address}`, '"s": [{ "FieldNames": ["emailAddress"] }]'),
  },
  'by one of two that are equally near': {
    from: wholeType(
      `${id}, "lineA": { "Source": "_source.a", "Target": "_profile.Address.Address1" }, "lineB": { "Source": "_source.b", "Target": "_profile.Address.Address2" }`,
      '"s": [{ "FieldNames": ["lineC"] }]',
    ),
    offered: ['Change to "lineA"', 'Create field "lineC"'],
  },
  'by no new field where there are 250': {
    from: wholeType(
      Array.from(
        { length: 250 },
        (_, n) => `"id${n || ''}": { "Source": "_source.id", "Target": "_profile.Attributes.${n}" }`,
      ).join(),
      '"s": [{ "FieldNames": ["number"] }]',
    ),
    offered: [],
  },
  'by a new field': {
    from: wholeType(id, '"s": [{ "FieldNames": ["number"] }]'),
    offered: ['Create field "number"'],
    to: wholeType(`${id}, "number": { "Source": "_source.number" }`, '"s": [{ "FieldNames": ["number"] }]'),
  },
  'by a new field with the content type that one of the keys asks for': {
    from: wholeType(id, '"s": [{ "FieldNames": [«"m"»] }], "_email": [{ "FieldNames": ["m"] }]'),
    offered: ['Create field "m"'],
    to: wholeType(
      `${id}, "m": { "Source": "_source.m", "ContentType": "EMAIL_ADDRESS" }`,
      '"s": [{ "FieldNames": ["m"] }], "_email": [{ "FieldNames": ["m"] }]',
    ),
  },
  'by no field that the definition has already': {
    from: wholeType(id, '"s": [{ "FieldNames": ["id", "ID"] }]'),
    offered: ['Remove "ID"', 'Create field "ID"'],
    to: wholeType(id, '"s": [{ "FieldNames": ["id"] }]'),
  },
  'by another name for a field that has one which no key can have': {
    from: wholeType(
      `${id}, "a code": { "Source": "_source.m", "Target": "_profile.Attributes.m" }`,
      '"s": [{ "FieldNames": ["a_code"] }]',
    ),
    offered: ['Rename field "a code" to "a_code"'],
    to: wholeType(
      `${id}, "a_code": { "Source": "_source.m", "Target": "_profile.Attributes.m" }`,
      '"s": [{ "FieldNames": ["a_code"] }]',
    ),
  },
  'by no field of a name that fields cannot have': {
    from: wholeType(id, '"s": [{ "FieldNames": ["_number"] }]'),
    offered: [],
  },
});

mends('key-field-repeated', {
  'without the second one': {
    from: beside('"s": [{ "FieldNames": ["id", "id"] }]'),
    offered: ['Remove "id" (preferred)'],
    to: beside('"s": [{ "FieldNames": ["id"] }]'),
  },
});

mends('key-content-type', {
  'in the field': {
    from: onField('_email'),
    offered: ['Set "ContentType" of field "a" to "EMAIL_ADDRESS" (preferred)'],
    to: onField('_email', ', "ContentType": "EMAIL_ADDRESS"'),
  },
  'in place of STRING': {
    from: onField('_phone', ', "ContentType": "STRING"'),
    offered: ['Set "ContentType" of field "a" to "PHONE_NUMBER" (preferred)'],
    to: onField('_phone', ', "ContentType": "PHONE_NUMBER"'),
  },
});

const searchKeys = (count: number): string =>
  Array.from({ length: count }, (_, n) => `"s${n}": [{ "FieldNames": ["id"] }]`).join(', ');

mends('too-many-keys', {
  'without one that is only there to search for, the last one first': {
    from: wholeType(id, `"a": [{ "StandardIdentifiers": ["CASE"], "FieldNames": ["id"] }], ${searchKeys(9)}`),
    offered: ['s8', 's7', 's6', 's5'].map((name) => `Remove search key "${name}"`),
    to: wholeType(id, `"a": [{ "StandardIdentifiers": ["CASE"], "FieldNames": ["id"] }], ${searchKeys(8)}`),
  },
  'by nobody but the author where one key less is not enough': {
    from: wholeType(id, searchKeys(11)),
    offered: [],
  },
});

mends('unique-missing', {
  'by a key where there is none': {
    from: '"Keys": {}',
    offered: ['Add key "CustomerId" with "PROFILE" and "UNIQUE"'],
    to: '"Keys": { "CustomerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }',
  },
});
