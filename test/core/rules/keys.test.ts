import { reports } from './expect';

const unique = '"k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }]';

/** These keys beside a valid one. */
const beside = (keys: string): string => `"Keys": { ${unique}, ${keys} }`;
/** One definition with these identifiers beside a valid one. */
const withIdentifiers = (identifiers: string): string =>
  beside(`"s": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["id"] }]`);
/** A search key on one field with these members. */
const searchKey = (keyName: string, field: string, members: string, fieldNames = `«"${field}"»`): string =>
  `"Fields": { ‹"${field}"›: { ${members} } }, ${beside(`"${keyName}": [{ "FieldNames": [${fieldNames}] }]`)}`;
/** A PROFILE key on one field with this target. */
const profileKey = (target: string, fieldNames = '«"a"»'): string =>
  `"Fields": { "a": { "Source": "_source.a", "Target": "${target}" } },
  ${beside(`"p": [{ "StandardIdentifiers": ["PROFILE", "ORDER", "LOYALTY"], "FieldNames": [${fieldNames}] }]`)}`;
const searchDefinitions = (count: number): string =>
  Array.from({ length: count }, () => '{ "FieldNames": ["id"] }').join();

reports('key-name', 'error', {
  'for a name that starts with a digit': beside('«"1st"»: [{ "FieldNames": ["id"] }]'),
  'for a name that starts with a dash': beside('«"-a"»: [{ "FieldNames": ["id"] }]'),
  'for both spellings of tags': beside(
    '«"Tags"»: [{ "FieldNames": ["id"] }], «"tags"»: [{ "FieldNames": ["id"] }]',
  ),
});

reports('key-system-name', 'warning', {
  'for an unknown name': beside('«"_customer"»: [{ "FieldNames": ["id"] }]'),
  'for a misspelt name': beside('«"_emial"»: [{ "FieldNames": ["id"] }]'),
  'for a name in other letters': beside('«"_fullname"»: [{ "FieldNames": ["id"] }]'),
  'for an underscore': beside('«"_"»: [{ "FieldNames": ["id"] }]'),
  'for the name of an inherited property': beside('«"__proto__"»: [{ "FieldNames": ["id"] }]'),
});

reports('key-reserved', 'error', {
  'for a profile id without identifiers': beside('«"_profileId"»: [{ "FieldNames": ["id"] }]'),
  'for a profile id that is looked up and stored': beside(
    '«"_profileId"»: [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }]',
  ),
  'for an order id': beside('«"_orderId"»: [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["id"] }]'),
  'for a case id that is stored when new': beside(
    '«"_caseId"»: [{ "StandardIdentifiers": ["CASE", "NEW_ONLY"], "FieldNames": ["id"] }]',
  ),
  'for an asset id of which one definition is stored': beside(
    '«"_assetId"»: [{ "StandardIdentifiers": ["ASSET", "LOOKUP_ONLY"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["ASSET"], "FieldNames": ["id"] }]',
  ),
});

reports('key-empty', 'error', {
  'for a key without definitions': beside('«"s"»: []'),
  'for a definition without field names, at its brace': beside(
    '"s": [«{» "StandardIdentifiers": ["PROFILE"] }]',
  ),
  'for an empty definition': beside('"s": [«{»}]'),
  'for an empty list of field names': beside('"s": [{ "FieldNames": «[]» }]'),
  'for each of several definitions': beside('"s": [«{»}, { "FieldNames": ["id"] }, { "FieldNames": «[]» }]'),
});

reports('key-field', 'error', {
  'for a field that is not there': beside('"s": [{ "FieldNames": [«"phone"»] }]'),
  'for a misspelt field, and the right one is not unused besides': `"Fields": { "email": { "Source": "_source.a" } }, ${beside('"s": [{ "FieldNames": [«"emaill"»] }]')}`,
  'for a field in other letters': beside('"s": [{ "FieldNames": [«"ID"»] }]'),
  'for one of several': beside('"s": [{ "FieldNames": ["id", «"b"»] }]'),
  'for a type without any field': `{ "ObjectTypeName": "A", "Description": "B", "Fields": {},
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": [«"id"»] }] } }`,
  'for the names of inherited properties': beside(
    '"s": [{ "FieldNames": [«"constructor"», «"__proto__"»] }]',
  ),
});

