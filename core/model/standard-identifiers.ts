import { t } from '@vscode/l10n';

/** What a key does at ingestion. Source: `StandardIdentifier` in the service model, 2020-08-15, and the vendor's guide. */
export interface StandardIdentifier {
  readonly name: StandardIdentifierName;
  readonly description: string;
}

export type StandardIdentifierName = keyof typeof descriptions;

const descriptions = {
  UNIQUE: t(
    'Identifies the record itself. Exactly one key definition of a type carries it; a record with the same value replaces the earlier one.',
  ),
  PROFILE: t(
    'Ties the record to a profile: the profile with this value, if there is exactly one. Every type needs at least one such key.',
  ),
  SECONDARY: t('With `PROFILE`: looked up only when no primary `PROFILE` key has found a profile.'),
  LOOKUP_ONLY: t(
    'Used to find a profile or record at ingestion, then not stored: it cannot be searched later.',
  ),
  NEW_ONLY: t('Stored only if the record creates a new profile; otherwise used for the look-up alone.'),
  ASSET: t('Finds the asset that the record belongs to, or creates it.'),
  ORDER: t('Finds the order that the record belongs to, or creates it.'),
  CASE: t('Finds the case that the record belongs to, or creates it.'),
  COMMUNICATION_RECORD: t('Finds the communication record that the record belongs to, or creates it.'),
  AIR_PREFERENCE: t('Finds the flight preference that the record belongs to, or creates it.'),
  HOTEL_PREFERENCE: t('Finds the hotel preference that the record belongs to, or creates it.'),
  AIR_BOOKING: t('Finds the flight booking that the record belongs to, or creates it.'),
  AIR_SEGMENT: t('Finds the flight segment that the record belongs to, or creates it.'),
  HOTEL_RESERVATION: t('Finds the hotel reservation that the record belongs to, or creates it.'),
  HOTEL_STAY_REVENUE: t('Finds the hotel revenue line that the record belongs to, or creates it.'),
  LOYALTY: t('Finds the loyalty membership that the record belongs to, or creates it.'),
  LOYALTY_TRANSACTION: t('Finds the loyalty transaction that the record belongs to, or creates it.'),
  LOYALTY_PROMOTION: t('Finds the loyalty promotion that the record belongs to, or creates it.'),
  DEVICE: t('Finds the device that the record belongs to, or creates it.'),
  WEB_ANALYTICS: t('Finds the web event that the record belongs to, or creates it.'),
} as const;

export const standardIdentifiers: readonly StandardIdentifier[] = Object.entries(descriptions).map(
  ([name, description]) => ({ name: name as StandardIdentifierName, description }),
);

const byName = new Map<string, StandardIdentifier>(
  standardIdentifiers.map((identifier) => [identifier.name, identifier]),
);

export function findStandardIdentifier(name: string): StandardIdentifier | undefined {
  return byName.get(name);
}
