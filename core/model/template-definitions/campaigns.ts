import type { SourcedKey, Row, TemplateMapping } from './mapping';

/** Values of the event that the record is about; which one, the record says. */
const ofEvent = '_communicationRecord.Events.{{campaign_event_type}}.Attributes';

/** What every event has. */
const eventRows: readonly Row[] = [
  ['campaign_event_id', '_communicationRecord.Attributes.LastCampaignEventId'],
  ['instance_arn', '_communicationRecord.ConnectInstanceArn'],
  ['campaign_event_timestamp', '_communicationRecord.UpdatedDate'],
  ['campaign_event_type', '_communicationRecord.LastEventType'],
  ['campaign_event_timestamp', '_communicationRecord.Events.{{campaign_event_type}}.UpdatedDate'],
  ['campaign_event_id', '_communicationRecord.Events.{{campaign_event_type}}.EventId'],
  ['campaign_event_type', '_communicationRecord.Events.{{campaign_event_type}}.EventType'],
];

/** The campaign of the newer channels. */
const campaignRows: readonly Row[] = [
  ['campaign.campaign_name', '_communicationRecord.Campaign.CampaignName'],
  ['campaign.campaign_id', '_communicationRecord.Campaign.CampaignId'],
  ['campaign.campaign_run_id', '_communicationRecord.Campaign.CampaignRunId'],
  ['campaign.campaign_activity_id', '_communicationRecord.Campaign.CampaignActivityId'],
  ['campaign.segment_arn', '_communicationRecord.Campaign.SegmentArn'],
  ['campaign_event_timestamp', '_communicationRecord.SourceLastUpdatedTimestamp'],
];

/** The request of the newest channels. */
const requestRows: readonly Row[] = [
  ['engagement.outbound_request_id', '_communicationRecord.Attributes.OutboundCampaignRequestId'],
  ['campaign_message_id', '_communicationRecord.Attributes.CampaignMessageId'],
  ['engagement.channel.name', '_communicationRecord.Channel'],
  ['engagement.channel.subtype', '_communicationRecord.Attributes.ChannelSubType'],
  ['engagement.endpoint.endpoint_address', '_communicationRecord.Endpoint.EndpointAddress'],
  ['engagement.endpoint.endpoint_type', '_communicationRecord.Endpoint.EndpointType'],
  ['engagement.outbound_request_creation_timestamp', '_communicationRecord.CreatedDate'],
];

/** The request of the oldest channels. */
const flatRequestRows: readonly Row[] = [
  ['outbound_request_id', '_communicationRecord.Attributes.OutboundCampaignRequestId'],
  ['campaign_message_id', '_communicationRecord.Attributes.CampaignMessageId'],
  ['channel.name', '_communicationRecord.Channel'],
  ['channel.subtype', '_communicationRecord.Attributes.ChannelSubType'],
  ['endpoint_address', '_communicationRecord.Endpoint.EndpointAddress'],
  ['endpoint_type', '_communicationRecord.Endpoint.EndpointType'],
  ['campaign_name', '_communicationRecord.Campaign.CampaignName'],
  ['campaign_activity_id', '_communicationRecord.Campaign.CampaignActivityId'],
  ['segment_arn', '_communicationRecord.Campaign.SegmentArn'],
  ['outbound_request_creation_timestamp', '_communicationRecord.CreatedDate'],
];

/** One record of what was sent, with many events. */
const eventKeys = (request: string): SourcedKey[] => [
  { name: 'campaignEventId', source: 'campaign_event_id', identifiers: ['UNIQUE'] },
  { name: 'communicationRecordId', source: request, identifiers: ['COMMUNICATION_RECORD'] },
];

/** The profile that can be reached there. */
const atEndpoint = (name: '_email' | '_phone', source: string): SourcedKey => ({
  name,
  source,
  identifiers: ['PROFILE'],
});

/** Where no address tells, a campaign still knows the profile that it was made for. */
const ofProfile: SourcedKey = {
  name: '_profileId',
  source: 'profile_id',
  identifiers: ['PROFILE', 'LOOKUP_ONLY'],
};

export const campaignEmail: TemplateMapping = {
  templateId: 'Campaign-Email',
  allowProfileCreation: false,
  assumedKeys: [...eventKeys('outbound_request_id'), atEndpoint('_email', 'endpoint_address')],
  rows: [
    ...eventRows,
    ...flatRequestRows,
    ['campaign_id', '_communicationRecord.Campaign.CampaignId'],
    ['campaign_run_id', '_communicationRecord.Campaign.CampaignRunId'],
    ['email.bounce.bounceType', '_communicationRecord.Events.Bounce.Attributes.BounceType'],
    ['email.bounce.bounceSubType', '_communicationRecord.Events.Bounce.Attributes.BounceSubType'],
    ['email.choose.link', '_communicationRecord.Events.Choose.Attributes.Link'],
    ['email.choose.ipAddress', '_communicationRecord.Events.Choose.Attributes.IpAddress'],
    ['email.open.ipAddress', '_communicationRecord.Events.Open.Attributes.IpAddress'],
    ['email.reject.reason', '_communicationRecord.Events.Reject.Attributes.Reason'],
    [
      'email.renderingFailure.templateName',
      '_communicationRecord.Events.RenderingFailure.Attributes.TemplateName',
    ],
    [
      'email.renderingFailure.errorMessage',
      '_communicationRecord.Events.RenderingFailure.Attributes.ErrorMessage',
    ],
    ['email.deliveryDelay.delayType', '_communicationRecord.Events.DeliveryDelay.Attributes.DelayType'],
    [
      'email.complaint.complaintFeedbackType',
      '_communicationRecord.Events.Complaint.Attributes.ComplaintFeedbackType',
    ],
    ['email.complaint.complaintSubType', '_communicationRecord.Events.Complaint.Attributes.ComplaintSubType'],
    ['email.mail.commonHeaders.subject', '_communicationRecord.Attributes.Subject'],
  ],
};

