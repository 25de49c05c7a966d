import { mends } from './fix-table';

const unique = '"k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }]';
const beside = (keys: string): string => `"Keys": { ${unique}, ${keys} }`;
/** One definition with these identifiers beside a valid one. */
const withIdentifiers = (identifiers: string, key = 's'): string =>
  beside(`"${key}": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["id"] }]`);
/** Definitions with these identifiers, of keys `a`, `b` and so on. */
const keysWith = (...identifiers: readonly string[]): string =>
  `"Keys": { ${identifiers.map((list, index) => `"${'abcdef'.charAt(index)}": [{ "StandardIdentifiers": [${list}], "FieldNames": ["id"] }]`).join(', ')} }`;
const creating = '"AllowProfileCreation": true';

const field = (members: string): string => `"Fields": { "a": { "Source": "_source.a"${members} } }`;
const country = field(', "Target": "_profile.Address.Country"');
const onCountry = (identifiers: string): string =>
  `${country}, ${beside(`"s": [{ "StandardIdentifiers": [${identifiers}], "FieldNames": ["a"] }]`)}`;

mends('unique-missing', {
  'by a key that ties records to profiles, or another that is stored': {
    from: keysWith('', '"PROFILE"', '"PROFILE", "LOOKUP_ONLY"', '"PROFILE", "SECONDARY"', '"ORDER"'),
    offered: ['Add "UNIQUE" to key "b"', 'Add "UNIQUE" to key "a"', 'Add "UNIQUE" to key "e"'],
    to: keysWith('', '"PROFILE", "UNIQUE"', '"PROFILE", "LOOKUP_ONLY"', '"PROFILE", "SECONDARY"', '"ORDER"'),
    or: {
      'Add "UNIQUE" to key "a"': keysWith(
        '"UNIQUE"',
        '"PROFILE"',
        '"PROFILE", "LOOKUP_ONLY"',
        '"PROFILE", "SECONDARY"',
        '"ORDER"',
      ),
    },
  },
  'by no key on what very many people share': {
    from: `${field(', "Target": "_profile.Address.Country"')}, "Keys": { "p": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }], "s": [{ "FieldNames": ["a"] }] }`,
    offered: ['Add "UNIQUE" to key "p"'],
  },
  'by a key of the type before one of addresses': {
    from: `${field(', "ContentType": "EMAIL_ADDRESS"')}, "Keys": { "_email": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["a"] }], "s": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }] }`,
    offered: ['Add "UNIQUE" to key "s"', 'Add "UNIQUE" to key "_email"'],
  },
  'by four keys at most': {
    from: keysWith('"PROFILE"', '', '', '', '', ''),
    offered: ['a', 'b', 'c', 'd'].map((key) => `Add "UNIQUE" to key "${key}"`),
  },
});

mends('unique-multiple', {
  'in one of the two': {
    from: keysWith('"PROFILE", "UNIQUE"', '"UNIQUE"'),
    offered: ['Remove "UNIQUE" from key "b"', 'Remove "UNIQUE" from key "a"'],
    to: keysWith('"PROFILE", "UNIQUE"', ''),
    or: { 'Remove "UNIQUE" from key "a"': keysWith('"PROFILE"', '"UNIQUE"') },
  },
  'in one definition of a key': {
    from: '"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["UNIQUE", "ORDER"], "FieldNames": ["id"] }] }',
    offered: ['Remove "UNIQUE" from definition 2 of key "k"', 'Remove "UNIQUE" from definition 1 of key "k"'],
    to: '"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["ORDER"], "FieldNames": ["id"] }] }',
  },
  'wherever it stands': {
    from: keysWith('"PROFILE", "UNIQUE"', '"UNIQUE", "CASE", "UNIQUE"'),
    offered: ['Remove "UNIQUE" from key "b"', 'Remove "UNIQUE" from key "a"'],
    to: keysWith('"PROFILE", "UNIQUE"', '"CASE"'),
  },
  'not where no profile could be found again': {
    from: `${creating}, ${keysWith('"PROFILE", "UNIQUE", "LOOKUP_ONLY"', '"UNIQUE"')}`,
    offered: ['Remove "UNIQUE" from key "b"'],
  },
  'not where the key would do nothing then': {
    from: keysWith('"PROFILE", "UNIQUE"', '"UNIQUE", "LOOKUP_ONLY"'),
    offered: ['Remove "UNIQUE" from key "a"'],
  },
});

