import type { IdentityKind } from './identities';
import type { PropertyField } from './inferred-field';
import type { RecordProperty } from './record-properties';
import { roleOf } from './word-roles';
import { wordsOf } from './words';

/** The fields of a profile that only a person's own record has. */
const personal = new Set(['FirstName', 'LastName', 'BirthDate']);

/** Kinds of records that have a person in them, and are about something else. */
const things = new Set(
  (
    'order orders case cases ticket tickets charge payment payments booking bookings reservation reservations transaction ' +
    'transactions invoice invoices event events message messages call calls interaction interactions claim claims visit visits ' +
    'purchase purchases return returns delivery deliveries subscription subscriptions policy policies asset assets trip trips'
  ).split(' '),
);

/** What a person is called in the record of what they did. */
const parts = new Set(
  'buyer purchaser shopper payer payor booker donor recipient requester caller diner renter passenger traveller traveler'.split(
    ' ',
  ),
);

/** Whether the record that a property identifies is that of a person, and not that of a thing with a person in it. */
export function isPersonsOwn(
  { steps: own }: RecordProperty,
  kind: IdentityKind | 'contact',
  fields: readonly PropertyField[],
  typeName: string,
): boolean {
  if (kind === 'other' || kind === 'foreign' || wordsOf(typeName).some((word) => things.has(word)))
    return false;
  const names = fields.filter(
    ({ profileField = '', isFullName }) => personal.has(profileField) || isFullName,
  );
  return names.some(({ property: { steps } }) => {
    const apart = steps.findIndex((step, index) => step !== own[index]);
    const isPart = steps
      .slice(apart)
      .flatMap(wordsOf)
      .some((word) => parts.has(word));
    return !isPart && !steps.slice(apart, -1).flatMap(wordsOf).some(isOther);
  });
}

/** Words around a person in the record of something else: `customer`, `billing`. */
function isOther(word: string): boolean {
  const role = roleOf(word);
  return (role === 'person' && word !== 'profile') || role === 'billing' || role === 'shipping';
}
