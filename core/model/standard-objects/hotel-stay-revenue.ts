import type { StandardObject } from './standard-object';

export const hotelStayRevenue: StandardObject = {
  name: '_hotelStayRevenue',
  identifier: 'HOTEL_STAY_REVENUE',
  idField: 'StayRevenueId',
  description: 'a charge or revenue line from a hotel stay',
  fieldListComplete: true,
  fields: {
    StayRevenueId: { description: 'Service-assigned ID of the revenue record' },
    CurrencyCode: { description: 'Three-letter currency code' },
    CurrencyName: { description: 'Currency spelled out' },
    CurrencySymbol: { description: 'Currency sign' },
    ReservationId: { description: 'Hotel reservation the revenue belongs to' },
    GuestId: { description: 'ID of the guest' },
    LastUpdatedOn: { description: 'When the record last changed' },
    CreatedOn: { description: 'When the record was made' },
    LastUpdatedBy: { description: 'User or system that last changed it' },
    CreatedBy: { description: 'User or system that made it' },
    StartDate: { description: 'First day of the stay' },
    HotelCode: { description: 'Code of the property' },
    Type: { description: 'Kind of revenue, such as room or tax' },
    Description: { description: 'Text describing the line' },
    Amount: { description: 'Value of the line' },
    ProcessedDate: { description: 'When the revenue was processed' },
    Status: { description: 'Current state of the line' },
    'Attributes.*': { description: 'Custom values stored by name' },
  },
};
