import { t } from '@vscode/l10n';
import type { ContentTypeName } from './content-types';

/** A key that every domain has, or that a template of the service defines. Source: the vendor's guide and the service model. */
export interface PredefinedKey {
  readonly name: string;
  /** Fields of the standard object, or of a template's source object, whose values it holds. */
  readonly indexes: readonly string[];
  /** The standard objects or templates that define it. */
  readonly objects: readonly string[];
  readonly searchProfiles?: true;
  /** The standard objects that `ListProfileObjects` can filter by this key. */
  readonly filterObjects?: readonly string[];
  /** Allowed in a type only as `LOOKUP_ONLY`. */
  readonly reserved?: true;
  /** What its fields should be declared as, so that values match those of other types. */
  readonly contentType?: ContentTypeName;
  readonly note?: string;
}

export const predefinedKeys: readonly PredefinedKey[] = [
  {
    name: '_phone',
    indexes: ['PhoneNumber', 'MobilePhoneNumber', 'HomePhoneNumber', 'BusinessPhoneNumber'],
    objects: ['_profile'],
    searchProfiles: true,
    contentType: 'PHONE_NUMBER',
  },
  {
    name: '_email',
    indexes: ['EmailAddress', 'PersonalEmailAddress', 'BusinessEmailAddress'],
    objects: ['_profile'],
    searchProfiles: true,
    contentType: 'EMAIL_ADDRESS',
  },
  { name: '_account', indexes: ['AccountNumber'], objects: ['_profile'], searchProfiles: true },
  {
    name: '_profileId',
    indexes: ['ProfileId'],
    objects: ['_profile'],
    searchProfiles: true,
    reserved: true,
    note: t('Exempt from the rule that another key must carry plain PROFILE.'),
  },
  {
    name: '_fullName',
    indexes: ['FirstName', 'MiddleName', 'LastName'],
    objects: ['_profile'],
    searchProfiles: true,
    contentType: 'NAME',
    note: t('One value: the three names joined by spaces.'),
  },
  {
    name: '_assetId',
    indexes: ['AssetId'],
    objects: ['_asset'],
    searchProfiles: true,
    filterObjects: ['_asset'],
    reserved: true,
  },
  {
    name: '_assetName',
    indexes: ['AssetName'],
    objects: ['_asset'],
    searchProfiles: true,
    filterObjects: ['_asset'],
  },
  {
    name: '_serialNumber',
    indexes: ['SerialNumber'],
    objects: ['_asset'],
    searchProfiles: true,
    filterObjects: ['_asset'],
    note: t(
      'SearchProfiles use follows from the key definitions page (default search keys), not from the API list.',
    ),
  },
  {
    name: '_caseId',
    indexes: ['CaseId'],
    objects: ['_case'],
    searchProfiles: true,
    filterObjects: ['_case'],
    reserved: true,
    note: t('Indexed field inferred from the name.'),
  },
  {
    name: '_orderId',
    indexes: ['OrderId'],
    objects: ['_order'],
    searchProfiles: true,
    filterObjects: ['_order'],
    reserved: true,
    note: t('Indexed field inferred from the name.'),
  },
  {
    name: '_communicationRecordId',
    indexes: ['CommunicationRecordId'],
    objects: ['_communicationRecord'],
    searchProfiles: true,
  },
  { name: '_airBookingId', indexes: ['BookingId'], objects: ['_airBooking'] },
  { name: '_airPreferenceRef', indexes: ['PreferenceRef'], objects: ['_airBooking'] },
  { name: '_airSegmentId', indexes: ['SegmentId'], objects: ['_airSegment'] },
  { name: '_airBookingRef', indexes: ['BookingRef'], objects: ['_airSegment'] },
  { name: '_hotelReservationId', indexes: ['ReservationId'], objects: ['_hotelReservation'] },
  { name: '_hotelPreferenceRef', indexes: ['PreferenceRef'], objects: ['_hotelReservation'] },
  { name: '_hotelStayRevenueId', indexes: ['StayRevenueId'], objects: ['_hotelStayRevenue'] },
  { name: '_loyaltyId', indexes: ['LoyaltyId'], objects: ['_loyalty'] },
  { name: '_loyaltyMembershipId', indexes: ['MembershipId'], objects: ['_loyalty'] },
  { name: '_loyaltyTransactionId', indexes: ['TransactionId'], objects: ['_loyaltyTransaction'] },
  { name: '_loyaltyPromotionId', indexes: ['PromotionId'], objects: ['_loyaltyPromotion'] },
  {
    name: '_ctrContactId',
    indexes: [t('contact ID of the contact record')],
    objects: ['CTR'],
    searchProfiles: true,
    note: t('Can be added with AddProfileKey during a contact so the record lands on a chosen profile.'),
  },
  {
    name: '_salesforceAccountId',
    indexes: [
      t(
        'Id (Salesforce-Account); AccountId (Salesforce-Contact, Salesforce-Asset); sfdcAccountId (Marketo-leads)',
      ),
    ],
    objects: ['Salesforce-Account', 'Salesforce-Contact', 'Salesforce-Asset', 'Marketo-leads'],
    searchProfiles: true,
    filterObjects: ['_asset'],
  },
  {
    name: '_salesforceContactId',
    indexes: ['Id (Salesforce-Contact); ContactId (Salesforce-Asset); sfdcContactId (Marketo-leads)'],
    objects: ['Salesforce-Contact', 'Salesforce-Asset', 'Marketo-leads'],
    searchProfiles: true,
    note: t('An index of Salesforce-Asset too, but its filter example names only the other two keys.'),
  },
  {
    name: '_salesforceAssetId',
    indexes: ['Id'],
    objects: ['Salesforce-Asset'],
    searchProfiles: true,
    filterObjects: ['_asset'],
  },
  {
    name: '_zendeskUserId',
    indexes: ['id (Zendesk-users); requester_id (Zendesk-tickets)'],
    objects: ['Zendesk-users', 'Zendesk-tickets'],
    searchProfiles: true,
    filterObjects: ['_case'],
  },
  { name: '_zendeskExternalId', indexes: ['external_id'], objects: ['Zendesk-users'], searchProfiles: true },
  {
    name: '_zendeskTicketId',
    indexes: ['id'],
    objects: ['Zendesk-tickets'],
    searchProfiles: true,
    filterObjects: ['_case'],
  },
  { name: '_marketoLeadId', indexes: ['id'], objects: ['Marketo-leads'], searchProfiles: true },
  {
    name: '_serviceNowSystemId',
    indexes: [
      'sys_id (Servicenow-sys_user); opened_by.link (Servicenow-task); caller_id.link (Servicenow-incident)',
    ],
    objects: ['Servicenow-sys_user', 'Servicenow-task', 'Servicenow-incident'],
    searchProfiles: true,
    filterObjects: ['_case'],
  },
  {
    name: '_serviceNowTaskId',
    indexes: ['sys_id'],
    objects: ['Servicenow-task'],
    filterObjects: ['_case'],
    note: t('Not in the SearchProfiles API list.'),
  },
  {
    name: '_serviceNowIncidentId',
    indexes: ['sys_id'],
    objects: ['Servicenow-incident'],
    searchProfiles: true,
    filterObjects: ['_case'],
  },
  { name: '_segmentUserId', indexes: ['userId'], objects: ['Segment-Identify'], searchProfiles: true },
  { name: '_shopifyCustomerId', indexes: ['id'], objects: ['Shopify-Customer'], searchProfiles: true },
  {
    name: '_shopifyOrderId',
    indexes: ['id'],
    objects: ['Shopify-Order', 'Shopify-DraftOrder'],
    searchProfiles: true,
    filterObjects: ['_order'],
  },
  {
    name: '_webAnalyticsClickstreamEventId',
    indexes: ['EventId'],
    objects: ['WebAnalytics-Clickstream'],
    note: t('Template key with WEB_ANALYTICS and UNIQUE.'),
  },
  {
    name: '_webAnalyticsUserId',
    indexes: ['User.Id'],
    objects: ['WebAnalytics-Clickstream'],
    searchProfiles: true,
    note: t('Template key with PROFILE.'),
  },
  {
    name: '_webAnalyticsAnonymousUserId',
    indexes: ['User.AnonymousId'],
    objects: ['WebAnalytics-Clickstream'],
    searchProfiles: true,
    note: t('Template key with PROFILE.'),
  },
  {
    name: '_webAnalyticsOrderId',
    indexes: ['OrderId'],
    objects: ['WebAnalytics-Clickstream'],
    note: t('Template key with ORDER.'),
  },
  {
    name: '_webAnalyticsDeviceId',
    indexes: ['DeviceId'],
    objects: ['WebAnalytics-Clickstream'],
    note: t('Template key with DEVICE.'),
  },
  { name: '_hotelPreferenceId', indexes: ['PreferenceId'], objects: ['_hotelPreference'] },
  { name: '_hotelReferenceId', indexes: ['ReferenceId'], objects: ['_hotelPreference'] },
];

const byName = new Map(predefinedKeys.map((key) => [key.name, key]));

export function findPredefinedKey(name: string): PredefinedKey | undefined {
  return byName.get(name);
}
