import type { TemplateMapping } from './mapping';

/** The target takes two words only, and the source object has a truth value. */
const partyType = (path: string): string => `{{#if ${path}}}INDIVIDUAL{{else}}BUSINESS{{/if}}`;

export const salesforceAccount: TemplateMapping = {
  templateId: 'Salesforce-Account',
  rows: [
    ['Id', '_profile.Attributes.sfdcAccountId'],
    ['Name', '_profile.BusinessName'],
    ['Phone', '_profile.PhoneNumber'],
    ['BillingStreet', '_profile.BillingAddress.Address1'],
    ['BillingCity', '_profile.BillingAddress.City'],
    ['BillingState', '_profile.BillingAddress.State'],
    ['BillingCountry', '_profile.BillingAddress.Country'],
    ['BillingPostalCode', '_profile.BillingAddress.PostalCode'],
    ['ShippingStreet', '_profile.ShippingAddress.Address1'],
    ['ShippingCity', '_profile.ShippingAddress.City'],
    ['ShippingState', '_profile.ShippingAddress.State'],
    ['ShippingCountry', '_profile.ShippingAddress.Country'],
    ['ShippingPostalCode', '_profile.ShippingAddress.PostalCode'],
    ['IsPersonAccount', '_profile.PartyType', partyType],
    ['PersonMobilePhone', '_profile.MobilePhoneNumber'],
    ['PersonHomePhone', '_profile.HomePhoneNumber'],
    ['PersonEmail', '_profile.PersonalEmailAddress'],
    ['PersonMailingAddress.Street', '_profile.MailingAddress.Address1'],
    ['PersonMailingAddress.City', '_profile.MailingAddress.City'],
    ['PersonMailingAddress.State', '_profile.MailingAddress.State'],
    ['PersonMailingAddress.Country', '_profile.MailingAddress.Country'],
    ['PersonMailingAddress.PostalCode', '_profile.MailingAddress.PostalCode'],
    ['PersonBirthDate', '_profile.BirthDate'],
    ['PersonOtherStreet', '_profile.Address.Address1'],
    ['PersonOtherCity', '_profile.Address.City'],
    ['PersonOtherState', '_profile.Address.State'],
    ['PersonOtherCountry', '_profile.Address.Country'],
    ['PersonOtherPostalCode', '_profile.Address.PostalCode'],
    ['FirstName', '_profile.FirstName'],
    ['LastName', '_profile.LastName'],
    ['MiddleName', '_profile.MiddleName'],
    ['AccountNumber', '_profile.AccountNumber'],
  ],
};

export const salesforceContact: TemplateMapping = {
  templateId: 'Salesforce-Contact',
  rows: [
    ['Id', '_profile.Attributes.sfdcContactId'],
    ['AccountId', '_profile.Attributes.sfdcAccountId'],
    ['LastName', '_profile.LastName'],
    ['FirstName', '_profile.FirstName'],
    ['MiddleName', '_profile.MiddleName'],
    ['OtherStreet', '_profile.Address.Address1'],
    ['OtherCity', '_profile.Address.City'],
    ['OtherState', '_profile.Address.State'],
    ['OtherCountry', '_profile.Address.Country'],
    ['OtherPostalCode', '_profile.Address.PostalCode'],
    ['MailingStreet', '_profile.MailingAddress.Address1'],
    ['MailingCity', '_profile.MailingAddress.City'],
    ['MailingState', '_profile.MailingAddress.State'],
    ['MailingCountry', '_profile.MailingAddress.Country'],
    ['MailingPostalCode', '_profile.MailingAddress.PostalCode'],
    ['Phone', '_profile.PhoneNumber'],
    ['HomePhone', '_profile.HomePhoneNumber'],
    ['MobilePhone', '_profile.MobilePhoneNumber'],
    ['Email', '_profile.EmailAddress'],
    ['Birthdate', '_profile.BirthDate'],
  ],
};

export const salesforceAsset: TemplateMapping = {
  templateId: 'Salesforce-Asset',
  rows: [
    ['Id', '_asset.Attributes.sfdcAssetId'],
    ['ContactId', '_asset.Attributes.sfdcContactId'],
    ['AccountId', '_asset.Attributes.sfdcAccountId'],
    ['SerialNumber', '_asset.SerialNumber'],
    ['StockKeepingUnit', '_asset.ProductSKU'],
    ['UsageEndDate', '_asset.UsageEndDate'],
    ['Status', '_asset.Status'],
    ['Price', '_asset.Price'],
    ['Quantity', '_asset.Quantity'],
    ['Description', '_asset.Description'],
  ],
};
