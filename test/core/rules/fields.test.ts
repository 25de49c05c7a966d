import { reports } from './expect';

const source = '"Source": "_source.a"';
const target = '"Target": "_profile.Attributes.a"';

/** One field with this source. */
const from = (marked: string): string => `"Fields": { "a": { "Source": "${marked}", ${target} } }`;
/** One field with this target, in a type whose key finds every standard object. */
const to = (marked: string): string =>
  `"Fields": { "a": { ${source}, "Target": ${marked} } }, "Keys": { "k": [{ "StandardIdentifiers": [
    "PROFILE", "UNIQUE", "ASSET", "ORDER", "CASE", "COMMUNICATION_RECORD", "AIR_PREFERENCE", "HOTEL_PREFERENCE", "AIR_SEGMENT",
    "DEVICE", "WEB_ANALYTICS", "LOYALTY"], "FieldNames": ["id"] }] }`;
const manyFields = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `"f${n}": { "Source": "_source.${n}", "Target": "_profile.Attributes.f${n}" }`,
  ).join();

reports('field-name', 'error', {
  'for a name that starts with a digit': `"Fields": { «"1st"»: { ${source}, ${target} } }`,
  'for a name that starts with an underscore': `"Fields": { «"_a"»: { ${source}, ${target} } }`,
  'for a name that starts with a dot': `"Fields": { «".a"»: { ${source}, ${target} } }`,
  'for a name that starts with a dash': `"Fields": { «"-a"»: { ${source}, ${target} } }`,
  'for both spellings of tags': `"Fields": {
    «"Tags"»: { ${source}, ${target} }, «"tags"»: { ${source}, "Target": "_profile.Attributes.b" } }`,
  'for the name of an inherited property': `"Fields": { «"__proto__"»: { ${source}, ${target} } }`,
});

reports('too-many-fields', 'error', {
  'for 251 fields': `«"Fields"»: { ${manyFields(250)} }`,
  'for many more': `«"Fields"»: { ${manyFields(400)} }`,
});

reports('source-missing', 'warning', {
  'for a field with a target': `"Fields": { «"a"»: { ${target} } }`,
  'for a field in a key': `{ "ObjectTypeName": "A", "Description": "B", "Fields": { «"id"»: {} },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] } }`,
  'for a field with a content type only, which is unused too': {
    text: `"Fields": { ««"a"»»: { "ContentType": "NAME" } }`,
    found: ['warning source-missing', 'hint unused-field'],
  },
});

reports('source-root', 'error', {
  'for a path without a root': from('«address.city»'),
  'for a misspelt root': from('«_sorce.city»'),
  'for a root in other letters': from('«_Source.city»'),
  'for a JSON path': from('«$.city»'),
  'for a target': from('«_profile.Address.City»'),
  'for a text without expressions': from('«Seattle»'),
  'for a space before the root': from('« _source.city»'),
  'for the path in an expression': from('{{_source.a}} {{«b»}}'),
  'for a path in the condition': from('{{#if «a»}}x{{/if}}'),
  'for a path in a condition’s content': from('{{#if _source.a}}{{«a.b»}}{{/if}}'),
  'for a path in the other case of a list': from('{{#each _source.a}}{{b}}{{else}}{{«b»}}{{/each}}'),
  'for a path behind a list': from('{{#each _source.a}}{{b}}{{/each}}{{«b»}}'),
  'for the name of a list entry behind its list': from(
    '{{#each _source.a as |entry|}}{{entry.b}}{{/each}}{{«entry.b»}}',
  ),
  'for this outside of a list': from('{{«this»}}'),
  'for a variable outside of a list': from('{{«@index»}}'),
  'for a path behind escapes': from('\\"\\u00e9\\ud83d\\ude00\\" {{«b»}}'),
  'for a path that is written with escapes': from('{{_source.a}}{{«\\u0062.c»}}'),
  'for a path on a second line': from('{{_source.a}}\\r\\n{{«b»}}'),
  'for all paths of a text': from('{{«a»}}{{_source.b}}{{«c»}}'),
});

