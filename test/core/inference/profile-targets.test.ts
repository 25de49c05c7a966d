import assert from 'node:assert/strict';
import type { JsonValue } from '../../../core/document/writing';
import { inferred, targetsOf } from './inferring';

describe('An inferred definition finds the field of the profile for', () => {
  const cases: readonly (readonly [path: string, value: JsonValue, target: string])[] = [
    ['given_name', 'Nora', 'FirstName'],
    ['surname', 'Lindqvist', 'LastName'],
    ['dob', '1988-04-17', 'BirthDate'],
    ['eMail', 'a@example.com', 'EmailAddress'],
    ['workEmail', 'a@example.com', 'BusinessEmailAddress'],
    ['personalEmail', 'a@example.com', 'PersonalEmailAddress'],
    ['personalInfo.email', 'a@example.com', 'EmailAddress'],
    ['primary_email', 'a@example.com', 'EmailAddress'],
    ['customer.contact.email', 'a@example.com', 'EmailAddress'],
    ['detail.payload.phone', '206-555-0142', 'PhoneNumber'],
    ['CELL_PHONE', 2065550142, 'MobilePhoneNumber'],
    ['zip', '98101', 'Address.PostalCode'],
    ['billing_zip', 98101, 'BillingAddress.PostalCode'],
    ['BillingPostalCode', '98101', 'BillingAddress.PostalCode'],
    ['billingAddress.address_line_2', 'Unit 7', 'BillingAddress.Address2'],
    ['shipping.address1', '410 Example Ave', 'ShippingAddress.Address1'],
    ['deliveryAddress.town', 'Seattle', 'ShippingAddress.City'],
    ['MailingStreet', 'PO Box 1042', 'MailingAddress.Address1'],
    ['homePhone', '206-555-0142', 'HomePhoneNumber'],
    ['home_city', 'Seattle', 'Address.City'],
    ['address', '410 Example Ave', 'Address.Address1'],
    ['gender', 'f', 'GenderString'],
    ['company.name', 'Example Inc.', 'BusinessName'],
    ['accountNumber', 'A-1', 'AccountNumber'],
    // Another one's, or something else.
    ['agent.email', 'a@example.com', 'Attributes.agentEmail'],
    ['email', true, 'Attributes.email'],
    ['email', 'opted in', 'Attributes.email'],
    ['phone', 'iPhone 17', 'Attributes.phone'],
    ['state', 'open', 'Attributes.state'],
    ['detail.payload.lineCount', 5, 'Attributes.lineCount'],
    ['firstName', 7, 'Attributes.firstName'],
    ['BirthDate', false, 'Attributes.BirthDate'],
    ['updatedAt', 'yesterday', 'Attributes.updatedAt'],
    ['Tags', 'a', 'Attributes.tagList'],
    ['größe', 'XL', 'Attributes.gro_e'],
    ['2ndLine', 'a', 'Attributes.line2'],
  ];
  for (const [path, value, target] of cases) {
    it(`${path}: ${JSON.stringify(value)}`, () => {
      const record = path.split('.').reduceRight<JsonValue>((below, step) => ({ [step]: below }), value);
      const targets = targetsOf(inferred([{ id: 'R-1', ...(record as Record<string, JsonValue>) }]));
      assert.equal(targets[target], path);
    });
  }
});

describe('An inferred definition', () => {
  it('fills each field of the profile once, the first time that it is meant', () => {
    const targets = targetsOf(
      inferred([{ id: 1, email: 'a@example.com', contact: { email: 'b@example.com' } }]),
    );
    assert.deepEqual(targets, {
      'Attributes.id': 'id',
      EmailAddress: 'email',
      'Attributes.contactEmail': 'contact.email',
    });
  });

  it('takes a state for an address only beside the rest of one', () => {
    assert.equal(targetsOf(inferred([{ id: 1, state: 'WA', city: 'Seattle' }]))['Address.State'], 'state');
  });
});
