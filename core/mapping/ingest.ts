import { t } from '@vscode/l10n';
import type { JsonValue } from '../document/editing';
import { predefinedKeys } from '../model/predefined-keys';
import { profile as profileObject } from '../model/standard-objects/profile';
import type { StandardObject } from '../model/standard-objects/standard-object';
import { type Decision, decideProfile, decideRecord } from './decisions';
import type { Change, DomainView, Origin, ProfileRecord, StandardRecord } from './domain-state';
import type { DecisionStep, Explanation, LookupStep, WriteStep } from './explanation';
import { type ExtractedField, extract } from './extraction';
import type { KeyEntry } from './key-index';
import { type KeyValue, keyValues } from './key-values';
import { hasIdentifier, type ObjectTypeMapping } from './object-type-mapping';
import { type FieldValue, plainTarget, write } from './writes';
import { paragraph } from '../words/paragraph';

/** Begins the sentence of a record that was rejected. */
export const rejected = t('Rejected.');

/** An incoming record. */
export interface Incoming {
  readonly value: JsonValue;
  /** As it came: JSON. */
  readonly text: string;
}

/** How an ingestion ended. Nothing has happened yet: the changes are to be applied. */
export interface Ingestion {
  /** `invalid`: the service refuses the record at once. `rejected`: it takes it, and then finds no place for it. */
  readonly outcome: 'stored' | 'rejected' | 'invalid';
  /** The value of the UNIQUE key; absent where it has none. */
  readonly uniqueKey?: string;
  readonly profileId?: string;
  readonly changes: readonly Change[];
  readonly explanation: Explanation;
}

/**
 * What the service does with an incoming record of an object type. `newId` gives ids of 32 hexadecimal digits. Source: the
 * vendor's guide on object type mappings; where that is silent, docs/decisions.md says what is assumed.
 */
export function ingest(
  view: DomainView,
  mapping: ObjectTypeMapping,
  incoming: Incoming,
  newId: () => string,
): Ingestion {
  const fields = extract(mapping, incoming.value);
  const keys = keyValues(mapping, fields);
  const steps = { fields: fields.map(({ step }) => step), keys: keys.map(({ step }) => step) };
  const unique = keys.find(({ key }) => hasIdentifier(key, 'UNIQUE'));
  const invalid = whyUnread(fields) ?? whyInvalid(mapping, keys, unique);
  if (invalid !== undefined || !unique?.entry) {
    const explanation = { ...steps, lookups: [], decisions: [], writes: [], sentence: invalid ?? '' };
    return { outcome: 'invalid', changes: [], explanation };
  }

  const profile = decideProfile(view, mapping, keys);
  const records = mapping.objects.map((object) => ({
    object,
    decision: decideRecord(view, object, keys, isWritten(object, fields)),
  }));
  const decided: Decided = { profile, records };
  const uniqueKey = unique.step.value ?? '';
  const ambiguous = records.find(({ decision }) => decision.outcome === 'ambiguous');
  const problem = profile.outcome === 'none' ? profile : ambiguous?.decision;
  if (problem) {
    const letter = { type: mapping.name, uniqueKey, text: incoming.text, reason: problem.sentence };
    const explanation = {
      ...steps,
      ...told(decided),
      writes: [],
      sentence: paragraph(rejected, problem.sentence),
    };
    return { outcome: 'rejected', uniqueKey, changes: [{ kind: 'dead-letter', letter }], explanation };
  }

  const isNew = profile.outcome === 'new';
  const profileId = profile.id ?? newId();
  const written = writeAll(view, mapping, fields, incoming.value, { profileId, isNew, records }, newId);
  const stored = keys.map((each) => ({ ...each.step, ...(each.entry && { stored: storing(each, isNew) }) }));
  const kept = keys.filter((_, index) => stored[index]?.stored?.isStored).flatMap(({ entry }) => entry ?? []);
  return {
    outcome: 'stored',
    uniqueKey,
    profileId,
    changes: [
      ...written.changes,
      { kind: 'profile-keys', id: profileId, type: mapping.name, keys: kept },
      ...recordKeys(mapping, keys, stored, written.ids),
      {
        kind: 'object',
        object: {
          type: mapping.name,
          uniqueValue: unique.entry.value,
          uniqueKey,
          profileId,
          text: incoming.text,
          keys: keys.flatMap(({ key, entry }) => (entry && !hasIdentifier(key, 'LOOKUP_ONLY') ? entry : [])),
        },
      },
    ],
    explanation: {
      ...steps,
      keys: stored,
      ...told(decided, { ...written.ids, [profileObject.name]: profileId }),
      writes: written.steps,
      sentence: profile.sentence,
    },
  };
}