reports('source-syntax', 'error', {
  'for the record itself': from('«_source»'),
  'for a path that ends in a dot': from('_source.a«.»'),
  'for two dots': from('_source.a«..b»'),
  'for a space in a path': from('_source.a« b»'),
  'for brackets with a name': from('_source.a«[name]»'),
  'for single braces': from('«{»_source.a}'),
  'for closing braces alone': from('_source.a«}}»'),
  'for an expression that does not end': from('{{_source.a}} «{{_source.b»'),
  'for an expression that ends in one brace': from('«{{_source.a}»'),
  'for two words in an expression': from('{{_source.a «b»}}'),
  'for a path that ends in a dot in an expression': from('{{_source.a«.»}}'),
  'for a block that stays open': from('«{{#if _source.a}}»x'),
  'for the inner one of two open blocks': from('{{#if _source.a}}«{{#each _source.b}}»x'),
  'for a block that is closed by another name': from('{{#if _source.a}}x«{{/each}}»'),
  'for a block that was never opened': from('{{_source.a}}«{{/if}}»'),
  'for a condition without a value': from('{{#«if»}}x{{/if}}'),
  'for a condition with two values': from('{{#«if» _source.a _source.b}}x{{/if}}'),
  'for a value where none is taken': from('{{#«removeExtraSpace» _source.a}}x{{/removeExtraSpace}}'),
  'for a block of a path': from('{{#«_source.a»}}x{{/_source.a}}'),
  'for a block helper without its block': from('{{«if» _source.a}}'),
  'for a partial': from('«{{> header}}»'),
  'for a decorator': from('«{{* mark}}»'),
});

reports('source-helper', 'error', {
  'for a helper with a value': from('{{«uppercase» _source.a}}'),
  'for a block': from('{{#«repeat»}}x{{/repeat}}'),
  'for a helper in a condition': from('{{#if («eq» _source.a 1)}}x{{/if}}'),
  'for a helper in a named value': from('{{#if _source.a includeZero=(«eq» _source.b 1)}}x{{/if}}'),
  'for a helper that Handlebars has': from('{{«lookup» _source.a 0}}'),
  'for a helper in a list': from('{{#each _source.a}}{{«trim» this}}{{/each}}'),
  'for the name of an inherited property': from('{{#«constructor» _source.a}}x{{/constructor}}'),
});

reports('target-object', 'error', {
  'for a misspelt object': to('«"_profil.Address.City"»'),
  'for an object without underscore': to('«"profile.Address.City"»'),
  'for an object in capitals': to('«"_PROFILE.FirstName"»'),
  'for a field without object': to('«"FirstName"»'),
  'for a source': to('«"_source.FirstName"»'),
  'for the items of a catalog, which belong to another API': to('«"_catalogItem.Name"»'),
  'for the name of an inherited property': to('«"__proto__.FirstName"»'),
  'for an object of which no key has the identifier, once': {
    text: `"Fields": { "a": { ${source}, "Target": «"_assets.Name"» } }`,
    reveals: ['target-identifier'],
  },
});

