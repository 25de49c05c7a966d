/** A made-up customer: the address is of no one, and the number is one of those that are kept for fiction. */
export const exampleRecord = {
  customerId: 'C-1042',
  firstName: 'Nora',
  lastName: 'Lindqvist',
  email: 'nora.lindqvist@example.com',
  phone: '+1 206 555 0142',
  birthDate: '1988-04-17',
  address: {
    street: '12 Harbour Street',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    country: 'US',
  },
  loyalty: { tier: 'Gold', points: 1840 },
  updatedAt: '2026-01-15T09:30:00Z',
};