interface RecordDecision {
  readonly object: StandardObject;
  readonly decision: Decision;
}

interface Decided {
  readonly profile: Decision;
  readonly records: readonly RecordDecision[];
}

/** A record is not stored without a value only because that took too long to find. */
function whyUnread(fields: readonly ExtractedField[]): string | undefined {
  const failed = fields.find(({ step }) => step.isFailed);
  if (!failed) return undefined;
  const { field, sentence } = failed.step;
  return paragraph(t`Field \`${field}\` cannot be evaluated.`, sentence);
}

function whyInvalid(
  { name }: ObjectTypeMapping,
  keys: readonly KeyValue[],
  unique: KeyValue | undefined,
): string | undefined {
  if (!unique?.entry) {
    if (!unique) return t`Missing unique or profile key: type \`${name}\` has no UNIQUE key.`;
    const why = lowerFirst(unique.step.sentence).replace(/\.$/, '');
    return t`Missing unique or profile key: the UNIQUE key \`${unique.key.name}\` has no value (${why}).`;
  }
  const profileKeys = keys.filter(({ key }) => hasIdentifier(key, 'PROFILE'));
  if (profileKeys.some(({ entry }) => entry)) return undefined;
  const names = [...new Set(profileKeys.map(({ key }) => `\`${key.name}\``))].join(', ');
  return names === ''
    ? t`Missing unique or profile key: type \`${name}\` has no PROFILE key.`
    : t`Missing unique or profile key: no PROFILE key has a value (${names}).`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function isWritten({ name }: StandardObject, fields: readonly ExtractedField[]): boolean {
  return fields.some(({ field, value }) => value !== undefined && field.target?.object.name === name);
}

interface Place {
  readonly profileId: string;
  readonly isNew: boolean;
  readonly records: readonly RecordDecision[];
}

interface AllWritten {
  readonly changes: readonly Change[];
  readonly steps: readonly WriteStep[];
  /** The records of this ingestion by standard object. */
  readonly ids: Readonly<Record<string, string>>;
}

function writeAll(
  view: DomainView,
  { name, sourcePriority }: ObjectTypeMapping,
  fields: readonly ExtractedField[],
  source: JsonValue,
  { profileId, isNew, records }: Place,
  newId: () => string,
): AllWritten {
  const origin: Origin = { type: name, ...(sourcePriority !== undefined && { priority: sourcePriority }) };
  const empty = (id: string): StandardRecord => ({ id, values: {}, origins: {} });
  const changes: Change[] = [];
  const steps: WriteStep[] = [];
  const ids: Record<string, string> = {};

  const before = view.profile(profileId) ?? empty(profileId);
  const values = valuesFor(profileObject, fields);
  const profile = write(before, isNew ? [...values, ...inferred(values, fields)] : values, origin, source);
  steps.push(...profile.steps);
  if (isNew || profile.isChanged) changes.push({ kind: 'profile', profile: profile.record });

  for (const { object, decision } of records) {
    if (decision.outcome !== 'existing' && decision.outcome !== 'new') continue;
    const id = decision.id ?? newId();
    ids[object.name] = id;
    const known = view.record(object.name, id);
    const written = write(known ?? empty(id), valuesFor(object, fields), origin, source);
    steps.push(...written.steps);
    if (known && !written.isChanged) continue;
    const record: ProfileRecord = {
      ...written.record,
      object: object.name,
      profileId: known?.profileId ?? profileId,
    };
    changes.push({ kind: 'record', record });
  }
  return { changes, steps, ids };
}

function valuesFor({ name }: StandardObject, fields: readonly ExtractedField[]): FieldValue[] {
  return fields.flatMap(({ field, value }) =>
    field.target?.object.name === name && value !== undefined
      ? { field: field.name, target: field.target, value }
      : [],
  );
}

/** What a new profile gets by its fields' content types, whether they have a target or not. */
export const inferredFields = [
  { contentType: 'EMAIL_ADDRESS', name: 'EmailAddress' },
  { contentType: 'PHONE_NUMBER', name: 'PhoneNumber' },
] as const;

function inferred(values: readonly FieldValue[], fields: readonly ExtractedField[]): FieldValue[] {
  return inferredFields.flatMap(({ contentType, name }) => {
    const target = plainTarget(profileObject, name);
    if (values.some((each) => each.target.text === target.text)) return [];
    const first = fields.find(({ field, value }) => field.contentType === contentType && value !== undefined);
    return first?.value === undefined ? [] : { field: first.field.name, target, value: first.value };
  });
}

/** Whether a key can be searched for afterwards. Source: the vendor's guide on standard identifiers. */
function storing({ key }: KeyValue, isNew: boolean): { isStored: boolean; sentence: string } {
  if (hasIdentifier(key, 'LOOKUP_ONLY')) {
    return { isStored: false, sentence: t('Not stored: `LOOKUP_ONLY` keys are only looked up.') };
  }
  if (hasIdentifier(key, 'NEW_ONLY')) {
    return isNew
      ? { isStored: true, sentence: t('Stored, because the record created its profile (`NEW_ONLY`).') }
      : { isStored: false, sentence: t('Not stored: the profile was there before (`NEW_ONLY`).') };
  }
  return { isStored: true, sentence: t('Stored: the profile can be found by it.') };
}

/** The keys by which the records of standard objects are found and filtered from now on. */
function recordKeys(
  { name: type, objects }: ObjectTypeMapping,
  keys: readonly KeyValue[],
  steps: readonly { stored?: { isStored: boolean } }[],
  ids: Readonly<Record<string, string>>,
): Change[] {
  return objects.flatMap((object): Change[] => {
    const id = ids[object.name];
    if (id === undefined) return [];
    const entries = keys.flatMap(({ key, entry }, index): KeyEntry | [] => {
      const isFor = key.identifiers.has(object.identifier) || filters(key.name, object);
      return entry && isFor && steps[index]?.stored?.isStored ? entry : [];
    });
    return entries.length === 0
      ? []
      : [{ kind: 'record-keys', object: object.name, id, type, keys: entries }];
  });
}

const filterKeys = new Map(predefinedKeys.map(({ name, filterObjects }) => [name, new Set(filterObjects)]));

function filters(key: string, { name }: StandardObject): boolean {
  return filterKeys.get(key)?.has(name) ?? false;
}

/** The decisions for the explanation, with the ids of what is new. */
function told(
  { profile, records }: Decided,
  ids: Readonly<Record<string, string>> = {},
): { lookups: LookupStep[]; decisions: DecisionStep[] } {
  const all: RecordDecision[] = [{ object: profileObject, decision: profile }, ...records];
  return {
    lookups: all.flatMap(({ decision }) => decision.lookups),
    decisions: all.map(({ object, decision: { outcome, sentence, id = ids[object.name] } }) => ({
      object: object.name,
      outcome,
      ...(id !== undefined && { id }),
      sentence,
    })),
  };
}
