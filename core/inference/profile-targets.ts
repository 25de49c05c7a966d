import { profile } from '../model/standard-objects/profile';
import type { RecordProperty } from './record-properties';
import { valuesSuit } from './values';

/** What fields of the profile are called elsewhere, without spaces. */
const synonyms: Readonly<Record<string, string>> = {
  FirstName: 'firstname givenname forename fname',
  MiddleName: 'middlename',
  LastName: 'lastname surname familyname lname',
  BirthDate: 'birthdate dateofbirth dob birthday',
  GenderString: 'gender sex',
  BusinessName: 'company companyname businessname organization organisation organizationname employer',
  AccountNumber: 'accountnumber accountno accountid',
  EmailAddress: 'email emailaddress mail',
  PersonalEmailAddress: 'personalemail personalemailaddress privateemail homeemail',
  BusinessEmailAddress: 'workemail workemailaddress businessemail businessemailaddress',
  PhoneNumber: 'phone phonenumber telephone telephonenumber tel',
  MobilePhoneNumber: 'mobile mobilephone mobilenumber mobilephonenumber cell cellphone cellphonenumber',
  HomePhoneNumber: 'homephone homephonenumber',
  BusinessPhoneNumber: 'workphone workphonenumber businessphone businessphonenumber officephone',
};

const addressSynonyms: Readonly<Record<string, string>> = {
  Address1: 'address address1 addressline1 line1 street street1 streetaddress streetname',
  Address2: 'address2 addressline2 line2 street2',
  Address3: 'address3 addressline3 line3 street3',
  Address4: 'address4 addressline4 line4 street4',
  City: 'city town cityname',
  Country: 'country countrycode countryname',
  County: 'county',
  PostalCode: 'postalcode postcode zip zipcode',
  Province: 'province provincename',
  State: 'state statename',
};

/** What an address is for, as other systems say it. */
const containers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BillingAddress: ['billing', 'invoice'],
    ShippingAddress: ['shipping', 'delivery'],
    MailingAddress: ['mailing'],
    Address: ['home', 'residential', 'other'],
  }).flatMap(([container, words]) => words.map((word) => [word, container])),
);

const fields = inverted(synonyms);
const addressLines = inverted(addressSynonyms);

function inverted(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
  );
}

/** The field of the profile that a property is for: `Address.City`. */
export function profileField(property: RecordProperty): string | undefined {
  const path = customerNumbers.has(property.words.join(''))
    ? 'AccountNumber'
    : (fields.get(property.wordsAboutPerson.join('')) ?? addressField(property));
  return path !== undefined && valuesSuit(property, profile.fields[path]?.contentType ?? 'STRING')
    ? path
    : undefined;
}

const customerNumbers = new Set(
  ['customer', 'client', 'member'].flatMap((person) => ['id', 'number', 'no'].map((end) => person + end)),
);

function addressField({ wordsAboutPerson: words }: RecordProperty): string | undefined {
  const purpose = words.find((word) => containers.has(word));
  const rest = words.filter((word) => word !== purpose);
  const withoutAddress = rest.filter((word) => word !== 'address' && word !== 'addresses');
  const line = addressLines.get(rest.join('')) ?? addressLines.get(withoutAddress.join(''));
  if (line === undefined) return undefined;
  return `${containers.get(purpose ?? '') ?? 'Address'}.${line}`;
}