mends('profile-missing', {
  'by the profile’s own key, or another': {
    from: `${field(', "ContentType": "EMAIL_ADDRESS"')}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "_email": [{ "FieldNames": ["a"] }] }`,
    offered: ['Add "PROFILE" to key "_email"', 'Add "PROFILE" to key "u"'],
    to: `${field(', "ContentType": "EMAIL_ADDRESS"')}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "_email": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["a"] }] }`,
    or: {
      'Add "PROFILE" to key "u"': `${field(', "ContentType": "EMAIL_ADDRESS"')}, "Keys": { "u": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "_email": [{ "FieldNames": ["a"] }] }`,
    },
  },
  'by no key that is not stored where profiles are created': {
    from: `${creating}, ${keysWith('"UNIQUE"', '"ORDER", "NEW_ONLY"')}`,
    offered: ['Add "PROFILE" to key "a"'],
  },
  'by no key on what very many people share': {
    from: `${field(', "Target": "_profile.Address.Country"')}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "s": [{ "FieldNames": ["a"] }] }`,
    offered: ['Add "PROFILE" to key "u"'],
  },
});

mends('profile-not-durable', {
  'by a key that is stored, or without profiles': {
    from: `${creating}, ${keysWith('"UNIQUE"', '"PROFILE", "LOOKUP_ONLY"', '"PROFILE", "NEW_ONLY"')}`,
    offered: [
      'Remove "LOOKUP_ONLY" from key "b"',
      'Remove "NEW_ONLY" from key "c"',
      'Set "AllowProfileCreation" to false',
    ],
    to: `${creating}, ${keysWith('"UNIQUE"', '"PROFILE"', '"PROFILE", "NEW_ONLY"')}`,
    or: {
      'Set "AllowProfileCreation" to false': `"AllowProfileCreation": false, ${keysWith('"UNIQUE"', '"PROFILE", "LOOKUP_ONLY"', '"PROFILE", "NEW_ONLY"')}`,
    },
  },
  'without both words, be one misspelt': {
    from: `${creating}, ${keysWith('"UNIQUE"', '"LOOKUP_ONY", "NEW_ONLY", "PROFILE"')}`,
    offered: ['Remove "LOOKUP_ONY" and "NEW_ONLY" from key "b"', 'Set "AllowProfileCreation" to false'],
    to: `${creating}, ${keysWith('"UNIQUE"', '"PROFILE"')}`,
  },
  'not by a reserved key': {
    from: `${creating}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "_orderId": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }`,
    offered: ['Set "AllowProfileCreation" to false'],
  },
});

mends('unique-not-stored', {
  'without the word': {
    from: keysWith('"PROFILE", "UNIQUE", "LOOKUP_ONLY"'),
    offered: ['Remove "LOOKUP_ONLY" from key "a"'],
    to: keysWith('"PROFILE", "UNIQUE"'),
  },
  'not where the name is reserved': {
    from: '"Keys": { "_profileId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }',
    offered: [],
  },
});

mends('secondary-alone', {
  'by PROFILE, or without SECONDARY': {
    from: withIdentifiers('"SECONDARY"'),
    offered: ['Add "PROFILE" to key "s" (preferred)', 'Remove "SECONDARY" from key "s"'],
    to: withIdentifiers('"PROFILE", "SECONDARY"'),
    or: { 'Remove "SECONDARY" from key "s"': withIdentifiers('') },
  },
  'by PROFILE where no other key has it': {
    from: keysWith('"UNIQUE", "SECONDARY"'),
    offered: ['Add "PROFILE" to key "a" (preferred)'],
    to: keysWith('"PROFILE", "UNIQUE", "SECONDARY"'),
  },
  'by nothing but less where very many people share the values': {
    from: onCountry('"SECONDARY"'),
    offered: ['Remove "SECONDARY" from key "s"'],
    to: onCountry(''),
  },
  'by PROFILE where the key would do nothing': {
    from: withIdentifiers('"SECONDARY", "LOOKUP_ONLY"'),
    offered: ['Add "PROFILE" to key "s" (preferred)'],
    to: withIdentifiers('"PROFILE", "SECONDARY", "LOOKUP_ONLY"'),
  },
});

mends('secondary-alone', {
  'without what keeps the only key that finds profiles from being stored': {
    from: `"AllowProfileCreation": true, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": ["SECONDARY", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }`,
    offered: ['Add "PROFILE" to key "s" and remove "LOOKUP_ONLY"'],
    to: `"AllowProfileCreation": true, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["id"] }] }`,
  },
});

mends('identifier-repeated', {
  'without the second one': {
    from: withIdentifiers('"PROFILE", "ORDER", "PROFILE"'),
    offered: ['Remove "PROFILE" (preferred)'],
    to: withIdentifiers('"PROFILE", "ORDER"'),
  },
});

