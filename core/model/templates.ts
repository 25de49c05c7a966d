/** A mapping that the service brings with it. Source: the vendor's guide; the service lists them by `ListProfileObjectTypeTemplates`. */
export interface Template {
  readonly id: string;
  readonly source: string;
  /** The standard objects that it fills. */
  readonly destinations: readonly string[];
  /** The keys that it defines. */
  readonly keys: readonly string[];
  /** False where the guide names the source object and is silent on the template's id. */
  readonly documented?: false;
}

export const templates: readonly Template[] = [
  { id: 'CTR', source: 'Amazon Connect', destinations: ['_profile'], keys: ['_ctrContactId'] },
  {
    id: 'CTR-NoInferred',
    source: 'Amazon Connect',
    destinations: ['_profile'],
    keys: ['_ctrContactId', '_phone'],
  },
  {
    id: 'CTR-AutoAssociateOnly',
    source: 'Amazon Connect',
    destinations: ['_profile'],
    keys: ['_ctrContactId', '_phone'],
  },
  {
    id: 'Salesforce-Account',
    source: 'Salesforce',
    destinations: ['_profile'],
    keys: ['_salesforceAccountId'],
  },
  {
    id: 'Salesforce-Contact',
    source: 'Salesforce',
    destinations: ['_profile'],
    keys: ['_salesforceContactId', '_salesforceAccountId'],
  },
  {
    id: 'Salesforce-Asset',
    source: 'Salesforce',
    destinations: ['_asset'],
    keys: ['_salesforceAssetId', '_salesforceContactId', '_salesforceAccountId'],
  },
  {
    id: 'Zendesk-users',
    source: 'Zendesk',
    destinations: ['_profile'],
    keys: ['_zendeskUserId', '_zendeskExternalId'],
  },
  {
    id: 'Zendesk-tickets',
    source: 'Zendesk',
    destinations: ['_case'],
    keys: ['_zendeskUserId', '_zendeskTicketId'],
  },
  {
    id: 'Marketo-leads',
    source: 'Marketo',
    destinations: ['_profile'],
    keys: ['_marketoLeadId', '_salesforceAccountId', '_salesforceContactId'],
  },
  {
    id: 'Servicenow-sys_user',
    source: 'ServiceNow',
    destinations: ['_profile'],
    keys: ['_serviceNowSystemId'],
  },
  {
    id: 'Servicenow-task',
    source: 'ServiceNow',
    destinations: ['_case'],
    keys: ['_serviceNowTaskId', '_serviceNowSystemId'],
  },
  {
    id: 'Servicenow-incident',
    source: 'ServiceNow',
    destinations: ['_case'],
    keys: ['_serviceNowIncidentId', '_serviceNowSystemId'],
  },
  { id: 'Segment-Identify', source: 'Segment', destinations: ['_profile'], keys: ['_segmentUserId'] },
  { id: 'Shopify-Customer', source: 'Shopify', destinations: ['_profile'], keys: ['_shopifyCustomerId'] },
  { id: 'Shopify-DraftOrder', source: 'Shopify', destinations: ['_order'], keys: ['_shopifyOrderId'] },
  { id: 'Shopify-Order', source: 'Shopify', destinations: ['_order'], keys: ['_shopifyOrderId'] },
  {
    id: 'WebAnalytics-Clickstream',
    source: 'WebAnalytics',
    destinations: ['_webAnalytics', '_order', '_device'],
    keys: [
      '_webAnalyticsClickstreamEventId',
      '_webAnalyticsUserId',
      '_webAnalyticsAnonymousUserId',
      '_webAnalyticsOrderId',
      '_webAnalyticsDeviceId',
    ],
  },
  {
    id: 'Campaign-Email',
    source: 'Outbound campaigns',
    destinations: ['_communicationRecord'],
    keys: [],
    documented: false,
  },
  {
    id: 'Campaign-SMS',
    source: 'Outbound campaigns',
    destinations: ['_communicationRecord'],
    keys: [],
    documented: false,
  },
  {
    id: 'Campaign-Telephony',
    source: 'Outbound campaigns',
    destinations: ['_communicationRecord'],
    keys: [],
    documented: false,
  },
  {
    id: 'Campaign-WhatsApp',
    source: 'Outbound campaigns',
    destinations: ['_communicationRecord'],
    keys: [],
    documented: false,
  },
  {
    id: 'Campaign-WebNotification',
    source: 'Outbound campaigns',
    destinations: ['_communicationRecord'],
    keys: [],
    documented: false,
  },
  {
    id: 'Campaign-Orchestration',
    source: 'Outbound campaigns',
    destinations: ['_communicationRecord'],
    keys: [],
    documented: false,
  },
  {
    id: 'Salesforce-Multi-Contact-Account-Link',
    source: 'Salesforce',
    destinations: ['_profile'],
    keys: [],
    documented: false,
  },
  {
    id: 'Salesforce-Multi-Asset-Account-Link',
    source: 'Salesforce',
    destinations: ['_asset'],
    keys: [],
    documented: false,
  },
  {
    id: 'Marketo-Multi-Lead-Account-Link',
    source: 'Marketo',
    destinations: ['_profile'],
    keys: [],
    documented: false,
  },
  { id: 'Segment-Customer', source: 'Segment', destinations: ['_profile'], keys: [], documented: false },
];

const byId = new Map(templates.map((template) => [template.id, template]));

export function findTemplate(id: string): Template | undefined {
  return byId.get(id);
}