reports('target-field', 'error', {
  'for a field that the profile lacks': to('«"_profile.Nickname"»'),
  'for a misspelt container': to('«"_profile.Adress.City"»'),
  'for a field in small letters': to('«"_profile.firstName"»'),
  'for the object itself': to('«"_profile"»'),
  'for a path that stops at an object': to('«"_profile.Address"»'),
  'for a path that stops at a list': to('«"_airSegment.Baggage[]"»'),
  'for a path that stops at the attributes': to('«"_profile.Attributes"»'),
  'for an attribute without a name': to('«"_profile.Attributes."»'),
  'for a path below a value': to('«"_profile.FirstName.First"»'),
  'for a list step where no list is': to('«"_profile.Address[].City"»'),
  'for two dots': to('«"_profile..FirstName"»'),
  'for a step below engagement preferences, whose value is a text': to(
    '«"_profile.EngagementPreferences.Email[].KeyName"»',
  ),
  'for a path that stops at engagement preferences': to('«"_profile.EngagementPreferences"»'),
  'for the name of an inherited property': to('«"_profile.constructor"»'),
  'as information where the fields of an air preference are not all known': {
    text: to('«"_airPreference.Seat.Row"»'),
    found: ['information target-field'],
  },
  'as information where those of a hotel preference are not': {
    text: to('«"_hotelPreference.Pillow"»'),
    found: ['information target-field'],
  },
  'as information where those of a device are not': {
    text: to('«"_device.Battery"»'),
    found: ['information target-field'],
  },
  'as information where those of web analytics are not': {
    text: to('«"_webAnalytics.Cart.Weight"»'),
    found: ['information target-field'],
  },
  'as information where those of a communication record are not': {
    text: to('«"_communicationRecord.Events.Sent.Color"»'),
    found: ['information target-field'],
  },
});

reports('target-reserved', 'error', {
  'for the id of a profile': to('«"_profile.ProfileId"»'),
  'for the id of an asset': to('«"_asset.AssetId"»'),
  'for the id of an object with unknown fields': to('«"_device.DeviceId"»'),
  'for the imports of a profile': to('«"_profile.ImportIds"»'),
  'for what found a profile': to('«"_profile.FoundByItems[]"»'),
  'for what found a profile, without brackets': to('«"_profile.FoundByItems"»'),
});

reports('target-exclusive', 'error', {
  'for both genders': `"Fields": { "a": { ${source}, "Target": ‹"_profile.Gender"› }, "b": { ${source}, "Target": «"_profile.GenderString"» } }`,
  'for both genders in the other order': `"Fields": { "a": { ${source}, "Target": ‹"_profile.GenderString"› }, "b": { ${source}, "Target": «"_profile.Gender"» } }`,
  'for both party types': `"Fields": { "a": { ${source}, "Target": ‹"_profile.PartyType"› }, "b": { ${source}, "Target": «"_profile.PartyTypeString"» } }`,
});

reports('target-duplicate', 'warning', {
  'for a value': `"Fields": { "a": { ${source}, "Target": ‹"_profile.Address.City"› }, "b": { ${source}, "Target": «"_profile.Address.City"» } }`,
  'for an attribute': `"Fields": { "a": { ${source}, "Target": ‹"_profile.Attributes.x"› }, "b": { ${source}, "Target": «"_profile.Attributes.x"» } }`,
  'for each field but the first': `"Fields": { "a": { ${source}, "Target": ‹"_profile.BirthDate"› }, "b": { ${source}, "Target": «"_profile.BirthDate"» }, "c": { ${source}, "Target": «"_profile.BirthDate"» } }`,
  'for a list that is written in two ways': `"Fields": { "a": { ${source}, "Target": ‹"_airSegment.Baggage.IsHeavy"› }, "b": { ${source}, "Target": «"_airSegment.Baggage[].IsHeavy"» } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "AIR_SEGMENT"], "FieldNames": ["id"] }] }`,
  'for a list that is written in two ways, the other way round': `"Fields": { "a": { ${source}, "Target": ‹"_airSegment.Baggage[].IsHeavy"› }, "b": { ${source}, "Target": «"_airSegment.Baggage.IsHeavy"» } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "AIR_SEGMENT"], "FieldNames": ["id"] }] }`,
});

