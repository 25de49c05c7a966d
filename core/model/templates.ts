import { t } from '@vscode/l10n';
/** A mapping that the service brings with it. Source: the vendor's guide; the service lists them by `ListProfileObjectTypeTemplates`. */
export interface Template {
  readonly id: string;
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

const table: readonly Omit<Template, 'keys'>[] = [
  {
    id: 'CTR',
    source: t('Amazon Connect'),
    destinations: ['_profile'],
    keySources: { _ctrContactId: 'ContactId' },
  },
  {
    id: 'CTR-NoInferred',
    source: t('Amazon Connect'),
    destinations: ['_profile'],
    keySources: { _ctrContactId: 'ContactId', _phone: 'CustomerEndpoint.Address' },
  },
  {
    id: 'CTR-AutoAssociateOnly',
    source: t('Amazon Connect'),
    destinations: ['_profile'],
    keySources: { _ctrContactId: 'ContactId', _phone: 'CustomerEndpoint.Address' },
  },
  {
    id: 'Salesforce-Account',
    source: 'Salesforce',
    destinations: ['_profile'],
    keySources: { _salesforceAccountId: 'Id' },
  },
  {
    id: 'Salesforce-Contact',
    source: 'Salesforce',
    destinations: ['_profile'],
    keySources: { _salesforceContactId: 'Id', _salesforceAccountId: 'AccountId' },
  },
  {
    id: 'Salesforce-Asset',
    source: 'Salesforce',
    destinations: ['_asset'],
    keySources: {
      _salesforceAssetId: 'Id',
      _salesforceContactId: 'ContactId',
      _salesforceAccountId: 'AccountId',
    },
  },
  {
    id: 'Zendesk-users',
    source: 'Zendesk',
    destinations: ['_profile'],
    keySources: { _zendeskUserId: 'id', _zendeskExternalId: 'external_id' },
  },
  {
    id: 'Zendesk-tickets',
    source: 'Zendesk',
    destinations: ['_case'],
    keySources: { _zendeskUserId: 'requester_id', _zendeskTicketId: 'id' },
  },
  {
    id: 'Marketo-leads',
    source: 'Marketo',
    destinations: ['_profile'],
    keySources: {
      _marketoLeadId: 'id',
      _salesforceAccountId: 'sfdcAccountId',
      _salesforceContactId: 'sfdcContactId',
    },
  },
  {
    id: 'Servicenow-sys_user',
    source: 'ServiceNow',
    destinations: ['_profile'],
    keySources: { _serviceNowSystemId: 'sys_id' },
  },
  {
    id: 'Servicenow-task',
    source: 'ServiceNow',
    destinations: ['_case'],
    keySources: { _serviceNowTaskId: 'sys_id', _serviceNowSystemId: 'opened_by.link' },
  },
  {
    id: 'Servicenow-incident',
    source: 'ServiceNow',
    destinations: ['_case'],
    keySources: { _serviceNowIncidentId: 'sys_id', _serviceNowSystemId: 'caller_id.link' },
  },
  {
    id: 'Segment-Identify',
    source: 'Segment',
    destinations: ['_profile'],
    keySources: { _segmentUserId: 'userId' },
  },
  {
    id: 'Shopify-Customer',
    source: 'Shopify',
    destinations: ['_profile'],
    keySources: { _shopifyCustomerId: 'id' },
  },
  {
    id: 'Shopify-DraftOrder',
    source: 'Shopify',
    destinations: ['_order'],
    keySources: { _shopifyOrderId: 'id' },
  },
  { id: 'Shopify-Order', source: 'Shopify', destinations: ['_order'], keySources: { _shopifyOrderId: 'id' } },
  {
    id: 'WebAnalytics-Clickstream',
    source: 'WebAnalytics',
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
    source: t('Outbound campaigns'),
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-SMS',
    source: t('Outbound campaigns'),
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-Telephony',
    source: t('Outbound campaigns'),
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-WhatsApp',
    source: t('Outbound campaigns'),
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-WebNotification',
    source: t('Outbound campaigns'),
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Campaign-Orchestration',
    source: t('Outbound campaigns'),
    destinations: ['_communicationRecord'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Salesforce-Multi-Contact-Account-Link',
    source: 'Salesforce',
    destinations: ['_profile'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Salesforce-Multi-Asset-Account-Link',
    source: 'Salesforce',
    destinations: ['_asset'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Marketo-Multi-Lead-Account-Link',
    source: 'Marketo',
    destinations: ['_profile'],
    keySources: {},
    documented: false,
  },
  {
    id: 'Segment-Customer',
    source: 'Segment',
    destinations: ['_profile'],
    keySources: {},
    documented: false,
  },
];

export const templates: readonly Template[] = table.map((template) => ({
  ...template,
  keys: Object.keys(template.keySources),
}));

const byId = new Map(templates.map((template) => [template.id, template]));

export function findTemplate(id: string): Template | undefined {
  return byId.get(id);
}
