import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint, type Definition } from '../../../core/deploy';
import { fnv1a } from '../../../core/deploy/fingerprint';
import { contact, definitions, fromTemplate, rewritten } from './definitions';

describe('The hash', () => {
  // The published test vectors of 64-bit FNV-1a.
  for (const [text, hash] of [
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
    ['chongo was here!\n', '46810940eff5f915'],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.equal(fnv1a(text), hash);
    });
  }

  it('is exact for long texts', () => {
    const expected = (text: string): bigint =>
      Array.from(text).reduce(
        (hash, character) => BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n),
        0xcbf29ce484222325n,
      );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        assert.equal(fnv1a(text), expected(text).toString(16).padStart(16, '0'));
      }),
    );
  });
});

describe('The fingerprint', () => {
  it('is short', () => {
    assert.match(fingerprint(contact), /^[0-9a-f]{16}$/);
  });

  it('is the same in every version, because it is kept', () => {
    assert.equal(
      fingerprint({ ...contact, Description: 'é' }),
      fnv1a(
        '{"ObjectTypeName":"Contact","Description":"\\u00e9","ExpirationDays":366,"AllowProfileCreation":true,' +
          '"Fields":{"email":{"Source":"_source.email","Target":"_profile.EmailAddress","ContentType":"EMAIL_ADDRESS"},' +
          '"id":{"Source":"_source.id"},"zip":{"Source":"_source.zip","Target":"_profile.Address.PostalCode"}},' +
          '"Keys":{"_email":[{"StandardIdentifiers":["PROFILE","SECONDARY"],"FieldNames":["email"]}],' +
          '"contactId":[{"StandardIdentifiers":["UNIQUE","PROFILE"],"FieldNames":["id"]}]},"Tags":{"team":"crm"}}',
      ),
    );
  });

  it('is the same for all definitions that mean the same', () => {
    fc.assert(
      fc.property(
        definitions.chain((definition) => fc.tuple(fc.constant(definition), rewritten(definition))),
        ([definition, other]) => {
          assert.equal(fingerprint(other), fingerprint(definition));
        },
      ),
    );
  });

  const { Fields, Keys } = contact;
  for (const [what, other] of [
    ['another name', { ...contact, ObjectTypeName: 'contact' }],
    ['another description', { ...contact, Description: 'Contacts of the CRM ' }],
    ['another retention', { ...contact, ExpirationDays: 365 }],
    ['no profile creation', { ...contact, AllowProfileCreation: false }],
    ['another field', { ...contact, Fields: { ...Fields, more: {} } }],
    ['another target', { ...contact, Fields: { ...Fields, id: { Target: '_profile.AccountNumber' } } }],
    [
      'fields of a key in another order',
      {
        ...contact,
        Keys: { ...Keys, k: [{ FieldNames: ['b', 'a'] }] },
      },
    ],
    [
      'definitions of a key in another order',
      {
        ...contact,
        Keys: { ...Keys, k: [{ FieldNames: ['b'] }, { FieldNames: ['a'] }] },
      },
    ],
    ['a key without a definition', { ...contact, Keys: { ...Keys, k: [] } }],
    ['another tag', { ...contact, Tags: { team: 'crm', a: '' } }],
    ['a template', fromTemplate],
    ['another template', { ...fromTemplate, TemplateId: 'CTR' }],
    ['an accent', { ...contact, Description: 'é' }],
    ['the escape of an accent', { ...contact, Description: '\\u00e9' }],
    ['half a character', { ...contact, Description: '\ud83d' }],
  ] satisfies (readonly [string, Definition])[]) {
    it(`is another one for ${what}`, () => {
      assert.notEqual(fingerprint(other), fingerprint(contact));
    });
  }

  it('tells the order of the fields of a key', () => {
    const keyOn = (...FieldNames: string[]): Definition => ({ ...contact, Keys: { k: [{ FieldNames }] } });
    assert.notEqual(fingerprint(keyOn('a', 'b')), fingerprint(keyOn('b', 'a')));
  });

  it('tells the order of the definitions of a key', () => {
    const keyOn = (...names: string[]): Definition => ({
      ...contact,
      Keys: { k: names.map((name) => ({ FieldNames: [name] })) },
    });
    assert.notEqual(fingerprint(keyOn('a', 'b')), fingerprint(keyOn('b', 'a')));
  });
});
