import { type Definition, TestDomain } from './ingesting';

/** The vendor's full profile: https://docs.aws.amazon.com/connect/latest/adminguide/examples-object-type-mappings.html */
export const account: Definition = {
  AllowProfileCreation: true,
  Fields: {
    accountId: { Source: '_source.account', Target: '_profile.AccountNumber', ContentType: 'NUMBER' },
    'shippingAddress.address1': {
      Source: '_source.address.address1',
      Target: '_profile.ShippingAddress.Address1',
    },
    'shippingAddress.postalCode': {
      Source: '_source.address.zip',
      Target: '_profile.ShippingAddress.PostalCode',
    },
    personalEmailAddress: {
      Source: '_source.email',
      Target: '_profile.PersonalEmailAddress',
      ContentType: 'EMAIL_ADDRESS',
    },
    fullName: { Source: '{{_source.firstName}} {{_source.lastName}}', ContentType: 'NAME' },
    firstName: { Source: '_source.firstName', Target: '_profile.FirstName' },
    lastName: { Source: '_source.lastName', Target: '_profile.LastName' },
  },
  Keys: {
    _email: [{ FieldNames: ['personalEmailAddress'] }],
    _fullName: [{ FieldNames: ['fullName'] }],
    _account: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['accountId'] }],
  },
};

export const john = {
  account: 1234,
  email: 'john@examplecorp.com',
  address: { address1: 'Street', zip: 'Zip', city: 'City' },
  firstName: 'John',
  lastName: 'Doe',
};

/**
 * The vendor's ticket, which finds a profile by its e-mail address or makes one. There its second key is `NEW_ONLY`, too, with
 * which the type could not create profiles any more.
 */
export const ticket: Definition = {
  AllowProfileCreation: true,
  Fields: {
    email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' },
    timestamp: { Source: '_source.timestamp' },
  },
  Keys: {
    _email: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['email'] }],
    ticketEmail: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['email'] }],
    uniqueTicket: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['email', 'timestamp'] }],
  },
};

export const johnsTicket = {
  email: 'john@examplecorp.com',
  timestamp: '2010-01-01T12:34:56Z',
  subject: 'Help',
};

/** A contact with little: one key that is all. */
export const smallest: Definition = {
  AllowProfileCreation: true,
  Fields: { id: { Source: '_source.id' } },
  Keys: { contactId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

export const registration: Definition = {
  AllowProfileCreation: true,
  Fields: {
    registration: { Source: '_source.registrationId' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    serial: { Source: '_source.serial', Target: '_asset.SerialNumber' },
    model: { Source: '_source.model', Target: '_asset.ModelName' },
  },
  Keys: {
    registrationId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['registration'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
    productSerial: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['serial'] }],
  },
};

/** It knows the product, not the customer. */
export const service: Definition = {
  Fields: {
    ticket: { Source: '_source.ticket' },
    serial: { Source: '_source.serial' },
    state: { Source: '_source.state', Target: '_asset.Status' },
  },
  Keys: {
    serviceTicket: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['ticket'] }],
    productSerial: [{ StandardIdentifiers: ['PROFILE', 'ASSET'], FieldNames: ['serial'] }],
  },
};

export function domainWith(definitions: Readonly<Record<string, Definition>>): TestDomain {
  const domain = new TestDomain();
  for (const [name, definition] of Object.entries(definitions)) domain.define(name, definition);
  return domain;
}
