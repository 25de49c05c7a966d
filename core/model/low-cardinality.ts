/** Names of fields with so few different values that they tell no profile from another. Source: the vendor's guide on keys. */
const names = new Set(
  [
    ...['Gender', 'GenderString', 'PartyType', 'PartyTypeString', 'ProfileType'],
    ...['State', 'Province', 'Country', 'CountryCode', 'Currency', 'CurrencyCode'],
    ...['Status', 'StatusCode', 'FulfillmentStatus', 'Tier', 'CurrentTier', 'NextTier', 'LoyaltyTier'],
  ].map((name) => name.toLowerCase()),
);

/** Whether a field of this name has few different values. */
export function hasLowCardinality(name: string): boolean {
  return names.has(name.toLowerCase());
}
