import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { JsonValue } from '../../../core/document/writing';
import { inferDefinition } from '../../../core/inference';
import { compileSource, evaluateSource } from '../../../core/mapping/source-evaluation';
import { complaintsAbout, inferred, keysOf, targetsOf } from './inferring';

function sample(name: string): JsonValue {
  return JSON.parse(
    readFileSync(join(__dirname, `../../../samples/${name}.sample.json`), 'utf8'),
  ) as JsonValue;
}

const fullName =
  '{{#removeExtraSpace}}{{_source.firstName}} {{_source.middleName}} {{_source.lastName}}{{/removeExtraSpace}}';

describe('The definition inferred from records', () => {
  it('of the sample Customer is what one would write', () => {
    const definition = inferred([sample('Customer')]);
    assert.deepEqual(targetsOf(definition), {
      AccountNumber: 'customerId',
      FirstName: 'firstName',
      MiddleName: 'middleName',
      LastName: 'lastName',
      BirthDate: 'birthDate',
      EmailAddress: 'email',
      PhoneNumber: 'phone',
      MobilePhoneNumber: 'mobilePhone',
      'Address.Address1': 'address.street',
      'Address.City': 'address.city',
      'Address.State': 'address.state',
      'Address.PostalCode': 'address.zip',
      'Address.Country': 'address.country',
      'Attributes.preferredLanguage': 'preferredLanguage',
      'Attributes.consentMarketing': 'consent.marketing',
      SourceLastUpdatedTimestamp: 'updatedAt',
    });
    assert.deepEqual(keysOf(definition), {
      customerId: 'PROFILE UNIQUE: customerId',
      _account: ': customerId',
      _email: ': email',
      _phone: ': phone | : mobilePhone',
      _fullName: `: ${fullName.replace('_source.', '')}`,
    });
    assert.deepEqual(definition.fields.fullName, { Source: fullName, ContentType: 'NAME' });
    assert.equal(definition.timestampFormat, "yyyy-MM-dd'T'HH:mm:ss.SSSX");
  });

  it('of the sample Zendesk-users is what one would write', () => {
    const definition = inferred([sample('Zendesk-users')], 'Zendesk-users');
    assert.deepEqual(targetsOf(definition), {
      'Attributes.id': 'id',
      'Attributes.external_id': 'external_id',
      'Attributes.name': 'name',
      EmailAddress: 'email',
      PhoneNumber: 'phone',
      'Attributes.role': 'role',
      'Attributes.time_zone': 'time_zone',
      'Attributes.created_at': 'created_at',
      SourceLastUpdatedTimestamp: 'updated_at',
    });
    assert.deepEqual(keysOf(definition), {
      ZendeskUsersId: 'PROFILE UNIQUE: id',
      external_id: 'PROFILE: external_id',
      _email: ': email',
      _phone: ': phone',
      _fullName: ': name',
    });
  });

  it('of the sample Loyalty finds the member', () => {
    const definition = inferred([sample('Loyalty')]);
    const targets = targetsOf(definition);
    for (const [target, source] of Object.entries({
      FirstName: 'FirstName',
      LastName: 'LastName',
      GenderString: 'Gender',
      BirthDate: 'BirthDate',
      EmailAddress: 'Email',
      PhoneNumber: 'PhoneNumber',
      'Address.Address1': 'AddressLine1',
      'Address.Address2': 'AddressLine2',
      'Address.City': 'City',
      'Address.Country': 'CountryCode',
      SourceLastUpdatedTimestamp: 'LastUpdated',
      'Attributes.PointsBalance': 'PointsBalance',
    })) {
      assert.equal(targets[target], source);
    }
    assert.equal(keysOf(definition).LoyaltyId, 'PROFILE UNIQUE: LoyaltyId');
    assert.equal(definition.timestampFormat, "yyyy-MM-dd'T'HH:mm:ssX");
  });

  it('of the sample Zendesk-tickets ties them to who asked', () => {
    assert.deepEqual(keysOf(inferred([sample('Zendesk-tickets')])), {
      id: 'UNIQUE: id',
      requester_id: 'PROFILE: requester_id',
    });
  });

  for (const name of [
    'Customer',
    'Zendesk-users',
    'Zendesk-tickets',
    'Loyalty',
    'Booking',
    'Salesforce-Contact',
  ]) {
    it(`of the sample ${name} is found faultless, and every part has its reason`, () => {
      const definition = inferred([sample(name)], name);
      assert.deepEqual(complaintsAbout(definition), []);
      assert.deepEqual(Object.keys(definition.reasons.fields), Object.keys(definition.fields));
      assert.deepEqual(Object.keys(definition.reasons.keys), Object.keys(definition.keys));
      for (const reason of Object.values(definition.reasons.fields)) assert.match(reason, /^[A-Z].*\.$/);
    });
  }

  it('gives properties whose names become the same different fields', () => {
    const definition = inferred([{ id: 1, 'a/b': 'x', 'a-b': 'y', a_b: 'z' }]);
    assert.deepEqual(Object.keys(definition.fields), ['id', 'a_b', 'a_b_2', 'a_b_3']);
  });

  it('leaves out what no field can read: lists, and names that no path can have', () => {
    const record = { id: 1, lines: [{ sku: 'a' }], ']': 'x', nothing: null, emails: ['a@example.com', 'b'] };
    const { fields, left } = inferred([record]);
    assert.deepEqual(Object.keys(fields), ['id', 'emails']);
    assert.deepEqual(left, ['_source.lines[]', '_source.]']);
  });

  it('does not call a list left out of which it reads a part, whatever it is called', () => {
    const mails = [{ value: 'a@example.com' }];
    for (const name of ['emails', 'E Mails', 'e.mails']) {
      const { fields, left } = inferred([{ id: 1, [name]: mails }]);
      assert.deepEqual([Object.keys(fields).length, left], [2, []], name);
    }
  });

  it('reads names that an accessor cannot have with Handlebars', () => {
    const { fields } = inferred([{ id: 1, 'a b': 'x', 'c.d': { e: 'y' } }]);
    assert.equal(fields.a_b?.Source, '{{_source.[a b]}}');
    assert.equal(fields.c_dE?.Source, '{{_source.[c.d].e}}');
  });

  it('reads the first entry of a list, and those that say what they are', () => {
    const phones = [
      { type: 'work', value: '206-555-0142' },
      { type: 'mobile', value: '206-555-0143' },
      { type: 'pager', value: '206-555-0144' },
    ];
    assert.deepEqual(targetsOf(inferred([{ id: 1, phones, mails: [{ mail: 'a@example.com' }, {}] }])), {
      'Attributes.id': 'id',
      BusinessPhoneNumber: 'phones[0].value',
      MobilePhoneNumber: 'phones[1].value',
      EmailAddress: 'mails[0].mail',
    });
  });

  it('believes an entry what it is only if it says so in every record', () => {
    const record = (id: number, ...types: string[]): JsonValue => ({
      id,
      phones: types.map((type) => ({ type, value: `206-555-01${id}2` })),
    });
    const targets = targetsOf(inferred([record(1, 'work', 'mobile'), record(2, 'mobile')]));
    assert.deepEqual(targets, {
      'Attributes.id': 'id',
      PhoneNumber: 'phones[0].value',
      MobilePhoneNumber: 'phones[1].value',
    });
  });

  describe('is none, and says why, of', () => {
    const cases: Record<string, readonly [records: readonly JsonValue[], problem: RegExp]> = {
      'no records': [[], /no record/],
      'what is no object': [[1, 'a', null, [{ id: 1 }]], /no record/],
      'empty objects': [[{}, {}], /no property/],
      'records with lists only': [[{ a: [1] }], /no property/],
    };
    for (const [title, [records, problem]] of Object.entries(cases)) {
      it(title, () => {
        const answer = inferDefinition(records);
        assert.ok('problem' in answer);
        assert.match(answer.problem, problem);
      });
    }
  });

  describe('has a key to check where nothing identifies a record for certain:', () => {
    const cases: Record<string, readonly [records: readonly JsonValue[], source: string]> = {
      'no id': [[{ color: 'red', size: 5, code: 'R-55' }], 'code'],
      'the same id': [
        [
          { color: 'red', id: 1 },
          { color: 'blue', id: 1 },
        ],
        'id',
      ],
      'an id that is missing once': [[{ id: 1 }, { id: ' ' }], 'id'],
      'what differs most': [
        [
          { a: 'x', b: 'x' },
          { a: 'x', b: 'y' },
        ],
        'b',
      ],
      'no whole number': [[{ id: 1.5 }], 'id'],
      'yes or no': [[{ id: true }], 'id'],
    };
    for (const [title, [records, source]] of Object.entries(cases)) {
      it(title, () => {
        const definition = inferred(records);
        const [[key, sources] = ['', '']] = Object.entries(keysOf(definition));
        assert.equal(sources, `PROFILE UNIQUE: ${source}`);
        assert.match(definition.reasons.keys[key] ?? '', /^Check this key: /);
        assert.deepEqual(complaintsAbout(definition), []);
      });
    }
  });

  it('keeps the limits, what matters most, and says what it left out', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`p${index}`, 'a']));
    const definition = inferred([{ ...many, id: 1, firstName: 'Nora', lastName: 'Lindqvist' }]);
    assert.equal(Object.keys(definition.fields).length, 250);
    assert.equal(definition.left.length, 303 - 249);
    assert.deepEqual(complaintsAbout(definition), []);
    assert.deepEqual(targetsOf(definition).LastName, 'lastName');
    assert.deepEqual(Object.keys(definition.keys), ['id', '_fullName']);
  });

  it('has at most ten key definitions', () => {
    const mails = ['email', 'workEmail', 'personalEmail'].map((name) => [name, 'a@example.com']);
    const phones = ['phone', 'mobile', 'homePhone', 'workPhone'].map((name) => [name, '206-555-0142']);
    const record = { id: 1, external_id: 2, accountId: 3, name: 'Nora Lindqvist' };
    const definition = inferred([{ ...record, ...Object.fromEntries([...mails, ...phones]) }]);
    assert.equal(Object.values(definition.keys).flat().length, 10);
    assert.deepEqual(complaintsAbout(definition), []);
  });

  it('stands however deep and however long names are', () => {
    const deep = Array.from({ length: 5000 }).reduce<JsonValue>((below) => ({ a: below }), 'x');
    const long = 'n'.repeat(900);
    const definition = inferred([{ deep, [long]: 1, [`${long}x`]: 2, ['é'.repeat(2000)]: 3, id: 1 }]);
    assert.deepEqual(complaintsAbout(definition), []);
    assert.equal(Object.keys(definition.fields).length, 3);
    assert.ok(definition.left.every((source) => source.length < 120));
  });

  it('is always one that the service takes', () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...['id', 'Id', 'customerId', 'email', 'workEmail', 'phone', 'mobile', 'firstName', 'first_name'],
        ...['lastName', 'name', 'state', 'address', 'zip', 'country', 'gender', 'updatedAt', 'last_modified'],
        ...[
          'Tags',
          'tags',
          '__proto__',
          'constructor',
          'toString',
          '',
          ' ',
          '_',
          '1',
          '{{x}}',
          'a.b',
          'a[]',
          'Äö',
          'ä_ö',
        ],
      ),
      fc.string({ maxLength: 8, unit: 'binary' }),
      fc.string({ minLength: 60, maxLength: 80, unit: fc.constantFrom('a', '_', 'é', '1') }),
    );
    const scalar = fc.oneof(
      fc.constantFrom<JsonValue[]>(
        ...[
          'a@example.com',
          '+1 206-555-0142',
          '2026-03-14T09:26:53Z',
          'Nora Lindqvist',
          '',
          ' ',
          'x'.repeat(300),
        ],
        ...[1773480413589, true, null, 0, 1.5, 1e300],
      ),
      fc.string({ unit: 'binary' }),
      fc.integer(),
    );
    const { record } = fc.letrec<{ record: JsonValue; value: JsonValue }>((tie) => ({
      record: fc.dictionary(name, tie('value'), { maxKeys: 6 }),
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        scalar,
        tie('record'),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    let definitions = 0;
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), fc.string(), (records, typeName) => {
        const answer = inferDefinition(records, typeName);
        if ('problem' in answer) return;
        definitions++;
        assert.deepEqual(
          complaintsAbout(answer).filter((complaint) => !complaint.startsWith('warning key-')),
          [],
        );
        for (const { Source } of Object.values(answer.fields)) {
          const source = compileSource(Source);
          const found = records.map((each) => evaluateSource(source, each));
          assert.ok(found.every(({ kind }) => kind !== 'failed'));
          const isBlank = JSON.stringify(records).includes('" "') || JSON.stringify(records).includes('""');
          assert.ok(isBlank || found.some(({ kind }) => kind === 'value'), Source);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(definitions > 200, `${definitions} definitions`);
  });
});
