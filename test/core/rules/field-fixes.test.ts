import { mends } from './fix-table';

const source = '"Source": "_source.a"';
const unique = '"customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }]';
const keys = (others = ''): string => `"Keys": { ${unique}${others} }`;

/** One field with this target. */
const to = (target: string, more = ''): string =>
  `"Fields": { "a": { ${source}, "Target": "${target}"${more} } }`;
/** The same beside a key on it. */
const inKey = (target: string, more = ''): string =>
  `${to(target, more)}, ${keys(', "s": [{ "FieldNames": ["a"] }]')}`;

/** Fields before another one. */
const beside = (fields: string): string =>
  `"Fields": { ${fields}"z": { "Source": "_source.z", "Target": "_profile.Attributes.z" } }`;

const named = (name: string): string =>
  `"Fields": { ${name}: { ${source}, "Target": "_profile.BirthDate" } }`;

mends('field-name', {
  'without what stands before the first letter': {
    from: named('"_-.a"'),
    offered: ['Rename to "a"'],
    to: named('"a"'),
  },
  'with the number at the end': {
    from: named('"2ndLine"'),
    offered: ['Rename to "line2"'],
    to: named('"line2"'),
  },
  'with a word for a number': { from: named('"1"'), offered: ['Rename to "field1"'], to: named('"field1"') },
  'in another name than that of the type’s tags': {
    from: named('"Tags"'),
    offered: ['Rename to "tagList"'],
    to: named('"tagList"'),
  },
  'in a name that is free': {
    from: named('"_id"'),
    offered: ['Rename to "id_2"'],
    to: named('"id_2"'),
  },
  'in a name that no key misses': {
    from: `"Fields": { "1": { ${source}, "Target": "_profile.BirthDate" } }, ${keys(', "s": [{ "FieldNames": ["field1"] }]')}`,
    offered: ['Rename to "field1_2"'],
  },
  'in the keys, too': {
    from: `"Fields": { "_a": { ${source} } }, ${keys(', "s": [{ "FieldNames": ["id", "_a"] }, { "FieldNames": ["\\u005fa"] }]')}`,
    offered: ['Rename to "a"'],
    to: `"Fields": { "a": { ${source} } }, ${keys(', "s": [{ "FieldNames": ["id", "a"] }, { "FieldNames": ["a"] }]')}`,
  },
});

mends('target-reserved', {
  'by an attribute': {
    from: beside('"a": { "Source": "_source.a", "Target": "_profile.ProfileId" }, '),
    offered: ['Write to "_profile.Attributes.ProfileId"', 'Remove field "a"'],
    to: beside('"a": { "Source": "_source.a", "Target": "_profile.Attributes.ProfileId" }, '),
    or: { 'Remove field "a"': beside('') },
  },
  'without the target where a key uses the field': {
    from: inKey('_profile.FoundByItems[]'),
    offered: ['Write to "_profile.Attributes.FoundByItems"', 'Remove the target of field "a"'],
    to: inKey('_profile.Attributes.FoundByItems'),
    or: {
      'Remove the target of field "a"': `"Fields": { "a": { ${source} } }, ${keys(', "s": [{ "FieldNames": ["a"] }]')}`,
    },
  },
  'by another attribute where one is written': {
    from: `"Fields": { "a": { ${source}, "Target": "_profile.ProfileId" }, "b": { ${source}, "Target": "_profile.Attributes.ProfileId" } }`,
    offered: ['Write to "_profile.Attributes.a"', 'Remove field "a"'],
    to: `"Fields": { "a": { ${source}, "Target": "_profile.Attributes.a" }, "b": { ${source}, "Target": "_profile.Attributes.ProfileId" } }`,
  },
});

const first = `"a": { ${source}, "Target": "_profile.Gender" }`;
const second = (target: string): string => `"b": { "Source": "_source.b"${target} }`;
const twoFields = (target = ', "Target": "_profile.GenderString"'): string =>
  `"Fields": { ${first}, ${second(target)} }`;
const searchB = keys(', "s": [{ "FieldNames": ["b"] }]');

mends('target-exclusive', {
  'without one of the two': {
    from: twoFields(),
    offered: ['Remove field "b"', 'Remove field "a"', 'Write to "_profile.Attributes.GenderString"'],
    to: `"Fields": { ${first} }`,
    or: {
      'Remove field "a"': `"Fields": { ${second(', "Target": "_profile.GenderString"')} }`,
      'Write to "_profile.Attributes.GenderString"': twoFields(
        ', "Target": "_profile.Attributes.GenderString"',
      ),
    },
  },
  'without the target of one that a key uses': {
    from: `${twoFields()}, ${searchB}`,
    offered: [
      'Remove the target of field "b"',
      'Remove field "a"',
      'Write to "_profile.Attributes.GenderString"',
    ],
    to: `${twoFields('')}, ${searchB}`,
  },
});

