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

mends('target-object', {
  'by a target that is near where the field is wrong, too': {
    from: `${to('_orders.Items[].Title')}, ${keys(', "o": [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["id"] }]')}`,
    offered: ['Change to "_order.OrderItems[].Title"', 'Write to "_order.Attributes.Title"'],
  },
  'by the object that was meant': {
    from: to('_profil.Address.City'),
    offered: ['Change to "_profile.Address.City" (preferred)', 'Write to "_profile.Attributes.City"'],
    to: to('_profile.Address.City'),
    or: { 'Write to "_profile.Attributes.City"': to('_profile.Attributes.City') },
  },
  'by the content type, too': {
    from: to('_profil.EmailAddress'),
    offered: ['Change to "_profile.EmailAddress" (preferred)', 'Write to "_profile.Attributes.EmailAddress"'],
    to: to('_profile.EmailAddress', ', "ContentType": "EMAIL_ADDRESS"'),
  },
  'by the profile': {
    from: to('BirthDate'),
    offered: ['Change to "_profile.BirthDate"', 'Write to "_profile.Attributes.BirthDate"'],
    to: to('_profile.BirthDate'),
  },
  'by a field of the profile in place of another object': {
    from: to('_customer.MiddleName'),
    offered: ['Change to "_profile.MiddleName"', 'Write to "_profile.Attributes.MiddleName"'],
    to: to('_profile.MiddleName'),
  },
  'by a dot for a slash': {
    from: to('_profile/BirthDate'),
    offered: ['Change to "_profile.BirthDate"', 'Write to "_profile.Attributes.profile_BirthDate"'],
    to: to('_profile.BirthDate'),
  },
  'without the braces of a source': {
    from: to('{{_profile.BirthDate}}'),
    offered: ['Change to "_profile.BirthDate"', 'Write to "_profile.Attributes.profile_BirthDate"'],
    to: to('_profile.BirthDate'),
  },
  'with a key for the object where none carries its identifier': {
    from: `${to('_orders.Name')}, ${keys()}`,
    offered: [
      'Change to "_order.Name" and add "ORDER" to key "customerId"',
      'Write to "_order.Attributes.Name" and add "ORDER" to key "customerId"',
    ],
    to: `${to('_order.Name')}, ${keys().replace('"UNIQUE"', '"UNIQUE", "ORDER"')}`,
  },
  'without the target where no other one is left': {
    from: `"Fields": { "a": { ${source}, "Target": "_nothing.b" }, "b": { "Source": "_source.b", "Target": "_profile.Attributes.b" } }`,
    offered: ['Remove field "a"'],
    to: `"Fields": { "b": { "Source": "_source.b", "Target": "_profile.Attributes.b" } }`,
  },
  'by the profile in place of the record': {
    from: to('_source.BirthDate'),
    offered: ['Change to "_profile.BirthDate"', 'Write to "_profile.Attributes.BirthDate"'],
    to: to('_profile.BirthDate'),
  },
  'by what the path can go on to': {
    from: to('_profil.Address'),
    offered: [
      'Change to "_profile.Address.Address1"',
      'Change to "_profile.Address.Address2"',
      'Change to "_profile.Address.Address3"',
      'Write to "_profile.Attributes.Address"',
    ],
    to: to('_profile.Address.Address1'),
  },
  'by an attribute where nothing is alike': {
    from: to('_furniture.color'),
    offered: ['Write to "_profile.Attributes.color"'],
    to: to('_profile.Attributes.color'),
  },
});

