import assert from 'node:assert/strict';
import { modelDate } from '../../../core/model/service';
import { messagesOf } from './expect';

const field = (members: string): string => `"Fields": { "a": { ${members} } }`;
const from = (source: string): string => field(`"Source": "${source}", "Target": "_profile.Attributes.a"`);
const to = (target: string): string => field(`"Source": "_source.a", "Target": "${target}"`);
const identifier = (name: string): string =>
  `"Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "${name}"], "FieldNames": ["id"] }] }`;
const searching = (fieldName: string): string =>
  `"Fields": { "email": { "Source": "_source.a" } }, "Keys": { "k": [{ "FieldNames": ["${fieldName}"] }] }`;

/** What a text is reported for, and the name that the message offers. */
const suggestions: readonly (readonly [string, string, string])[] = [
  ['unknown-member', '"ExpirationDay": 1', 'ExpirationDays'],
  ['unknown-member', '"encryptionkey": ""', 'EncryptionKey'],
  ['unknown-member', field('"Sorce": "_source.a"'), 'Source'],
  ['unknown-member', '"Keys": { "k": [{ "FieldName": ["id"] }] }', 'FieldNames'],
  ['unknown-value', identifier('profile'), 'PROFILE'],
  ['unknown-value', identifier('LOYALTY_TRANSACTIONS'), 'LOYALTY_TRANSACTION'],
  ['unknown-value', identifier('LOOKUP'), 'LOOKUP_ONLY'],
  ['unknown-value', field('"Source": "_source.a", "ContentType": "PHONE"'), 'PHONE_NUMBER'],
  ['unknown-value', field('"Source": "_source.a", "ContentType": "EMAIL_ADRESS"'), 'EMAIL_ADDRESS'],
  ['target-object', to('_profil.Address.City'), '_profile.Address.City'],
  ['target-object', to('profile.FirstName'), '_profile.FirstName'],
  ['target-object', to('EmailAddress'), '_profile.EmailAddress'],
  ['target-field', to('_profile.Adress.City'), '_profile.Address.City'],
  ['target-field', to('_profile.firstname'), '_profile.FirstName'],
  ['target-field', to('_order.Items[].Title'), '_order.OrderItems[].Title'],
  ['target-field', to('_profile.FavoriteColor'), '_profile.Attributes.FavoriteColor'],
  ['target-field', to('_asset.Warranty'), '_asset.Attributes.Warranty'],
  ['key-field', searching('emails'), 'email'],
  ['key-field', searching('EMAIL'), 'email'],
  ['key-system-name', '"Keys": { "_emial": [{ "FieldNames": ["id"] }] }', '_email'],
  ['key-system-name', '"Keys": { "_fullname": [{ "FieldNames": ["id"] }] }', '_fullName'],
];

describe('A message', () => {
  for (const [code, text, suggestion] of suggestions) {
    it(`of ${code} offers ${suggestion} for ${text}`, () => {
      assert.deepEqual(
        messagesOf(code, text).map((message) => /Did you mean `(.*?)`\?/.exec(message)?.[1]),
        [suggestion],
      );
    });
  }

  const sources: readonly (readonly [string, string])[] = [
    ['zip', '_source.zip'],
    ['source.zip', '_source.zip'],
    ['_Source.zip', '_source.zip'],
    ['$.zip', '_source.zip'],
    [' _source.zip', '_source.zip'],
    ['_sorce.zip', '_source.zip'],
    ['{{zip}}', '_source.zip'],
    ['{{source.zip}}', '_source.zip'],
  ];
  for (const [source, remedy] of sources) {
    it(`of source-root offers ${remedy} for "${source}"`, () => {
      assert.deepEqual(
        messagesOf('source-root', from(source)).map((message) => /Write `(.*?)`/.exec(message)?.[1]),
        [remedy],
      );
    });
  }

  const dated: readonly (readonly [string, string])[] = [
    ['unknown-member', '"Frobnicate": true'],
    ['unknown-value', identifier('FURNITURE')],
    ['unknown-value', field('"Source": "_source.a", "ContentType": "CURRENCY"')],
    ['target-object', to('_furniture.Name')],
  ];
  for (const [code, text] of dated) {
    it(`of ${code} says for ${text} how old the model is, and how to lower the rule`, () => {
      const [message = ''] = messagesOf(code, text);
      assert.match(message, new RegExp(modelDate));
      assert.match(message, new RegExp(`rule \`${code}\``));
    });
  }

  it('shows that a name is empty', () => {
    const [message] = messagesOf(
      'out-of-range',
      '"Fields": { "": { "Source": "_source.a", "Target": "_profile.BirthDate" } }',
    );
    assert.equal(message, 'The field name `""` is empty. It needs 1 to 64 characters.');
  });

  it('cuts a very long name', () => {
    const [message = ''] = messagesOf('unknown-member', `"${'x'.repeat(5000)}": 1`);
    assert.ok(message.length < 400, message);
  });

  it('says which characters are allowed', () => {
    assert.match(messagesOf('bad-format', '"DomainName": "a b"')[0] ?? '', /letters, digits, `_` and `-`/);
  });

  it('says the limits', () => {
    assert.match(messagesOf('out-of-range', '"ExpirationDays": 1099')[0] ?? '', /1 to 1098, not 1099/);
    assert.match(messagesOf('out-of-range', '"SourcePriority": 0')[0] ?? '', /1 or more, not 0/);
  });
});