mends('target-duplicate', {
  'by an attribute': {
    from: twoFields(', "Target": "_profile.Gender"'),
    offered: ['Write to "_profile.Attributes.b"', 'Remove field "b"'],
    to: twoFields(', "Target": "_profile.Attributes.b"'),
    or: { 'Remove field "b"': `"Fields": { ${first} }` },
  },
  'without the target where a key uses the field': {
    from: `${twoFields(', "Target": "_profile.Gender"')}, ${searchB}`,
    offered: ['Write to "_profile.Attributes.b"', 'Remove the target of field "b"'],
    to: `${twoFields(', "Target": "_profile.Attributes.b"')}, ${searchB}`,
    or: { 'Remove the target of field "b"': `${twoFields('')}, ${searchB}` },
  },
});

const serial = '"Fields": { "serial": { "Source": "_source.serial", "Target": "_asset.SerialNumber" } }';
const title = '"Fields": { "title": { "Source": "_source.title", "Target": "_case.Title" } }';

mends('target-identifier', {
  'by the key that tells records apart, or a key of the object': {
    from: `${serial}, ${keys()}`,
    offered: ['Add "ASSET" to key "customerId"', 'Add key "_serialNumber" with "ASSET"'],
    to: `${serial}, ${keys().replace('"UNIQUE"]', '"UNIQUE", "ASSET"]')}`,
    or: {
      'Add key "_serialNumber" with "ASSET"': `${serial}, ${keys(', "_serialNumber": [{ "StandardIdentifiers": ["ASSET"], "FieldNames": ["serial"] }]')}`,
    },
  },
  'by the object’s own key first, be it without identifiers': {
    from: `${serial}, ${keys(', "_serialNumber": [{ "FieldNames": ["serial"] }]')}`,
    offered: [
      'Add "ASSET" to key "_serialNumber"',
      'Add "ASSET" to key "customerId"',
      'Add key "serial" with "ASSET"',
    ],
    to: `${serial}, ${keys(', "_serialNumber": [{ "StandardIdentifiers": ["ASSET"], "FieldNames": ["serial"] }]')}`,
  },
  'by a key on its fields, and not by keys of the profile': {
    from: `${title}, ${keys(', "p": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": [], "FieldNames": ["title"] }, { "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["title"] }]')}`,
    offered: ['Add "CASE" to definition 1 of key "s"', 'Add "CASE" to key "customerId"'],
    to: `${title}, ${keys(', "p": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }], "s": [{ "StandardIdentifiers": ["CASE"], "FieldNames": ["title"] }, { "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["title"] }]')}`,
  },
});

mends('attribute-name', {
  'by what is allowed': {
    from: to('_profile.Attributes.is.vip!'),
    offered: ['Change to "_profile.Attributes.is_vip"'],
    to: to('_profile.Attributes.is_vip'),
  },
  'without accents and the space at its end': {
    from: to('_profile.Attributes.préféré '),
    offered: ['Change to "_profile.Attributes.prefere"'],
    to: to('_profile.Attributes.prefere'),
  },
  'by the name of the field where nothing is allowed': {
    from: to('_profile.Attributes.顧客'),
    offered: ['Change to "_profile.Attributes.a"'],
    to: to('_profile.Attributes.a'),
  },
  'not by an attribute that is written already': {
    from: `"Fields": { "x": { ${source}, "Target": "_profile.Attributes.x." }, "y": { ${source}, "Target": "_profile.Attributes.x" } }`,
    offered: [],
  },
});

const timestamp =
  '"Fields": { "at": { "Source": "_source.at", "Target": "_profile.SourceLastUpdatedTimestamp" } }';
const format = (text: string): string => `"SourceLastUpdatedTimestampFormat": "${text}"`;

mends('timestamp-format', {
  'by a format, beside the fields': {
    from: timestamp,
    offered: [
      'Set "SourceLastUpdatedTimestampFormat" to "EpochMilli"',
      'Set "SourceLastUpdatedTimestampFormat" to "yyyy-MM-dd\'T\'HH:mm:ss\'Z\'"',
      'Set "SourceLastUpdatedTimestampFormat" to "yyyy-MM-dd\'T\'HH:mm:ss.SSS\'Z\'"',
    ],
    to: `${format('EpochMilli')},\n${timestamp}`,
  },
  'in the right letters': {
    from: format('epochmilli'),
    offered: ['Change to "EpochMilli" (preferred)'],
    to: format('EpochMilli'),
  },
  'by quotes': {
    from: format('yyyy-MM-ddTHH:mm:ssZ'),
    offered: ["Change to \"yyyy-MM-dd'T'HH:mm:ss'Z'\"", 'Change to "yyyy-MM-dd\'T\'HH:mm:ssZ"'],
    to: format("yyyy-MM-dd'T'HH:mm:ss'Z'"),
  },
  'by the second quote': {
    from: format("yyyy-MM-dd'T"),
    offered: ['Change to "yyyy-MM-dd\'T\'"'],
    to: format("yyyy-MM-dd'T'"),
  },
  'by a shorter zone': {
    from: format('yyyy-MM-dd XXXX'),
    offered: ['Change to "yyyy-MM-dd XXX"'],
    to: format('yyyy-MM-dd XXX'),
  },
  'by formats that are often wanted': {
    from: format('ISO8601'),
    offered: [
      'Change to "EpochMilli"',
      "Change to \"yyyy-MM-dd'T'HH:mm:ss'Z'\"",
      "Change to \"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\"",
    ],
    to: format('EpochMilli'),
  },
});

