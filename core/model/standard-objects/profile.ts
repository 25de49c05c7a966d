import { address } from './address';
import type { StandardObject } from './standard-object';

export const profile: StandardObject = {
  name: '_profile',
  identifier: 'PROFILE',
  idField: 'ProfileId',
  description: 'the unified customer record everything else hangs off',
  fieldListComplete: true,
  maxLength: 255,
  systemManaged: ['ImportIds', 'FoundByItems'],
  exclusive: [
    ['Gender', 'GenderString'],
    ['PartyType', 'PartyTypeString'],
  ],
  fields: {
    ProfileId: { description: 'Service-assigned ID of the profile' },
    AccountNumber: { description: 'Your own account number for this customer' },
    AdditionalInformation: { description: 'Free-form extra details about the customer', maxLength: 1000 },
    PartyType: {
      description: 'Kind of party: person, company or other',
      values: ['INDIVIDUAL', 'BUSINESS', 'OTHER'],
    },
    PartyTypeString: { description: 'Free-text substitute for PartyType' },
    BusinessName: { description: 'Company the customer represents' },
    FirstName: { description: 'Given name', contentType: 'NAME' },
    MiddleName: { description: 'Middle name', contentType: 'NAME' },
    LastName: { description: 'Family name', contentType: 'NAME' },
    BirthDate: { description: 'Date of birth' },
    Gender: {
      description: "Customer's gender, restricted to fixed values",
      values: ['MALE', 'FEMALE', 'UNSPECIFIED'],
    },
    GenderString: { description: 'Free-text substitute for Gender' },
    PhoneNumber: { description: 'Phone of no particular kind', contentType: 'PHONE_NUMBER' },
    MobilePhoneNumber: { description: 'Mobile phone', contentType: 'PHONE_NUMBER' },
    HomePhoneNumber: { description: 'Home phone', contentType: 'PHONE_NUMBER' },
    BusinessPhoneNumber: { description: 'Work phone', contentType: 'PHONE_NUMBER' },
    EmailAddress: { description: 'Email of no particular kind', contentType: 'EMAIL_ADDRESS' },
    PersonalEmailAddress: { description: 'Private email', contentType: 'EMAIL_ADDRESS' },
    BusinessEmailAddress: { description: 'Work email', contentType: 'EMAIL_ADDRESS' },
    ...address('Address', 'general address'),
    ...address('ShippingAddress', 'shipping address'),
    ...address('MailingAddress', 'mailing address'),
    ...address('BillingAddress', 'billing address'),
    ProfileType: {
      description: 'Whether this is a person or account profile',
      values: ['PROFILE', 'ACCOUNT_PROFILE'],
    },
    SourceLastUpdatedTimestamp: {
      description: 'When the source last changed; requires SourceLastUpdatedTimestampFormat',
      maxLength: 'unpublished',
    },
    'Attributes.*': { description: 'Custom values stored by name' },
    'EngagementPreferences.Email': {
      description: 'JSON list of email contact preferences (KeyName, KeyValue or ProfileId, ContactType)',
      maxLength: 'unpublished',
    },
    'EngagementPreferences.Phone': {
      description: 'JSON list of phone contact preferences (KeyName, KeyValue or ProfileId, ContactType)',
      maxLength: 'unpublished',
    },
  },
};
