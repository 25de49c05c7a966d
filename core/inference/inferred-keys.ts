import { t } from '@vscode/l10n';
import { hasLowCardinality } from '../model/low-cardinality';
import type { StandardIdentifierName } from '../model/standard-identifiers';
import { type IdentityKind, identityKind, rankOf } from './identities';
import type { PropertyField } from './inferred-field';
import { isPersonsOwn } from './persons-own';
import { paragraph } from '../words/paragraph';

/** A definition of a key, with the name of the key and why it is there. */
export interface ProposedKey {
  readonly key: string;
  readonly identifiers: readonly StandardIdentifierName[];
  readonly field: string;
  readonly reason: string;
  /** Nothing is certain about it. */
  readonly isGuessed?: true;
}

interface Identity {
  readonly field: PropertyField;
  readonly kind: IdentityKind | 'contact';
  /** Nothing is certain about it. */
  readonly isGuessed?: true;
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

/**
 * The keys that suit the fields: one that tells the records apart, one that ties them to a profile, and those to search by.
 * None where nothing tells the records apart.
 */
export function proposedKeys(fields: readonly PropertyField[], typeName: string): ProposedKey[] {
  const identities = identitiesOf(fields, typeName);
  const unique = uniqueOf(identities) ?? guessed(identities, fields);
  if (!unique) return [];
  const owners = ownersOf(unique, identities, fields, typeName);
  const others = owners.filter((owner) => owner !== unique);
  const used = new Set([unique, ...owners].map(({ field }) => field.name));
  const isOwner = owners.includes(unique);
  const isOwn = isPersonsOwn(unique.field.property, unique.kind, fields, typeName);
  const ownerKeys = others.map((owner) => ({
    key: keyName(owner, typeName),
    identifiers: ['PROFILE'] as const,
    field: owner.field.name,
    reason: whyOwner(owner, isOwn),
  }));
  return [
    {
      key: uniqueName(unique, typeName, ownerKeys),
      identifiers: isOwner ? ['PROFILE', 'UNIQUE'] : ['UNIQUE'],
      field: unique.field.name,
      reason: paragraph(whyUnique(unique), isOwner ? whyOwner(unique, isOwn) : ''),
      ...(unique.isGuessed && { isGuessed: true }),
    },
    ...ownerKeys,
    ...searchable(fields).filter(({ field, key }) => key === '_account' || !used.has(field)),
  ];
}

function whyUnique({ field, kind, isGuessed }: Identity): string {
  const { source, values } = field.property;
  if (isGuessed) {
    return t`Check this key: nothing identifies a record for certain, and \`${source}\` is the nearest to it.`;
  }
  if (values.length > 1) return t`Every record has a value of its own in \`${source}\`.`;
  return kind === 'contact'
    ? t`The record has no id, and \`${source}\` is the nearest to one.`
    : t`The name of \`${source}\` says that it identifies a record.`;
}

/** The nearest to an id where there is none: what is called one, else what looks most like one and differs most. */
function guessed(identities: readonly Identity[], fields: readonly PropertyField[]): Identity | undefined {
  const identity = identities.find(({ field }) => isUsable(field));
  if (identity) return { ...identity, isGuessed: true };
  const weight = (field: PropertyField): number =>
    (isUsable(field) ? 8 : 0) +
    (hasFewValues(field) ? 0 : 4) +
    (isCode(field) ? 2 : 0) +
    shareOfDifferent(field);
  const [field] = fields.toSorted((a, b) => weight(b) - weight(a));
  return field && { field, kind: 'other', isGuessed: true };
}

function isUsable({ property: { values } }: PropertyField): boolean {
  return values.length > 0 && values.every((value) => typeof value !== 'boolean');
}

const hasFewValues = ({ profileField = '' }: PropertyField): boolean =>
  hasLowCardinality(profileField.split('.').at(-1) ?? '');

const codePattern = /^(?=.*\d)(?!\d{4}-\d\d-\d\d)[\p{L}\d_.#-]{4,64}$/u;

const isCode = ({ profileField, property: { values } }: PropertyField): boolean =>
  profileField === undefined && values.every((value) => codePattern.test(String(value)));

const shareOfDifferent = ({ property: { values } }: PropertyField): number =>
  new Set(values.map(String)).size / (values.length || 1);

/** What can identify a record or a customer, the best first; those nearer to the top of the record go before those below. */
function identitiesOf(fields: readonly PropertyField[], typeName: string): Identity[] {
  const identities = fields.flatMap((field): Identity[] => {
    const { profileField = '', property, timestampFormat } = field;
    if (searchKeys[profileField] !== undefined && profileField !== 'AccountNumber') {
      return property.values.length > 0 ? [{ field, kind: 'contact' }] : [];
    }
    if (profileField === 'AccountNumber') return [{ field, kind: 'customer' }];
    if (timestampFormat !== undefined || profileField !== '') return [];
    const kind = identityKind(property, typeName);
    return kind ? [{ field, kind }] : [];
  });
  const rank = ({ kind }: Identity): number => (kind === 'contact' ? Infinity : rankOf(kind));
  const depth = ({ field }: Identity): number => field.property.steps.length;
  return identities.sort((a, b) => (rank(a) === rank(b) ? depth(a) - depth(b) : rank(a) - rank(b)));
}

/** What tells the records apart: not the customer's number where the record around the customer has one. */
function uniqueOf(identities: readonly Identity[]): Identity | undefined {
  const distinct = identities.filter(({ field }) => field.property.isDistinct);
  const [first] = distinct;
  if (first?.kind !== 'customer') return first;
  const around = distinct.find(
    ({ kind, field }) =>
      (kind === 'external' || kind === 'other') &&
      field.property.steps.length < first.field.property.steps.length,
  );
  return around ?? first;
}

/** The identities that say whose record it is. */
function ownersOf(
  unique: Identity,
  identities: readonly Identity[],
  fields: readonly PropertyField[],
  typeName: string,
): Identity[] {
  const customer = identities.find(({ kind }) => kind === 'customer');
  if (unique.kind === 'customer') return [unique];
  if (isPersonsOwn(unique.field.property, unique.kind, fields, typeName)) {
    const external = identities.find((identity) => identity.kind === 'external' && identity !== unique);
    // Many people may belong to one account.
    const own = customer && !isOfAccount(customer) ? [customer] : [];
    return [unique, ...(external ? [external] : []), ...own];
  }
  return [customer ?? identities.find(isContact) ?? unique];
}

const isContact = ({ kind }: Identity): boolean => kind === 'contact';

const isOfAccount = ({ field }: Identity): boolean => field.property.words.join('') === 'accountid';

function whyOwner({ field, kind }: Identity, isOwn: boolean): string {
  const { source } = field.property;
  if (kind === 'customer') return t`\`${source}\` says whose record it is.`;
  if (kind === 'contact') return t`Nothing but \`${source}\` says whose record it is.`;
  return isOwn
    ? t('The record is a person’s own, so the value stands for the profile, too.')
    : t('Nothing says whose record it is, so each becomes a profile of its own.');
}

/** What is called `id` everywhere needs the records' name: key names count in the whole domain. */
function keyName({ field, kind }: Identity, typeName: string): string {
  if (kind === 'contact') return searchKeys[field.profileField ?? ''] ?? field.name;
  const type = typeName
    .replace(/[^a-zA-Z\d]+(.?)/g, (_, letter: string) => letter.toUpperCase())
    .slice(0, 40);
  return kind === 'own' && /^[a-zA-Z]/.test(type) ? `${type}Id` : field.name;
}

/** The `id` of a customer record and a `customerId` in it are two things: in one key a value of the one would find the other. */
function uniqueName(unique: Identity, typeName: string, others: readonly ProposedKey[]): string {
  const name = keyName(unique, typeName);
  const isTaken = unique.kind === 'own' && others.some(({ key }) => key.toLowerCase() === name.toLowerCase());
  return isTaken ? name.replace(/Id$/, 'RecordId') : name;
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
            reason: t`Profiles can be searched by \`_profile.${profileField}\`.`,
          },
        ];
  });
}
