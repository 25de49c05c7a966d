/** A mapping that the service brings with it. Source: the vendor's guide; the service lists them by `ListProfileObjectTypeTemplates`. */
export interface Template {
  readonly id: string;
  /** What the service calls the source: a name without spaces, which is the same in every language. */
  readonly sourceName: string;
  /** The same as people write it. */
  readonly source: string;
  /** The standard objects that it fills. */
  readonly destinations: readonly string[];
  /** The path in the source object that each of its keys takes its value from. */
  readonly keySources: Readonly<Record<string, string>>;
  /** The keys that it defines. */
  readonly keys: readonly string[];
  /** False where the guide names the source object and is silent on the template's id. */
  readonly documented?: false;
}

const table: readonly Omit<Template, 'source' | 'keys'>[] = [
  {
    id: 'CTR',
    sourceName: 'Amazon-Connect',
    destinations: ['_profile'],
    keySources: { _ctrContactId: 'ContactId' },
  },
  {
    id: 'CTR-NoInferred',
    sourceName: 'Amazon-Connect',
    destinations: ['_profile'],
    keySources: { _ctrContactId: 'ContactId', _phone: 'CustomerEndpoint.Address' },
  },
  {
    id: 'CTR-AutoAssociateOnly',
    sourceName: 'Amazon-Connect',
    destinations: ['_profile'],
    keySources: { _ctrContactId: 'ContactId', _phone: 'CustomerEndpoint.Address' },
  },
  {
    id: 'Salesforce-Account',
    sourceName: 'Salesforce',
    destinations: ['_profile'],
    keySources: { _salesforceAccountId: 'Id' },
  },
  {
    id: 'Salesforce-Contact',
    sourceName: 'Salesforce',
    destinations: ['_profile'],
    keySources: { _salesforceContactId: 'Id', _salesforceAccountId: 'AccountId' },
  },
  {
    id: 'Salesforce-Asset',
    sourceName: 'Salesforce',
    destinations: ['_asset'],
    keySources: {
      _salesforceAssetId: 'Id',
      _salesforceContactId: 'ContactId',
      _salesforceAccountId: 'AccountId',
    },
  },
  {
    id: 'Zendesk-users',
    sourceName: 'Zendesk',
    destinations: ['_profile'],
    keySources: { _zendeskUserId: 'id', _zendeskExternalId: 'external_id' },
  },
  {
    id: 'Zendesk-tickets',
    sourceName: 'Zendesk',
    destinations: ['_case'],
    keySources: { _zendeskUserId: 'requester_id', _zendeskTicketId: 'id' },
  },
  {
    id: 'Marketo-leads',
    sourceName: 'Marketo',
    destinations: ['_profile'],
    keySources: {
      _marketoLeadId: 'id',
      _salesforceAccountId: 'sfdcAccountId',
      _salesforceContactId: 'sfdcContactId',
    },
  },
  {
    id: 'Servicenow-sys_user',
    sourceName: 'ServiceNow',
    destinations: ['_profile'],
    keySources: { _serviceNowSystemId: 'sys_id' },
  },
  {
    id: 'Servicenow-task',
    sourceName: 'ServiceNow',
    destinations: ['_case'],
    keySources: { _serviceNowTaskId: 'sys_id', _serviceNowSystemId: 'opened_by.link' },
  },
  {
    id: 'Servicenow-incident',
    sourceName: 'ServiceNow',
    destinations: ['_case'],
    keySources: { _serviceNowIncidentId: 'sys_id', _serviceNowSystemId: 'caller_id.link' },
  },
  {
    id: 'Segment-Identify',
    sourceName: 'Segment',
    destinations: ['_profile'],
    keySources: { _segmentUserId: 'userId' },
  },
  {
    id: 'Shopify-Customer',
    sourceName: 'Shopify',
    destinations: ['_profile'],
    keySources: { _shopifyCustomerId: 'id' },
  },
  {
    id: 'Shopify-DraftOrder',
    sourceName: 'Shopify',
    destinations: ['_order'],
    keySources: { _shopifyOrderId: 'id' },
  },
  {
    id: 'Shopify-Order',
    sourceName: 'Shopify',
    destinations: ['_order'],
    keySources: { _shopifyOrderId: 'id' },
  },
  {
    id: 'WebAnalytics-Clickstream',
    sourceName: 'WebAnalytics',
    destinations: ['_webAnalytics', '_order', '_device'],
    keySources: {
      _webAnalyticsClickstreamEventId: 'EventId',
      _webAnalyticsUserId: 'User.Id',
      _webAnalyticsAnonymousUserId: 'User.AnonymousId',
      _webAnalyticsOrderId: 'OrderId',
      _webAnalyticsDeviceId: 'DeviceId',
    },
  },
  {
    id: 'Campaign-Email',
    sourceName: 'Outbound-campaigns',
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-SMS',
    sourceName: 'Outbound-campaigns',
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-Telephony',
    sourceName: 'Outbound-campaigns',
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-WhatsApp',
    sourceName: 'Outbound-campaigns',
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-WebNotification',
    sourceName: 'Outbound-campaigns',
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-Orchestration',
    sourceName: 'Outbound-campaigns',
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Salesforce-Multi-Contact-Account-Link',
    sourceName: 'Salesforce',
    destinations: ['_profile'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Salesforce-Multi-Asset-Account-Link',
    sourceName: 'Salesforce',
    destinations: ['_asset'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Marketo-Multi-Lead-Account-Link',
    sourceName: 'Marketo',
    destinations: ['_profile'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Segment-Customer',
    sourceName: 'Segment',
    destinations: ['_profile'],
    keySources: {},
    documented: false,
  },
];

export const templates: readonly Template[] = table.map((template) => ({
  ...template,
  source: template.sourceName.replaceAll('-', ' '),
  keys: Object.keys(template.keySources),
}));

const byId = new Map(templates.map((template) => [template.id, template]));

export function findTemplate(id: string): Template | undefined {
  return byId.get(id);
}