mends('identifier-redundant', {
  'without the one that has no effect, or the other': {
    from: withIdentifiers('"PROFILE", "LOOKUP_ONLY", "NEW_ONLY"'),
    offered: ['Remove "NEW_ONLY" from key "s" (preferred)', 'Remove "LOOKUP_ONLY" from key "s"'],
    to: withIdentifiers('"PROFILE", "LOOKUP_ONLY"'),
    or: { 'Remove "LOOKUP_ONLY" from key "s"': withIdentifiers('"PROFILE", "NEW_ONLY"') },
  },
  'with LOOKUP_ONLY where the name is reserved': {
    from: withIdentifiers('"CASE", "LOOKUP_ONLY", "NEW_ONLY"', '_caseId'),
    offered: ['Remove "NEW_ONLY" from key "_caseId" (preferred)'],
    to: withIdentifiers('"CASE", "LOOKUP_ONLY"', '_caseId'),
  },
});

mends('key-inert', {
  'by something to look up, or as a search key': {
    from: withIdentifiers('"NEW_ONLY"'),
    offered: ['Add "PROFILE" to key "s"', 'Remove "NEW_ONLY" from key "s"'],
    to: withIdentifiers('"PROFILE", "NEW_ONLY"'),
    or: { 'Remove "NEW_ONLY" from key "s"': withIdentifiers('') },
  },
  'by the object of its fields': {
    from: `"Fields": { "a": { "Source": "_source.a", "Target": "_case.Reason" } }, ${beside('"c": [{ "StandardIdentifiers": ["CASE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": ["LOOKUP_ONLY"], "FieldNames": ["a"] }]')}`,
    offered: ['Add "PROFILE" to key "s"', 'Add "CASE" to key "s"', 'Remove "LOOKUP_ONLY" from key "s"'],
  },
  'by PROFILE where profiles are not created': {
    from: keysWith('"UNIQUE"', '"PROFILE", "NEW_ONLY"', '"NEW_ONLY"'),
    offered: ['Add "PROFILE" to key "c"', 'Remove "NEW_ONLY" from key "c"'],
  },
  'not by PROFILE where no profile could be found again': {
    from: `${creating}, ${keysWith('"UNIQUE", "PROFILE", "LOOKUP_ONLY"', '"NEW_ONLY"')}`,
    offered: ['Remove "NEW_ONLY" from key "b"'],
  },
  'not by PROFILE where very many people share the values': {
    from: onCountry('"NEW_ONLY"'),
    offered: ['Remove "NEW_ONLY" from key "s"'],
  },
  'by the object of a reserved key': {
    from: withIdentifiers('"LOOKUP_ONLY"', '_orderId'),
    offered: ['Add "ORDER" to key "_orderId"'],
    to: withIdentifiers('"LOOKUP_ONLY", "ORDER"', '_orderId'),
  },
});

mends('key-low-cardinality', {
  'as a search key': {
    from: onCountry('"PROFILE"'),
    offered: ['Remove "PROFILE" from key "s"', 'Add field "id" to key "s"'],
    to: onCountry(''),
  },
  'without what refines PROFILE': {
    from: onCountry('"PROFILE", "SECONDARY", "CASE"'),
    offered: ['Remove "PROFILE" and "SECONDARY" from key "s"', 'Add field "id" to key "s"'],
    to: onCountry('"CASE"'),
  },
  'without what would do nothing then': {
    from: onCountry('"PROFILE", "LOOKUP_ONLY"'),
    offered: ['Remove "PROFILE" and "LOOKUP_ONLY" from key "s"', 'Add field "id" to key "s"'],
    to: onCountry(''),
  },
  'by the key that tells records apart where no other one ties them to profiles': {
    from: `${country}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["a"] }] }`,
    offered: ['Move "PROFILE" to key "u"', 'Add field "id" to key "s"'],
    to: `${country}, "Keys": { "u": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": [], "FieldNames": ["a"] }] }`,
    or: {
      'Add field "id" to key "s"': `${country}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["a", "id"] }] }`,
    },
  },
  'by one key where, by mistake, several tell records apart': {
    from: `${country}, "Keys": { "u": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["b"] }], "s": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["a"] }] }`,
    offered: ['Move "PROFILE" to key "u"', 'Add field "id" to key "s"'],
    to: `${country}, "Keys": { "u": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }, { "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["b"] }], "s": [{ "StandardIdentifiers": [], "FieldNames": ["a"] }] }`,
  },
});