reports('key-field-repeated', 'warning', {
  'for the second one': beside('"s": [{ "FieldNames": [‹"id"›, «"id"»] }]'),
  'for all but the first': beside('"s": [{ "FieldNames": [‹"id"›, «"id"», «"id"»] }]'),
  'for one that is written with an escape': beside('"s": [{ "FieldNames": [‹"id"›, «"i\\u0064"»] }]'),
});

reports('too-many-keys', 'warning', {
  'for eleven keys': `«"Keys"»: { ${unique}, ${Array.from({ length: 10 }, (_, n) => `"s${n}": [{ "FieldNames": ["id"] }]`).join()} }`,
  'for eleven definitions of two keys': `«"Keys"»: { ${unique}, "s": [${searchDefinitions(10)}] }`,
});

reports('unique-missing', 'error', {
  'for a profile key alone': `«"Keys"»: { "k": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }] }`,
  'for the keys of an object': `«"Keys"»: { "k": [{ "StandardIdentifiers": ["PROFILE", "ORDER", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }`,
  'for no keys at all, which also lack PROFILE': {
    text: `{ "ObjectTypeName": "A", "Description": "B", "Fields": {}, ««"Keys"»»: {} }`,
    found: ['error profile-missing', 'error unique-missing'],
  },
});

reports('unique-multiple', 'error', {
  'for a second key': `"Keys": {
    "k": [{ "StandardIdentifiers": ["PROFILE", ‹"UNIQUE"›], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": [«"UNIQUE"»], "FieldNames": ["id"] }] }`,
  'for a second definition of one key': `"Keys": {
    "k": [{ "StandardIdentifiers": ["PROFILE", ‹"UNIQUE"›], "FieldNames": ["id"] }, { "StandardIdentifiers": [«"UNIQUE"»], "FieldNames": ["id"] }] }`,
  'for the second and the third': `"Keys": {
    "k": [{ "StandardIdentifiers": ["PROFILE", ‹"UNIQUE"›], "FieldNames": ["id"] }],
    "s": [{ "StandardIdentifiers": [«"UNIQUE"»], "FieldNames": ["id"] }], "t": [{ "StandardIdentifiers": [«"UNIQUE"»], "FieldNames": ["id"] }] }`,
});

reports('profile-missing', 'error', {
  'for a unique key alone': `«"Keys"»: { "k": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }] }`,
  'for keys of objects and searches': `«"Keys"»: { "k": [{ "StandardIdentifiers": ["UNIQUE", "CASE"], "FieldNames": ["id"] }], "_email": [{ "FieldNames": ["email"] }] },
    "Fields": { "email": { "Source": "_source.email", "ContentType": "EMAIL_ADDRESS" } }`,
});

const creating = (keys: string): string =>
  `"AllowProfileCreation": true, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], ${keys} }`;

reports('profile-not-durable', 'error', {
  'for a key that is not stored': creating(
    '"p": [{ "StandardIdentifiers": ["PROFILE", «"LOOKUP_ONLY"»], "FieldNames": ["id"] }]',
  ),
  'for a key that is stored when new': creating(
    '"p": [{ "StandardIdentifiers": ["PROFILE", «"NEW_ONLY"»], "FieldNames": ["id"] }]',
  ),
  'for all keys, at the first': creating(
    '"p": [{ "StandardIdentifiers": ["PROFILE", «"LOOKUP_ONLY"»], "FieldNames": ["id"] }], "q": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY", ‹"NEW_ONLY"›], "FieldNames": ["id"] }]',
  ),
});

reports('unique-not-stored', 'error', {
  'for LOOKUP_ONLY': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", ‹"UNIQUE"›, «"LOOKUP_ONLY"»], "FieldNames": ["id"] }] }`,
  'for NEW_ONLY': `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", ‹"UNIQUE"›, «"NEW_ONLY"»], "FieldNames": ["id"] }] }`,
  'for the only profile key of a type that creates profiles, once': `"AllowProfileCreation": true,
    "Keys": { "k": [{ "StandardIdentifiers": [«"LOOKUP_ONLY"», "PROFILE", ‹"UNIQUE"›], "FieldNames": ["id"] }] }`,
  'for a key that looks nothing up, once': `"Keys": {
    "p": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }], "k": [{ "StandardIdentifiers": [‹"UNIQUE"›, «"NEW_ONLY"»], "FieldNames": ["id"] }] }`,
});

