import type { TemplateMapping } from './mapping';

export const marketoLeads: TemplateMapping = {
  templateId: 'Marketo-leads',
  rows: [
    ['id', '_profile.Attributes.MarketoLeadId'],
    ['sfdcAccountId', '_profile.Attributes.sfdcAccountId'],
    ['sfdcContactId', '_profile.Attributes.sfdcContactId'],
    ['firstName', '_profile.FirstName'],
    ['lastName', '_profile.LastName'],
    ['middleName', '_profile.MiddleName'],
    ['email', '_profile.EmailAddress'],
    ['phone', '_profile.PhoneNumber'],
    ['mobilePhone', '_profile.MobilePhoneNumber'],
    ['billingStreet', '_profile.BillingAddress.Address1'],
    ['billingCity', '_profile.BillingAddress.City'],
    ['billingState', '_profile.BillingAddress.State'],
    ['billingCountry', '_profile.BillingAddress.Country'],
    ['billingPostalCode', '_profile.BillingAddress.PostalCode'],
    ['address', '_profile.Address.Address1'],
    ['city', '_profile.Address.City'],
    ['state', '_profile.Address.State'],
    ['country', '_profile.Address.Country'],
    ['postalcode', '_profile.Address.PostalCode'],
    ['gender', '_profile.Gender'],
    ['dateOfBirth', '_profile.BirthDate'],
  ],
};
