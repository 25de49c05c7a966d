import type { Case } from './case';

/** Forms of names, envelopes and lists; and records whose every value is somebody else's. */
export const shapes: readonly Case[] = [
  {
    name: 'kebab case',
    records: [
      {
        'customer-id': 'c-1',
        'first-name': 'Noor',
        'last-name': 'Haddad',
        'e-mail-address': 'noor@example.com',
        'phone-number': '+962 6 555 0123',
        'street-address': '5 Rainbow St',
        'postal-code': '11181',
        'city-name': 'Amman',
        'country-code': 'JO',
        'date-of-birth': '1991-06-06',
      },
    ],
    targets: {
      AccountNumber: 'customer-id',
      FirstName: 'first-name',
      LastName: 'last-name',
      EmailAddress: 'e-mail-address',
      PhoneNumber: 'phone-number',
      'Address.Address1': 'street-address',
      'Address.PostalCode': 'postal-code',
      'Address.City': 'city-name',
      'Address.Country': 'country-code',
      BirthDate: 'date-of-birth',
    },
  },
  {
    name: 'names with prefixes of the person',
    records: [
      {
        contact_first_name: 'Ana',
        contact_last_name: 'Kovač',
        contact_email: 'ana@example.hr',
        contact_phone: '+385 1 555 0123',
        contact_street: 'Ilica 1',
        contact_city: 'Zagreb',
        contact_zip: '10000',
        contact_country: 'HR',
        contact_gender: 'female',
        contact_uuid: '0e0aa0f7-8c6d-4a9f-8f2d-111111111111',
        sales_rep_email: 'rep@vendor.example.com',
        sales_rep_phone: '+385 1 555 9999',
      },
    ],
    targets: {
      FirstName: 'contact_first_name',
      LastName: 'contact_last_name',
      EmailAddress: 'contact_email',
      PhoneNumber: 'contact_phone',
      'Address.Address1': 'contact_street',
      'Address.City': 'contact_city',
      'Address.PostalCode': 'contact_zip',
      'Address.Country': 'contact_country',
      GenderString: 'contact_gender',
    },
  },
  {
    name: 'lists of texts in a deep envelope',
    records: [
      {
        version: '0',
        detail: {
          message: {
            body: {
              customer: {
                ref: 'R-1',
                fullName: 'Mei Lin',
                emails: ['mei@example.sg', 'mei.lin@example.com'],
                phones: ['+65 6555 0123'],
                addresses: [{ line1: '1 Raffles Pl', city: 'Singapore', postal: '048616', country: 'SG' }],
              },
            },
          },
        },
      },
    ],
    targets: {
      EmailAddress: 'detail.message.body.customer.emails[0]',
      PhoneNumber: 'detail.message.body.customer.phones[0]',
      'Address.Address1': 'detail.message.body.customer.addresses[0].line1',
      'Address.City': 'detail.message.body.customer.addresses[0].city',
      'Address.PostalCode': 'detail.message.body.customer.addresses[0].postal',
      'Address.Country': 'detail.message.body.customer.addresses[0].country',
    },
  },
  {
    name: 'phone with its country code apart',
    records: [
      {
        profileId: 'p-9',
        givenName: 'Tunde',
        familyName: 'Bello',
        contactInformation: {
          email: { address: 'tunde@example.ng', verified: true },
          phone: { countryCode: '+234', number: '8012345678', type: 'mobile' },
        },
        postalAddress: { addressLine1: '3 Marina', city: 'Lagos', stateProvince: 'LA', countryCode: 'NG' },
      },
    ],
    targets: {
      FirstName: 'givenName',
      LastName: 'familyName',
      EmailAddress: 'contactInformation.email.address',
      MobilePhoneNumber: 'contactInformation.phone.number',
      'MailingAddress.Address1': 'postalAddress.addressLine1',
      'MailingAddress.City': 'postalAddress.city',
      'MailingAddress.State': 'postalAddress.stateProvince',
      'MailingAddress.Country': 'postalAddress.countryCode',
    },
  },
  {
    name: 'names with spaces',
    records: [
      {
        'First Name': 'Zoe',
        'Last Name': 'King',
        'Email Address': 'zoe@example.com',
        CustomerNo: 'Z-1',
        mobile: '+1 206 555 0156',
        zip_code: '98101',
        town: 'Seattle',
      },
    ],
    targets: {
      FirstName: '{{_source.[First Name]}}',
      LastName: '{{_source.[Last Name]}}',
      EmailAddress: '{{_source.[Email Address]}}',
      AccountNumber: 'CustomerNo',
      MobilePhoneNumber: 'mobile',
      'Address.PostalCode': 'zip_code',
      'Address.City': 'town',
    },
  },
  {
    name: 'mixed types across records',
    records: [
      {
        id: 1,
        name: { first: 'Ida', last: 'Berg' },
        email: 'ida@example.se',
        phone: 4685550123,
        zip: 11122,
        city: 'Stockholm',
      },
      {
        id: '2',
        name: { first: 'Olle', last: 'Dahl' },
        email: null,
        phone: '08-555 0124',
        zip: '111 23',
        city: 'Solna',
      },
      { id: 3, name: { first: 'Pia', last: 'Ek' }, email: '', phone: null, zip: 11124, city: ['Lund'] },
    ],
    targets: {
      FirstName: 'name.first',
      LastName: 'name.last',
      EmailAddress: 'email',
      PhoneNumber: 'phone',
      'Address.PostalCode': 'zip',
      'Address.City': 'city',
    },
  },
  {
    name: 'support case with staff',
    typeName: 'case',
    records: [
      {
        caseId: 'CS-1',
        subject: 'Broken lamp',
        customerEmail: 'kim@example.com',
        customerPhone: '206-555-0100',
        customerName: 'Kim Parker',
        assignedTo: { email: 'agent7@shop.example.com', phone: '206-555-0999', firstName: 'Agnes' },
        created_by: { email: 'bot@shop.example.com' },
        manager: { email: 'boss@shop.example.com' },
        store: { address: { street: '1 Pine', city: 'Seattle' }, phone: '206-555-0888' },
        carrier: { name: 'FastShip', phone: '800-555-0777' },
      },
    ],
    targets: { EmailAddress: 'customerEmail', PhoneNumber: 'customerPhone' },
  },
  {
    name: 'nothing of a person',
    records: [
      {
        deviceId: 'd-1',
        firmware: { version: '1.2.3', name: 'core' },
        sensor: { state: 'on', zip: 'gz', country: 1, phone: false, email: 'none' },
        vendor: { email: 'help@vendor.example.com', city: 'Turin' },
        reading: 21.5,
        ip_address: '192.0.2.7',
        mac_address: '00:1B:44:11:3A:B7',
      },
    ],
    targets: {},
  },
];
