/** Pages of the vendor's guide about standard objects and templates. */

const guide = 'https://docs.aws.amazon.com/connect/latest/adminguide/';

/** By standard object: the table of its fields or, where that page is not known, its section of the reference. */
const objectPages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    _profile: 'standard-profile-definition.html',
    _asset: 'standard-asset-definition.html',
    _order: 'standard-order-definition.html',
    _case: 'standard-case-definition.html',
    _communicationRecord: 'customer-profiles-standard-communication-record-object-fields.html',
    _airPreference: 'standard-objects.html#standard-object-travel-records',
    _hotelPreference: 'standard-hotel-preference-object-fields.html',
    _airBooking: 'standard-air-booking-object-fields.html',
    _airSegment: 'standard-air-segment-object-fields.html',
    _hotelReservation: 'standard-objects.html#standard-object-travel-records',
    _hotelStayRevenue: 'standard-hotel-stay-revenue-object-fields.html',
    _loyalty: 'standard-loyalty-object-fields.html',
    _loyaltyTransaction: 'standard-loyalty-transaction-object-fields.html',
    _loyaltyPromotion: 'standard-objects.html#standard-object-loyalty-records',
    _device: 'standard-objects.html#standard-object-device-summary',
    _webAnalytics: 'standard-web-analytics-object-fields.html',
  }),
);

const contactRecords = 'ctr-contact-record-template.html';
const salesforce = 'mapping-salesforce-objects.html';
const toCases = 'object-type-mapping-standard-case.html';
// The address has the extension twice.
const shopifyOrders = 'mapping-shopify-objects-standard-order.html.html';
const campaigns =
  'mapping-campaign-objects-to-the-standard-communication-record-in-amazon-connect-customer-profiles.html';

/** By template id: what the template fills from where. The guide has no page about the others. */
const templatePages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CTR: contactRecords,
    'CTR-NoInferred': contactRecords,
    'CTR-AutoAssociateOnly': contactRecords,
    'Salesforce-Account': salesforce,
    'Salesforce-Contact': salesforce,
    'Salesforce-Asset': 'object-type-mapping-standard-asset.html',
    'Zendesk-users': 'mapping-zendesk-objects.html',
    'Zendesk-tickets': toCases,
    'Marketo-leads': 'mapping-marketo-objects.html',
    'Servicenow-sys_user': 'mapping-servicenow-objects.html',
    'Servicenow-task': toCases,
    'Servicenow-incident': toCases,
    'Segment-Identify': 'mapping-segment-objects.html',
    'Shopify-Customer': 'mapping-shopify-objects.html',
    'Shopify-DraftOrder': shopifyOrders,
    'Shopify-Order': shopifyOrders,
    'WebAnalytics-Clickstream': 'web-analytics-clickstream-mapping.html',
    'Campaign-Email': campaigns,
    'Campaign-SMS': campaigns,
    'Campaign-Telephony': campaigns,
    'Campaign-WhatsApp': campaigns,
    'Campaign-WebNotification': campaigns,
    'Campaign-Orchestration': campaigns,
  }),
);

/** The address of the page about a standard object, such as `_profile`. */
export function standardObjectPage(name: string): string | undefined {
  return addressOf(objectPages.get(name));
}

/** The address of the page about a template. */
export function templatePage(id: string): string | undefined {
  return addressOf(templatePages.get(id));
}

function addressOf(page: string | undefined): string | undefined {
  return page === undefined ? undefined : `${guide}${page}`;
}