reports('secondary-alone', 'error', {
  'for no other identifier': withIdentifiers('«"SECONDARY"»'),
  'for the identifier of an object': withIdentifiers('"ORDER", «"SECONDARY"»'),
  'for the unique key, and PROFILE is not missing besides': `"Keys": { "k": [{ "StandardIdentifiers": ["UNIQUE", «"SECONDARY"»], "FieldNames": ["id"] }] }`,
  'for a key that is not stored, once': withIdentifiers('«"SECONDARY"», "LOOKUP_ONLY"'),
});

reports('identifier-repeated', 'warning', {
  'for PROFILE': withIdentifiers('‹"PROFILE"›, «"PROFILE"»'),
  'for all but the first': withIdentifiers('‹"ORDER"›, «"ORDER"», «"ORDER"»'),
  'for UNIQUE, which is not a second key': `"Keys": { "k": [{ "StandardIdentifiers": [‹"UNIQUE"›, "PROFILE", «"UNIQUE"»], "FieldNames": ["id"] }] }`,
});

reports('identifier-redundant', 'warning', {
  'for a profile key': withIdentifiers('"PROFILE", ‹"LOOKUP_ONLY"›, «"NEW_ONLY"»'),
  'for the other order': withIdentifiers('«"NEW_ONLY"», "CASE", ‹"LOOKUP_ONLY"›'),
});

reports('key-inert', 'warning', {
  'for LOOKUP_ONLY': withIdentifiers('«"LOOKUP_ONLY"»'),
  'for NEW_ONLY': withIdentifiers('«"NEW_ONLY"»'),
  'for a predefined key': `"Fields": { "p": { "Source": "_source.p", "ContentType": "PHONE_NUMBER" } },
    ${beside('"_phone": [{ "StandardIdentifiers": [«"LOOKUP_ONLY"»], "FieldNames": ["p"] }]')}`,
});

reports('key-content-type', 'warning', {
  'for an e-mail address by its target': searchKey(
    's',
    'a',
    '"Source": "_source.a", "Target": "_profile.EmailAddress"',
  ),
  'for a phone number by its target': searchKey(
    's',
    'a',
    '"Source": "_source.a", "Target": "_profile.HomePhoneNumber"',
  ),
  'for a person’s name by its target': searchKey(
    's',
    'a',
    '"Source": "_source.a", "Target": "_profile.LastName"',
  ),
  'for a number by its target': `"Fields": { ‹"a"›: { "Source": "_source.a", "Target": "_webAnalytics.EventTimestamp" } },
    ${beside('"s": [{ "StandardIdentifiers": ["WEB_ANALYTICS"], "FieldNames": [«"a"»] }]')}`,
  'for an e-mail address by the key': searchKey('_email', 'a', '"Source": "_source.a"'),
  'for a phone number by the key': searchKey('_phone', 'a', '"Source": "_source.a"'),
  'for a name by the key': searchKey('_fullName', 'a', '"Source": "{{_source.a}} {{_source.b}}"'),
  'for a phone number by the name of the field': searchKey('s', 'homePhone', '"Source": "_source.a"'),
  'for an e-mail address by the name of the source': searchKey('s', 'a', '"Source": "_source.work.email"'),
  'for a type that says so': `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.EmailAddress", "ContentType": ‹"STRING"› } },
    ${beside('"s": [{ "FieldNames": [«"a"»] }]')}`,
  'for one of several fields': searchKey(
    's',
    'a',
    '"Source": "_source.a", "Target": "_profile.LastName"',
    '"id", «"a"»',
  ),
});

reports('key-low-cardinality', 'warning', {
  'for a gender': profileKey('_profile.Gender'),
  'for a gender as text': profileKey('_profile.GenderString'),
  'for a party type': profileKey('_profile.PartyType'),
  'for a state': profileKey('_profile.BillingAddress.State'),
  'for a province': profileKey('_profile.Address.Province'),
  'for a country': profileKey('_profile.MailingAddress.Country'),
  'for a status': profileKey('_order.Status'),
  'for a tier': profileKey('_loyalty.Tier.CurrentTier'),
  'for an attribute of such a name': profileKey('_profile.Attributes.Country'),
});