export const campaignSms: TemplateMapping = {
  templateId: 'Campaign-SMS',
  allowProfileCreation: false,
  assumedKeys: [...eventKeys('outbound_request_id'), atEndpoint('_phone', 'endpoint_address')],
  rows: [
    ...eventRows,
    ...flatRequestRows,
    ['campaign.campaign_id', '_communicationRecord.Campaign.CampaignId'],
    ['campaign.campaign_run_id', '_communicationRecord.Campaign.CampaignRunId'],
    ['sms.messageType', `${ofEvent}.MessageType`],
    ['sms.messageStatus', `${ofEvent}.MessageStatus`],
    ['sms.messageStatusDescription', `${ofEvent}.MessageStatusDescription`],
    ['sms.totalMessagePrice', `${ofEvent}.TotalMessagePrice`],
    ['sms.totalCarrierFee', `${ofEvent}.TotalCarrierFee`],
    ['sms.isoCountryCode', `${ofEvent}.IsoCountryCode`],
  ],
};

export const campaignTelephony: TemplateMapping = {
  templateId: 'Campaign-Telephony',
  allowProfileCreation: false,
  assumedKeys: [...eventKeys('outbound_request_id'), atEndpoint('_phone', 'endpoint.endpoint_address')],
  rows: [
    ...eventRows,
    ...campaignRows,
    ['outbound_request_id', '_communicationRecord.Attributes.OutboundCampaignRequestId'],
    ['campaign_message_id', '_communicationRecord.Attributes.CampaignMessageId'],
    ['channel.name', '_communicationRecord.Channel'],
    ['channel.subtype', '_communicationRecord.Attributes.ChannelSubType'],
    ['endpoint.endpoint_address', '_communicationRecord.Endpoint.EndpointAddress'],
    ['endpoint.endpoint_type', '_communicationRecord.Endpoint.EndpointType'],
    ['outbound_request_creation_timestamp', '_communicationRecord.CreatedDate'],
    ['voice.agentInfo.connectedToAgentTimestamp', `${ofEvent}.ConnectedToAgentTimestamp`],
    ['voice.customerVoiceActivity.greetingEndTimestamp', `${ofEvent}.GreetingEndTimestamp`],
    ['voice.answeringMachineDetectionStatus', `${ofEvent}.AnsweringMachineDetectionStatus`],
  ],
};

export const campaignWhatsApp: TemplateMapping = {
  templateId: 'Campaign-WhatsApp',
  allowProfileCreation: false,
  assumedKeys: [
    ...eventKeys('engagement.outbound_request_id'),
    atEndpoint('_phone', 'engagement.endpoint.endpoint_address'),
  ],
  rows: [
    ...eventRows,
    ...campaignRows,
    ...requestRows,
    [
      'engagement.engagement_details.whatsapp.errors[].code',
      '_communicationRecord.Events.{{campaign_event_type}}.Errors[].Code',
    ],
    [
      'engagement.engagement_details.whatsapp.errors[].message',
      '_communicationRecord.Events.{{campaign_event_type}}.Errors[].Message',
    ],
  ],
};

export const campaignWebNotification: TemplateMapping = {
  templateId: 'Campaign-WebNotification',
  allowProfileCreation: false,
  assumedKeys: [...eventKeys('engagement.outbound_request_id'), ofProfile],
  rows: [
    ...eventRows,
    ...campaignRows,
    ...requestRows,
    ['engagement.engagement_details.webNotification.eventType', `${ofEvent}.WebNotificationEventType`],
    ['engagement.engagement_details.webNotification.notificationType', `${ofEvent}.NotificationType`],
    ['engagement.engagement_details.webNotification.deviceType', `${ofEvent}.DeviceType`],
    ['engagement.engagement_details.webNotification.deviceModel', `${ofEvent}.DeviceModel`],
    ['engagement.engagement_details.webNotification.browserName', `${ofEvent}.BrowserName`],
  ],
};

export const campaignOrchestration: TemplateMapping = {
  templateId: 'Campaign-Orchestration',
  allowProfileCreation: false,
  assumedKeys: [...eventKeys('campaign_event_id'), ofProfile],
  rows: [
    ...eventRows,
    ...campaignRows,
    ['channel.name', '_communicationRecord.Channel'],
    ['channel.subtype', '_communicationRecord.Attributes.ChannelSubType'],
  ],
};
