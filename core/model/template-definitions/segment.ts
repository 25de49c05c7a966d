import type { TemplateMapping } from './mapping';

export const segmentIdentify: TemplateMapping = {
  templateId: 'Segment-Identify',
  prefix: 'detail.event.detail.',
  rows: [
    ['userId', '_profile.Attributes.SegmentUserId'],
    ['traits.company.name', '_profile.BusinessName'],
    ['traits.firstName', '_profile.FirstName'],
    ['traits.lastName', '_profile.LastName'],
    ['traits.birthday', '_profile.BirthDate'],
    ['traits.gender', '_profile.Gender'],
    ['traits.phone', '_profile.PhoneNumber'],
    ['traits.email', '_profile.EmailAddress'],
    ['traits.address.street', '_profile.Address.Address1'],
    ['traits.address.city', '_profile.Address.City'],
    ['traits.address.state', '_profile.Address.State'],
    ['traits.address.country', '_profile.Address.Country'],
    ['traits.address.postalCode', '_profile.Address.PostalCode'],
  ],
};
