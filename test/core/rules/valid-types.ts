const profileAndUnique = ['PROFILE', 'UNIQUE'];

/** Definitions as the vendor's guide builds them up, from the smallest to those of several objects. */
export const modelledTypes: Readonly<Record<string, object>> = {
  'the smallest mapping': {
    ObjectTypeName: 'Account',
    Description: 'Accounts of the billing system',
    Fields: { accountId: { Source: '_source.accountId' } },
    Keys: { accountId: [{ StandardIdentifiers: profileAndUnique, FieldNames: ['accountId'] }] },
  },

  'a mapping to one attribute': {
    ObjectTypeName: 'Account',
    Description: 'Accounts of the billing system',
    AllowProfileCreation: true,
    Fields: {
      accountId: { Source: '_source.accountId', Target: '_profile.AccountNumber', ContentType: 'STRING' },
    },
    Keys: { _account: [{ StandardIdentifiers: profileAndUnique, FieldNames: ['accountId'] }] },
  },

  'a full profile': {
    ObjectTypeName: 'Account',
    Description: 'Customers who registered',
    AllowProfileCreation: true,
    ExpirationDays: 366,
    EncryptionKey: 'alias/customer-profiles',
    Fields: {
      email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
      phone: { Source: '_source.phone', Target: '_profile.PhoneNumber', ContentType: 'PHONE_NUMBER' },
      firstName: { Source: '_source.firstName', Target: '_profile.FirstName', ContentType: 'NAME' },
      middleName: { Source: '_source.middleName', Target: '_profile.MiddleName', ContentType: 'NAME' },
      lastName: { Source: '_source.lastName', Target: '_profile.LastName', ContentType: 'NAME' },
      fullName: {
        Source:
          '{{#removeExtraSpace}}{{_source.firstName}} {{_source.middleName}} {{_source.lastName}}{{/removeExtraSpace}}',
        ContentType: 'NAME',
      },
      accountId: { Source: '_source.accountId', Target: '_profile.AccountNumber' },
      'mailingAddress.address1': {
        Source: '_source.mailing.street',
        Target: '_profile.MailingAddress.Address1',
      },
      'mailingAddress.city': { Source: '_source.mailing.city', Target: '_profile.MailingAddress.City' },
      'mailingAddress.country': {
        Source: '_source.mailing.country',
        Target: '_profile.MailingAddress.Country',
      },
    },
    Keys: {
      _email: [{ FieldNames: ['email'] }],
      _phone: [{ FieldNames: ['phone'] }],
      _fullName: [{ FieldNames: ['fullName'] }],
      accountId: [{ StandardIdentifiers: profileAndUnique, FieldNames: ['accountId'] }],
    },
  },

  'a profile with names as plain texts': {
    ObjectTypeName: 'Guest',
    Description: 'Guests',
    Fields: {
      id: { Source: '_source.id' },
      FirstName: { Source: '_source.FirstName', Target: '_profile.FirstName' },
      LastName: { Source: '_source.LastName', Target: '_profile.LastName', ContentType: 'STRING' },
    },
    Keys: { guestId: [{ StandardIdentifiers: profileAndUnique, FieldNames: ['id'] }] },
  },

  'a product registration': {
    ObjectTypeName: 'ProductRegistration',
    Description: 'Devices that customers registered',
    Fields: {
      email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' },
      registrationId: { Source: '_source.registrationId' },
      productName: { Source: '_source.product.name', Target: '_asset.AssetName' },
      serialNumber: { Source: '_source.product.serial', Target: '_asset.SerialNumber' },
      price: { Source: '_source.product.price', Target: '_asset.Price', ContentType: 'NUMBER' },
      purchaseDate: { Source: '_source.purchasedAt', Target: '_asset.PurchaseDate' },
      color: { Source: '_source.product.color', Target: '_asset.Attributes.Color' },
    },
    Keys: {
      _email: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['email'] }],
      registrationId: [{ StandardIdentifiers: ['ASSET', 'UNIQUE'], FieldNames: ['registrationId'] }],
      _serialNumber: [{ FieldNames: ['serialNumber'] }],
    },
  },

  'a service ticket': {
    ObjectTypeName: 'ServiceTicket',
    Description: 'Requests for repair',
    AllowProfileCreation: false,
    Fields: {
      ticketId: { Source: '_source.ticketId' },
      phone: { Source: '_source.caller', ContentType: 'PHONE_NUMBER' },
      registrationId: { Source: '_source.registrationId' },
      title: { Source: '_source.title', Target: '_case.Title' },
      status: { Source: '_source.status', Target: '_case.Status' },
      summary: { Source: '{{_source.kind}}: {{_source.text}}', Target: '_case.Summary' },
    },
    Keys: {
      ticketId: [{ StandardIdentifiers: ['CASE', 'UNIQUE'], FieldNames: ['ticketId'] }],
      registrationId: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['registrationId'] }],
      _phone: [{ StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['phone'] }],
    },
  },

  'an order with its items': {
    ObjectTypeName: 'WebOrder',
    Description: 'Orders of the shop',
    Fields: {
      orderNumber: { Source: '_source.number', Target: '_order.Name' },
      email: { Source: '_source.email', Target: '_order.CustomerEmail', ContentType: 'EMAIL_ADDRESS' },
      title: { Source: '_source.lines[].title', Target: '_order.OrderItems[].Title' },
      price: { Source: '_source.lines[].price', Target: '_order.OrderItems[].Price', ContentType: 'NUMBER' },
      titles: {
        Source: '{{#each _source.lines}}{{title}} {{/each}}',
        Target: '_order.AdditionalInformation',
      },
    },
    Keys: {
      orderNumber: [{ StandardIdentifiers: ['ORDER', 'UNIQUE'], FieldNames: ['orderNumber'] }],
      _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
    },
  },

  'a booking of several objects': {
    ObjectTypeName: 'Booking',
    Description: 'Flight bookings',
    AllowProfileCreation: true,
    SourceLastUpdatedTimestampFormat: "yyyy-MM-dd'T'HH:mm:ss'Z'",
    Fields: {
      loyaltyId: { Source: '_source.loyaltyId', Target: '_profile.AccountNumber' },
      updated: { Source: '_source.updated', Target: '_profile.SourceLastUpdatedTimestamp' },
      pnr: { Source: '_source.pnr', Target: '_airBooking.Attributes.PNR' },
      segmentPnr: { Source: '_source.pnr', Target: '_airSegment.BookingRef' },
      segmentId: { Source: '_source.segments[].id', Target: '_airSegment.Attributes.SegmentId' },
      heavy: { Source: '_source.segments[].bags[].heavy', Target: '_airSegment.Baggage.IsHeavy' },
    },
    Keys: {
      loyaltyId: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['loyaltyId'] }],
      pnr: [{ StandardIdentifiers: ['AIR_BOOKING', 'UNIQUE'], FieldNames: ['pnr'] }],
      segment: [{ StandardIdentifiers: ['AIR_SEGMENT'], FieldNames: ['pnr', 'segmentId'] }],
    },
  },

  'a campaign’s messages': {
    ObjectTypeName: 'Message',
    Description: 'What a campaign has sent',
    Fields: {
      messageId: { Source: '_source.id' },
      email: { Source: '_source.to', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
      channel: { Source: '_source.channel', Target: '_communicationRecord.Channel' },
      link: {
        Source: '_source.event.link',
        Target: '_communicationRecord.Events.{{_source.event.type}}.Attributes.Link',
      },
    },
    Keys: {
      _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
      messageId: [{ StandardIdentifiers: ['COMMUNICATION_RECORD', 'UNIQUE'], FieldNames: ['messageId'] }],
    },
  },

  'a visit with device and page': {
    ObjectTypeName: 'Visit',
    Description: 'Page views',
    Fields: {
      eventId: { Source: '_source.eventId' },
      userId: { Source: '_source.userId', Target: '_webAnalytics.User.Id' },
      device: { Source: '_source.device.id' },
      model: { Source: '_source.device.model', Target: '_device.Model' },
      value: { Source: '_source.value', Target: '_webAnalytics.EventValue', ContentType: 'NUMBER' },
    },
    Keys: {
      _webAnalyticsClickstreamEventId: [
        { StandardIdentifiers: ['WEB_ANALYTICS', 'UNIQUE'], FieldNames: ['eventId'] },
      ],
      _webAnalyticsUserId: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['userId'] }],
      _webAnalyticsDeviceId: [{ StandardIdentifiers: ['DEVICE'], FieldNames: ['device'] }],
    },
  },

  'a type for a profile that is known already': {
    ObjectTypeName: 'Survey',
    Description: 'Answers of known customers',
    AllowProfileCreation: true,
    Fields: {
      profileId: { Source: '_source.profileId' },
      surveyId: { Source: '_source.surveyId' },
      score: { Source: '_source.score', Target: '_profile.Attributes.Score', ContentType: 'NUMBER' },
    },
    Keys: {
      _profileId: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['profileId'] }],
      surveyId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['surveyId'] }],
    },
  },

  'a key with several definitions': {
    ObjectTypeName: 'Contact',
    Description: 'Contacts with two phone numbers',
    Fields: {
      id: { Source: '_source.id' },
      home: { Source: '_source.home', Target: '_profile.HomePhoneNumber', ContentType: 'PHONE_NUMBER' },
      mobile: { Source: '_source.mobile', Target: '_profile.MobilePhoneNumber', ContentType: 'PHONE_NUMBER' },
      name: { Source: '{{_source.first}} {{_source.last}}', ContentType: 'NAME' },
      birthDate: { Source: '_source.birthDate', Target: '_profile.BirthDate' },
    },
    Keys: {
      contactId: [{ StandardIdentifiers: profileAndUnique, FieldNames: ['id'] }],
      _phone: [
        { StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['home'] },
        { StandardIdentifiers: ['PROFILE', 'SECONDARY', 'NEW_ONLY'], FieldNames: ['mobile'] },
      ],
      nameAndBirthDate: [
        { StandardIdentifiers: ['PROFILE', 'SECONDARY'], FieldNames: ['name', 'birthDate'] },
      ],
    },
  },
};
