import type { StandardIdentifierName } from '../model/standard-identifiers';
import { type IdentityKind, identityKind, rankOf } from './identities';
import type { PropertyField } from './inferred-field';
import { isFullName } from './values';

/** A definition of a key, with the name of the key and why it is there. */
export interface ProposedKey {
  readonly key: string;
  readonly identifiers: readonly StandardIdentifierName[];
  readonly field: string;
  readonly reason: string;
}

interface Identity {
  readonly field: PropertyField;
  readonly kind: IdentityKind | 'contact';
}

/** Predefined keys of the profile, by the fields they are made of. */
const searchKeys: Readonly<Record<string, string>> = {
  EmailAddress: '_email',
  PersonalEmailAddress: '_email',
  BusinessEmailAddress: '_email',
  PhoneNumber: '_phone',
  MobilePhoneNumber: '_phone',
  HomePhoneNumber: '_phone',
  BusinessPhoneNumber: '_phone',
  AccountNumber: '_account',
};

/** The fields of a profile that only a person's own record has. */
const personal = new Set(['FirstName', 'LastName', 'BirthDate']);

/**
 * The keys that suit the fields: one that tells the records apart, one that ties them to a profile, and those to search by.
 * None where nothing tells the records apart.
 */
export function proposedKeys(fields: readonly PropertyField[], typeName: string): ProposedKey[] {
  const identities = identitiesOf(fields, typeName);
  const unique = identities.find(({ field }) => field.property.isDistinct);
  if (!unique) return [];
  const owners = ownersOf(unique, identities, fields);
  const others = owners.filter((owner) => owner !== unique);
  const used = new Set([unique, ...owners].map(({ field }) => field.name));
  const isOwner = owners.includes(unique);
  return [
    {
      key: keyName(unique, typeName),
      identifiers: isOwner ? ['PROFILE', 'UNIQUE'] : ['UNIQUE'],
      field: unique.field.name,
      reason: `Every record has a value of its own in \`${unique.field.property.source}\`.${isOwner ? ` ${whyOwner(unique, fields)}` : ''}`,
    },
    ...others.map((owner) => ({
      key: keyName(owner, typeName),
      identifiers: ['PROFILE'] as const,
      field: owner.field.name,
      reason: whyOwner(owner, fields),
    })),
    ...searchable(fields).filter(({ field, key }) => key === '_account' || !used.has(field)),
  ];
}

/** What can identify a record or a customer, the best first; those nearer to the top of the record go before those below. */
function identitiesOf(fields: readonly PropertyField[], typeName: string): Identity[] {
  const identities = fields.flatMap((field): Identity[] => {
    const { profileField = '', property, timestampFormat } = field;
    if (searchKeys[profileField] && profileField !== 'AccountNumber') {
      return property.values.length > 0 ? [{ field, kind: 'contact' }] : [];
    }
    if (timestampFormat !== undefined || (profileField !== '' && profileField !== 'AccountNumber')) return [];
    const kind = identityKind(property, typeName);
    return kind ? [{ field, kind }] : [];
  });
  const rank = ({ kind }: Identity): number => (kind === 'contact' ? Infinity : rankOf(kind));
  const depth = ({ field }: Identity): number => field.property.steps.length;
  return identities.sort((a, b) => (rank(a) === rank(b) ? depth(a) - depth(b) : rank(a) - rank(b)));
}

/** The identities that say whose record it is. */
function ownersOf(
  unique: Identity,
  identities: readonly Identity[],
  fields: readonly PropertyField[],
): Identity[] {
  const { kind } = unique;
  const customer = identities.find((identity) => identity.kind === 'customer');
  if (kind === 'customer') return [unique];
  if (customer) return [customer];
  if (isAboutPerson(fields)) {
    const external = identities.find((identity) => identity.kind === 'external' && identity !== unique);
    return external ? [unique, external] : [unique];
  }
  return [identities.find(isContact) ?? unique];
}

const isContact = ({ kind }: Identity): boolean => kind === 'contact';

function isAboutPerson(fields: readonly PropertyField[]): boolean {
  return fields.some(({ profileField = '', property }) => personal.has(profileField) || isFullName(property));
}

function whyOwner({ field, kind }: Identity, fields: readonly PropertyField[]): string {
  const { source } = field.property;
  if (kind === 'customer') return `\`${source}\` says whose record it is.`;
  if (kind === 'contact') return `Nothing but \`${source}\` says whose record it is.`;
  if (isAboutPerson(fields)) return 'The record is a person’s own, so the value stands for the profile, too.';
  return 'Nothing says whose record it is, so each becomes a profile of its own.';
}

/** What is called `id` everywhere needs the records' name: key names count in the whole domain. */
function keyName({ field, kind }: Identity, typeName: string): string {
  if (kind === 'contact') return searchKeys[field.profileField ?? ''] ?? field.name;
  const type = typeName
    .replace(/[^a-zA-Z\d]+(.?)/g, (_, letter: string) => letter.toUpperCase())
    .slice(0, 40);
  return kind === 'own' && /^[a-zA-Z]/.test(type) ? `${type}Id` : field.name;
}

function searchable(fields: readonly PropertyField[]): ProposedKey[] {
  return fields.flatMap(({ name, profileField = '' }) => {
    const key = searchKeys[profileField];
    return key === undefined
      ? []
      : [
          {
            key,
            identifiers: [],
            field: name,
            reason: `Profiles can be searched by \`_profile.${profileField}\`.`,
          },
        ];
  });
}
