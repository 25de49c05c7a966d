import type { StandardObject } from './standard-object';

export const caseObject: StandardObject = {
  name: '_case',
  identifier: 'CASE',
  idField: 'CaseId',
  description: 'a support ticket opened for the customer',
  fieldListComplete: true,
  fields: {
    CaseId: { description: 'Service-assigned ID of the case' },
    Title: { description: 'Headline of the case' },
    Summary: { description: 'What the case is about' },
    Status: { description: 'Current state of the case' },
    Reason: { description: 'Why the case was opened' },
    CreatedBy: { description: 'Who opened the case' },
    CreatedDate: { description: 'When the case was opened' },
    UpdatedDate: { description: 'When the case last changed' },
    ClosedDate: { description: 'When the case was closed' },
    AdditionalInformation: { description: 'Free-form extra details about the case' },
    DataSource: { description: 'System the case came from' },
    'Attributes.*': { description: 'Custom values stored by name' },
  },
};
