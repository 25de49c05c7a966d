import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeOf } from '../../../core/deploy';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { halfWritten } from '../language/half-written';

const text = `{
  "ObjectTypeName": "Contact",
  "Description": "Contacts of the \\u00c9lite",
  "ExpirationDays": 9000,
  "AllowProfileCreation": true,
  "Fields": {
    "id": { "Source": "_source.id" },
    "email": { "Source": "_source.email", "Target": "_profile.Email", "ContentType": "EMAIL" },
    "zip": { "Source": "_source.zip", "Target": "_profile.Address.Zip" },
    "mailing.city": { "Source": "_source.city", "Target": "_profile.City" }
  },
  "Keys": {
    "contactId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
    "email": [
      { "StandardIdentifiers": ["PROFILE"], "FieldNames": ["email"] },
      { "StandardIdentifiers": ["PROFILES"], "FieldNames": ["mail", "zip"] }
    ],
    "copy": [{ "FieldNames": ["mail"] }]
  },
  "Tags": { "team": "crm", "cost center": "x" }
}`;

/** The line and the text of what a message is about: `8: "EMAIL"`. */
function placeIn(document: ProfileTypeDocument, message: string): string | undefined {
  const node = placeOf(document, message);
  if (!node) return undefined;
  const line = document.text.slice(0, node.offset).split('\n').length;
  return `${line}: ${document.text.slice(node.offset, node.offset + node.length)}`;
}

describe('The place of an error of the service', () => {
  for (const [message, expected] of [
    // A member of the type.
    [
      "1 validation error detected: Value 'x' at 'description' failed to satisfy constraint: Member must have length less than or equal to 1000",
      '3: "Contacts of the \\u00c9lite"',
    ],
    [
      "Value '9000' at 'expirationDays' failed to satisfy constraint: Member must be less than 1098",
      '4: 9000',
    ],
    ["Value 'Contact' at 'objectTypeName' failed to satisfy constraint", '2: "Contact"'],
    ['ExpirationDays must be at most 1098.', '4: 9000'],
    ['`ExpirationDays` must be at most 1098.', '4: 9000'],
    ['"AllowProfileCreation" must be a boolean', '5: true'],
    ['Keys must not be empty', '12: "Keys"'],
    ["Value '{}' at 'fields' failed to satisfy constraint: Map keys must satisfy constraint", '6: "Fields"'],
    // A field, or a part of it.
    ['Field `zip` is not valid', '9: "zip"'],
    ['Field zip is not valid', '9: "zip"'],
    ["The field 'zip' has an invalid target", '9: "zip"'],
    ['Field "zip": Target is not valid', '9: "_profile.Address.Zip"'],
    ["Invalid target '_profile.Address.Zip'", '9: "_profile.Address.Zip"'],
    ["Invalid target '_profile.Address.Zip' in 'zip'", '9: "_profile.Address.Zip"'],
    ['`Fields.zip.Target` must have at least 1 character', '9: "_profile.Address.Zip"'],
    ["Value '' at 'fields.zip.member.target' failed to satisfy constraint", '9: "_profile.Address.Zip"'],
    ['fields.zip.source is not valid', '9: "_source.zip"'],
    ['/Fields/zip/Source is not valid', '9: "_source.zip"'],
    ['`Fields.zip.ContentType` is missing', '9: "zip"'],
    ['`zip.Source` is not valid', '9: "_source.zip"'],
    ['Field `mailing.city` is not valid', '10: "mailing.city"'],
    ['`Fields.mailing.city.Target` is not valid', '10: "_profile.City"'],
    [
      "Value 'EMAIL' at 'fields.email.member.contentType' failed to satisfy constraint: Member must satisfy enum value set: [STRING, NAME]",
      '8: "EMAIL"',
    ],
    ["Value 'EMAIL' is not a content type", '8: "EMAIL"'],
    // A key, or a part of it.
    ['Key `copy` is not valid', '18: "copy"'],
    ['Invalid keys: copy', '18: "copy"'],
    ['Key named `email` is not valid', '14: "email"'],
    ['Field named `email` is not valid', '8: "email"'],
    ['`email` is not valid', '8: "email"'],
    ['Key "copy" refers to the field "mail", which is not defined', '18: "mail"'],
    ["Key 'email' refers to field 'mail'", '16: "mail"'],
    ['Key `email`: field `zip` has another content type', '16: "zip"'],
    ["Field 'mail' doesn't exist", '16: "mail"'],
    ['`Keys.email[1].StandardIdentifiers` is not valid', '16: "StandardIdentifiers"'],
    ['`Keys.email[1].StandardIdentifiers[0]` is not valid', '16: "PROFILES"'],
    ['`Keys.email[0]` is not valid', '15: { "StandardIdentifiers": ["PROFILE"], "FieldNames": ["email"] }'],
    [
      "Value 'PROFILES' at 'keys.email.member.2.member.standardIdentifiers.1.member' failed to satisfy constraint",
      '16: "PROFILES"',
    ],
    ["Value at 'keys.email.member.2.member.fieldNames' is too long", '16: "FieldNames"'],
    ["Key 'contactId' must not be 'UNIQUE'", '13: "UNIQUE"'],
    // A tag.
    ["Value 'crm' at 'tags.team' failed to satisfy constraint", '20: "crm"'],
    ["Tag 'cost center' is not valid", '20: "x"'],
    // Nothing that the document has, or what many places have.
    ['Internal error', undefined],
    ['', undefined],
    ['Field `fax` is not valid', undefined],
    ['Missing unique or profile key', undefined],
    ['Source is not valid', undefined],
    ["A key with 'PROFILE' is required", undefined],
    ['Fields and Keys are both required', undefined],
    ["It doesn't say 'what' is wrong", undefined],
  ] as const) {
    it(message, () => {
      assert.equal(placeIn(new ProfileTypeDocument(text), message), expected);
    });
  }

  it('is a part of the text, whatever the text and the message', () => {
    const piece = fc.constantFrom(
      ...[
        'Field ',
        'key ',
        '`',
        "'",
        '"',
        'zip',
        'email',
        'Keys',
        '.',
        '[0]',
        '/',
        'member',
        'Source',
        ' ',
        '\n',
      ],
    );
    const messages = fc.sample(fc.array(piece, { maxLength: 12 }), { numRuns: 200, seed: 1 });
    let index = 0;
    for (const half of halfWritten()) {
      const document = new ProfileTypeDocument(half);
      const node = placeOf(document, (messages[index++ % messages.length] ?? []).join(''));
      if (node) assert.ok(node.offset + node.length <= half.length);
    }
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        placeOf(new ProfileTypeDocument(text), pieces.join(''));
      }),
      { numRuns: 1000 },
    );
  });

  it('is found in long messages and deep documents', () => {
    const deep = new ProfileTypeDocument(`{ "Fields": ${'{ "zip": '.repeat(50_000)}`);
    assert.ok(placeOf(deep, `Field zip ${'zip.'.repeat(100_000)}`));
    assert.equal(placeOf(new ProfileTypeDocument(text), "'".repeat(100_000)), undefined);
  });
});