mends('target-field', {
  'by the field that was meant': {
    from: to('_profile.Adress.PostalCode'),
    offered: [
      'Change to "_profile.Address.PostalCode" (preferred)',
      'Write to "_profile.Attributes.PostalCode"',
    ],
    to: to('_profile.Address.PostalCode'),
    or: { 'Write to "_profile.Attributes.PostalCode"': to('_profile.Attributes.PostalCode') },
  },
  'by a field that begins so': {
    from: to('_profile.Email'),
    offered: ['Change to "_profile.EmailAddress"', 'Write to "_profile.Attributes.Email"'],
    to: to('_profile.EmailAddress', ', "ContentType": "EMAIL_ADDRESS"'),
  },
  'by another word for it': {
    from: to('_profile.ShippingAddress.Zip'),
    offered: ['Change to "_profile.ShippingAddress.PostalCode"', 'Write to "_profile.Attributes.Zip"'],
    to: to('_profile.ShippingAddress.PostalCode'),
  },
  'by a field of the address': {
    from: to('_profile.City'),
    offered: ['Change to "_profile.Address.City"', 'Write to "_profile.Attributes.City"'],
    to: to('_profile.Address.City'),
  },
  'by the attribute below a misspelt word': {
    from: to('_profile.attribute.Tier'),
    offered: ['Write to "_profile.Attributes.Tier" (preferred)'],
    to: to('_profile.Attributes.Tier'),
  },
  'by fields of the object where there is only a dot': {
    from: to('_profile.'),
    offered: [
      'Write to "_profile.Attributes.a"',
      'Change to "_profile.AccountNumber"',
      'Change to "_profile.AdditionalInformation"',
    ],
  },
  'with a format of the time': {
    from: to('_profile.SourceLastUpdatedTimestmp'),
    offered: [
      'Change to "_profile.SourceLastUpdatedTimestamp" and set "SourceLastUpdatedTimestampFormat" to "EpochMilli"',
      'Write to "_profile.Attributes.SourceLastUpdatedTimestmp"',
    ],
  },
  'in the letters of the field': {
    from: to('_profile.lastname'),
    offered: ['Change to "_profile.LastName" (preferred)', 'Write to "_profile.Attributes.lastname"'],
    to: to('_profile.LastName'),
  },
  'by a field that was perhaps meant': {
    from: to('_profile.BirthDay'),
    offered: ['Change to "_profile.BirthDate"', 'Write to "_profile.Attributes.BirthDay"'],
    to: to('_profile.BirthDate'),
  },
  'by no field whose number is another': {
    from: to('_profile.Address.Address5'),
    offered: ['Change to "_profile.Address.Address1"', 'Write to "_profile.Attributes.Address5"'],
    to: to('_profile.Address.Address1'),
  },
  'by the content type, too': {
    from: inKey('_profile.PhoneNumbr'),
    offered: ['Change to "_profile.PhoneNumber" (preferred)', 'Write to "_profile.Attributes.PhoneNumbr"'],
    to: inKey('_profile.PhoneNumber', ', "ContentType": "PHONE_NUMBER"'),
  },
  'by the content type that a key asks for': {
    from: inKey('_profile.lastname', ', "ContentType": "STRING"'),
    offered: ['Change to "_profile.LastName" (preferred)', 'Write to "_profile.Attributes.lastname"'],
    to: inKey('_profile.LastName', ', "ContentType": "NAME"'),
  },
  'by an attribute': {
    from: to('_profile.Café.Größe'),
    offered: ['Write to "_profile.Attributes.Cafe_Gro_e"'],
    to: to('_profile.Attributes.Cafe_Gro_e'),
  },
  'by what the path can go on to, and what is called like the field first': {
    from: '"Fields": { "city": { "Source": "_source.city", "Target": "_profile.Address" } }',
    offered: [
      'Change to "_profile.Address.City"',
      'Change to "_profile.Address.Address1"',
      'Change to "_profile.Address.Address2"',
      'Write to "_profile.Attributes.city"',
    ],
    to: '"Fields": { "city": { "Source": "_source.city", "Target": "_profile.Address.City" } }',
  },
  'by the attribute of the field’s name': {
    from: to('_profile.Attributes.'),
    offered: ['Write to "_profile.Attributes.a"'],
    to: to('_profile.Attributes.a'),
  },
  'by no target that is written already': {
    from: `"Fields": { "a": { ${source}, "Target": "_profile.BirthDat" }, "b": { ${source}, "Target": "_profile.BirthDate" } }`,
    offered: ['Write to "_profile.Attributes.BirthDat"'],
    to: `"Fields": { "a": { ${source}, "Target": "_profile.Attributes.BirthDat" }, "b": { ${source}, "Target": "_profile.BirthDate" } }`,
  },
  'by no target that excludes another': {
    from: `"Fields": { "a": { ${source}, "Target": "_profile.Gendr" }, "b": { ${source}, "Target": "_profile.GenderString" } }`,
    offered: ['Write to "_profile.Attributes.Gendr"'],
  },
});
