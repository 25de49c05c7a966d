import assert from 'node:assert/strict';
import type { JsonValue } from '../../../core/document/writing';
import { complaintsAbout, inferred, keysOf } from './inferring';

describe('An inferred definition has keys:', () => {
  const cases: Record<string, readonly [records: readonly JsonValue[], keys: Record<string, string>]> = {
    'the record’s own id before that of the customer, who owns it': [
      [{ customer: { id: 7 }, orderNo: 'a', id: 'o-1', total: 5 }],
      { id: 'UNIQUE: id', customerId: 'PROFILE: customer.id', _account: ': customer.id' },
    ],
    'an id that is not the same in two records': [
      [
        { customerId: 'C-1', orderId: 'o-1' },
        { customerId: 'C-1', orderId: 'o-2' },
      ],
      { orderId: 'UNIQUE: orderId', customerId: 'PROFILE: customerId', _account: ': customerId' },
    ],
    'an id that every record has': [
      [{ id: 1, ticketId: 'a' }, { ticketId: 'b' }],
      { ticketId: 'PROFILE UNIQUE: ticketId' },
    ],
    'the e-mail address of whoever ordered': [
      [{ id: 1, email: 'a@example.com', phone: '206-555-0142' }],
      { id: 'UNIQUE: id', _email: 'PROFILE: email', _phone: ': phone' },
    ],
    'the e-mail address where there is no id': [
      [{ email: 'a@example.com', work_email: 'b@example.com' }],
      { _email: 'PROFILE UNIQUE: email | : work_email' },
    ],
    'no whole name where an expression cannot read its parts': [
      [{ id: 1, 'first#name': 'Nora', lastName: 'Lindqvist' }],
      { id: 'PROFILE UNIQUE: id' },
    ],
    'the id of the order and not that of the customer in it': [
      [{ auftragsnummer: 'A-1', kunde: { kundennummer: 'K-1', vorname: 'Nora', nachname: 'Lind' } }],
      {
        auftragsnummer: 'UNIQUE: auftragsnummer',
        kundeKundennummer: 'PROFILE: kunde.kundennummer',
        _account: ': kunde.kundennummer',
        _fullName: ': {{#removeExtraSpace}}{{kunde.vorname}} {{_source.kunde.nachname}}{{/removeExtraSpace}}',
      },
    ],
    'a person’s own id, and not the account of many': [
      [{ Id: 'c-1', AccountId: 'a-1', FirstName: 'Nora' }],
      { Id: 'PROFILE UNIQUE: Id', _account: ': AccountId' },
    ],
    'whose record it is, where a person only takes part': [
      [{ donation_id: 1, donor_email: 'a@example.com', donor_name: 'Nora Lindqvist' }],
      { donation_id: 'UNIQUE: donation_id', _email: 'PROFILE: donor_email', _fullName: ': donor_name' },
    ],
    'the id of somebody around only where there is no other': [
      [{ storeId: 5, userId: 'u-1' }],
      { userId: 'PROFILE UNIQUE: userId' },
    ],
    'a value that no two things share': [
      [{ correlation: '6f1c1f9e-2f55-4a3b-9b57-0d7f6f1f2a11' }],
      { correlation: 'PROFILE UNIQUE: correlation' },
    ],
  };
  for (const [title, [records, keys]] of Object.entries(cases)) {
    it(title, () => {
      const definition = inferred(records);
      assert.deepEqual(keysOf(definition), keys);
      assert.deepEqual(complaintsAbout(definition), []);
    });
  }

  it('says what it is sure of', () => {
    const reason = (...records: JsonValue[]): string =>
      Object.values(inferred(records).reasons.keys)[0] ?? '';
    assert.match(reason({ id: 1 }), /^The name of `_source.id` says/);
    assert.match(reason({ id: 1 }, { id: 2 }), /^Every record has a value of its own in `_source.id`/);
    assert.match(reason({ email: 'a@example.com' }), /^The record has no id, and `_source.email`/);
    assert.match(reason({ id: 1 }, { id: 1 }), /^Check this key: .*`_source.id`/);
  });

  it('of names that keep the record’s own id and the customer’s apart', () => {
    for (const typeName of ['customer', 'Customer']) {
      assert.deepEqual(keysOf(inferred([{ id: 1, customerId: 'C-1' }], typeName)), {
        [`${typeName}RecordId`]: 'UNIQUE: id',
        customerId: 'PROFILE: customerId',
        _account: ': customerId',
      });
    }
  });

  it('of the type, where records of every type have an id', () => {
    assert.deepEqual(Object.keys(inferred([{ id: 1 }], 'my-orders').keys), ['myOrdersId']);
    assert.deepEqual(Object.keys(inferred([{ memberId: 1, orderId: 2 }], 'Orders').keys), [
      'OrdersId',
      'memberId',
      '_account',
    ]);
  });
});