reports('target-identifier', 'error', {
  'for an asset': `"Fields": { "a": { ${source}, "Target": «"_asset.SerialNumber"» } }`,
  'for each object once': `"Fields": { "a": { ${source}, "Target": «"_order.Name"» }, "b": { ${source}, "Target": "_order.Status" }, "c": { ${source}, "Target": «"_case.Title"» } }`,
  'for an object with unknown fields': `"Fields": { "a": { ${source}, "Target": «"_device.Model"» } }`,
  'for an object whose identifier looks alike': `"Fields": { "a": { ${source}, "Target": «"_loyaltyTransaction.Attributes.a"» } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "LOYALTY", "LOYALTY_PROMOTION"], "FieldNames": ["id"] }] }`,
  'beside a field of the object that may exist': {
    text: `"Fields": { "a": { ${source}, "Target": ««"_device.Battery"»» } }`,
    found: ['information target-field', 'error target-identifier'],
  },
  'as a warning for a communication record, on which the guide is silent': {
    text: `"Fields": { "a": { ${source}, "Target": «"_communicationRecord.Channel"» } }`,
    found: ['warning target-identifier'],
  },
});

reports('attribute-name', 'warning', {
  'for a dot': to('«"_profile.Attributes.a.b"»'),
  'for a space at the end': to('«"_profile.Attributes.a "»'),
  'for an underscore at the start': to('«"_asset.Attributes._a"»'),
  'for another character': to('«"_profile.Attributes.größe"»'),
  'for an attribute of an event': to('«"_communicationRecord.Events.Sent.Attributes.a+b"»'),
  'for the name of an inherited property': to('«"_profile.Attributes.__proto__"»'),
});

const timestamp = `"Fields": { "a": { ${source}, "Target": "_profile.SourceLastUpdatedTimestamp" } }`;

reports('timestamp-format', 'error', {
  'for a timestamp without a format': timestamp.replace(/"_profile\.\w+"/, '«$&»'),
  'for a text without quotes': `"SourceLastUpdatedTimestampFormat": «"yyyy-MM-ddTHH:mm:ssZ"», ${timestamp}`,
  'for a quote that does not end': `"SourceLastUpdatedTimestampFormat": «"yyyy-MM-dd'T"», ${timestamp}`,
  'for the other milliseconds': `"SourceLastUpdatedTimestampFormat": «"epochMilli"», ${timestamp}`,
  'for a format without letters': `"SourceLastUpdatedTimestampFormat": «"----"», ${timestamp}`,
  'for a letter that no pattern has': `"SourceLastUpdatedTimestampFormat": «"yyyy-MM-dd b"», ${timestamp}`,
  'for a zone that is too long': `"SourceLastUpdatedTimestampFormat": «"yyyy-MM-dd XXXX"», ${timestamp}`,
  'for a format that no field needs': `"SourceLastUpdatedTimestampFormat": «"ISO8601"»`,
});

reports('content-type-target', 'warning', {
  'for a phone number without a type, at its target': `"Fields": { "a": { ${source}, "Target": «"_profile.PhoneNumber"» } }`,
  'for a phone number as text, at the type': `"Fields": { "a": { ${source}, "Target": "_profile.MobilePhoneNumber", "ContentType": «"STRING"» } }`,
  'for an e-mail address as phone number': `"Fields": { "a": { ${source}, "Target": "_profile.EmailAddress", "ContentType": «"PHONE_NUMBER"» } }`,
  'for a name as e-mail address': `"Fields": { "a": { ${source}, "Target": "_profile.FirstName", "ContentType": «"EMAIL_ADDRESS"» } }`,
  'for a number as text': to('«"_webAnalytics.EventValue"»'),
  'for an e-mail address as name, even in a key': `"Fields": { "a": { ${source}, "Target": "_profile.EmailAddress", "ContentType": «"NAME"» } },
    "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }], "s": [{ "FieldNames": ["a"] }] }`,
});

reports('unused-field', 'hint', {
  'for a field with a source only': `"Fields": { «"a"»: { ${source} } }`,
  'for a field with a content type': `"Fields": { «"a"»: { ${source}, "ContentType": "NAME" } }`,
  'for a field that has a dot and so cannot be in a key': `"Fields": { «"a.b"»: { ${source} } }`,
  'for the name of an inherited property': `"Fields": { «"constructor"»: { ${source} } }`,
});
