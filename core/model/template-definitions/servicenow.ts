import type { TemplateMapping } from './mapping';

export const servicenowUser: TemplateMapping = {
  templateId: 'Servicenow-sys_user',
  rows: [
    ['sys_id', '_profile.Attributes.ServiceNowSystemId'],
    ['first_name', '_profile.FirstName'],
    ['last_name', '_profile.LastName'],
    ['middle_name', '_profile.MiddleName'],
    ['gender', '_profile.Gender'],
    ['email', '_profile.EmailAddress'],
    ['phone', '_profile.PhoneNumber'],
    ['home_phone', '_profile.HomePhoneNumber'],
    ['mobile_phone', '_profile.MobilePhoneNumber'],
    ['street', '_profile.Address.Address1'],
    ['city', '_profile.Address.City'],
    ['state', '_profile.Address.State'],
    ['country', '_profile.Address.Country'],
    ['zip', '_profile.Address.PostalCode'],
  ],
};

export const servicenowTask: TemplateMapping = {
  templateId: 'Servicenow-task',
  rows: [
    ['sys_id', '_case.Attributes.ServiceNowTaskId'],
    ['opened_by.link', '_case.Attributes.ServiceNowSystemUserId'],
    ['short_description', '_case.Title'],
    ['description', '_case.Summary'],
    ['status', '_case.Status'],
    ['sys_created_by', '_case.CreatedBy'],
    ['sys_created_on', '_case.CreatedDate'],
    ['sys_updated_on', '_case.UpdatedDate'],
  ],
};

export const servicenowIncident: TemplateMapping = {
  templateId: 'Servicenow-incident',
  rows: [
    ['sys_id', '_case.Attributes.ServiceNowIncidentId'],
    ['caller_id.link', '_case.Attributes.ServiceNowSystemUserId'],
    ['incident_status', '_case.Status'],
    ['caller_id.link', '_case.CreatedBy'],
    ['resolved_at', '_case.ClosedDate'],
    ['category', '_case.Reason'],
  ],
};
