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

  it('of the type, where records of every type have an id', () => {
    assert.deepEqual(Object.keys(inferred([{ id: 1 }], 'my-orders').keys), ['myOrdersId']);
    assert.deepEqual(Object.keys(inferred([{ memberId: 1, orderId: 2 }], 'Orders').keys), [
      'OrdersId',
      'memberId',
      '_account',
    ]);
  });
});
