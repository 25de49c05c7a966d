import type { TemplateMapping } from './mapping';

export const zendeskUsers: TemplateMapping = {
  templateId: 'Zendesk-users',
  rows: [
    ['id', '_profile.Attributes.ZendeskUserId'],
    ['external_id', '_profile.Attributes.ZendeskExternalId'],
    ['email', '_profile.EmailAddress'],
    ['phone', '_profile.PhoneNumber'],
  ],
};

export const zendeskTickets: TemplateMapping = {
  templateId: 'Zendesk-tickets',
  rows: [
    ['requester_id', '_case.Attributes.ZendeskUserId'],
    ['id', '_case.Attributes.ZendeskTicketId'],
    ['subject', '_case.Title'],
    ['description', '_case.Summary'],
    ['status', '_case.Status'],
    ['requester_id', '_case.CreatedBy'],
    ['created_at', '_case.CreatedDate'],
    ['updated_at', '_case.UpdatedDate'],
  ],
};