mends('content-type-target', {
  'by the type that suits': {
    from: to('_profile.PhoneNumber'),
    offered: ['Set "ContentType" to "PHONE_NUMBER" (preferred)'],
    to: to('_profile.PhoneNumber', ', "ContentType": "PHONE_NUMBER"'),
  },
  'in place of STRING': {
    from: to('_profile.PhoneNumber', ', "ContentType": "STRING"'),
    offered: ['Set "ContentType" to "PHONE_NUMBER" (preferred)'],
    to: to('_profile.PhoneNumber', ', "ContentType": "PHONE_NUMBER"'),
  },
  'in place of another type, which may be right': {
    from: to('_profile.PhoneNumber', ', "ContentType": "EMAIL_ADDRESS"'),
    offered: ['Set "ContentType" to "PHONE_NUMBER"'],
    to: to('_profile.PhoneNumber', ', "ContentType": "PHONE_NUMBER"'),
  },
});

const email = '"email": { "Source": "_source.email"';

mends('unused-field', {
  'without the field, or by something for it to do': {
    from: `${beside(`"a": { ${source} }, `)}, ${keys()}`,
    offered: ['Remove field "a"', 'Write to "_profile.Attributes.a"', 'Add a search key for "a"'],
    to: `${beside('')}, ${keys()}`,
    or: {
      'Write to "_profile.Attributes.a"': `${beside(`"a": { ${source}, "Target": "_profile.Attributes.a" }, `)}, ${keys()}`,
      'Add a search key for "a"': `${beside(`"a": { ${source} }, `)}, ${keys(', "a": [{ "FieldNames": ["a"] }]')}`,
    },
  },
  'by a key with the content type that it asks for': {
    from: `"Fields": { ${email} } }, ${keys()}`,
    offered: ['Remove field "email"', 'Write to "_profile.Attributes.email"', 'Add a search key for "email"'],
    or: {
      'Add a search key for "email"': `"Fields": { ${email}, "ContentType": "EMAIL_ADDRESS" } }, ${keys(', "email": [{ "FieldNames": ["email"] }]')}`,
    },
  },
  'by a key of a name that is free': {
    from: `"Fields": { "customerId": { ${source} } }, ${keys()}`,
    offered: [
      'Remove field "customerId"',
      'Write to "_profile.Attributes.customerId"',
      'Add a search key for "customerId"',
    ],
    or: {
      'Add a search key for "customerId"': `"Fields": { "customerId": { ${source} } }, ${keys(', "customerId_2": [{ "FieldNames": ["customerId"] }]')}`,
    },
  },
  'by no key where its name has a dot': {
    from: beside(`"a.b": { ${source} }, `),
    offered: ['Remove field "a.b"', 'Write to "_profile.Attributes.a_b"'],
    to: beside(''),
  },
  'by no key where the name is wrong in itself': {
    from: `"Fields": { "1st": { ${source} } }`,
    offered: ['Remove field "1st"', 'Write to "_profile.Attributes.1st"'],
  },
  'by no key where there are ten definitions': {
    from: `"Fields": { "a": { ${source} } }, ${keys(`, "s": [${Array.from({ length: 9 }, () => '{ "FieldNames": ["id"] }').join()}]`)}`,
    offered: ['Remove field "a"', 'Write to "_profile.Attributes.a"'],
  },
});

const attributes = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `"f${n}": { ${source}, "Target": "_profile.Attributes.f${n}" }`,
  ).join(', ');

mends('too-many-fields', {
  'without the last of those that only write an attribute': {
    from: `"Fields": { ${attributes(250)} }`,
    offered: ['f249', 'f248', 'f247', 'f246'].map((name) => `Remove field "${name}"`),
    to: `"Fields": { ${attributes(249)} }`,
  },
  'without one that does nothing': {
    from: `"Fields": { ${attributes(249)}, "idle": { ${source} } }`,
    offered: ['Remove field "idle"'],
    to: `"Fields": { ${attributes(249)} }`,
  },
  'by nobody but the author where one field less is not enough': {
    from: `"Fields": { ${attributes(251)} }`,
    offered: [],
  },
});
