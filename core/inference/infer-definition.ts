import { t } from '@vscode/l10n';
import { isObject } from '../document/json-value';
import type { JsonValue } from '../document/writing';
import type { ContentTypeName } from '../model/content-types';
import { keyDefinitionQuota, maxFields } from '../model/service';
import type { StandardIdentifierName } from '../model/standard-identifiers';
import { type FullName, fullNameOf } from './full-name';
import { type PropertyField, propertyFields } from './inferred-field';
import { type ProposedKey, proposedKeys } from './inferred-keys';
import { recordProperties } from './record-properties';
import { paragraph } from '../words/paragraph';

/** A field as a request has it. */
export type InferredField = Readonly<{ Source: string; Target?: string; ContentType?: ContentTypeName }>;

/** A key definition as a request has it. */
export type InferredKeyDefinition = Readonly<{
  StandardIdentifiers?: readonly StandardIdentifierName[];
  FieldNames: readonly string[];
}>;

/** A definition that is proposed, with a sentence for every field and key that says why it is there. */
export interface InferredDefinition {
  readonly fields: Readonly<Record<string, InferredField>>;
  readonly keys: Readonly<Record<string, readonly InferredKeyDefinition[]>>;
  readonly timestampFormat?: string;
  /** What the records have and no field reads: lists, and what is more than a type can hold. */
  readonly left: readonly string[];
  /** The names of keys that are only a guess. */
  readonly toCheck: readonly string[];
  readonly reasons: {
    readonly fields: Readonly<Record<string, string>>;
    readonly keys: Readonly<Record<string, string>>;
  };
}

/** Why there is no definition for the records, as sentences for the user. */
export interface NoDefinition {
  readonly problem: string;
}

/**
 * Proposes a definition for records of one kind, by the names of their properties and by their values. It is always one that
 * the service takes. `typeName` is what the records are called, where that is known.
 */
export function inferDefinition(
  records: readonly JsonValue[],
  typeName = '',
): InferredDefinition | NoDefinition {
  const objects = records.filter(isObject);
  if (objects.length === 0) return { problem: t('There is no record: a record is a JSON object.') };
  const { properties, left } = recordProperties(objects);
  const fields = propertyFields(properties);
  if (fields.length === 0) {
    return {
      problem: t('The records have no property that a field can read: a text, a number or a truth value.'),
    };
  }
  return definitionOf(fields, proposedKeys(fields, typeName), left);
}

function definitionOf(
  all: readonly PropertyField[],
  proposed: readonly ProposedKey[],
  left: readonly string[],
): InferredDefinition {
  const fullName = fullNameOf(all);
  const keys = [...proposed.slice(0, keyDefinitionQuota - 1), ...keysOfFullName(fullName)];
  const fields = mostImportant(all, new Set(keys.map(({ field }) => field)));
  const timestampFormat = fields.find((field) => field.timestampFormat !== undefined)?.timestampFormat;
  const written = [...fields.map(writtenField), ...writtenFullName(fullName)];
  return {
    fields: Object.fromEntries(written.map(({ name, field }) => [name, field])),
    keys: grouped(keys, definitionOfKey),
    ...(timestampFormat !== undefined && { timestampFormat }),
    left: [
      ...all.filter((field) => !fields.includes(field)).map(({ property }) => property.source),
      // A list of which a field reads a part is not left out.
      ...left.filter((source) => !fields.some(({ property }) => property.list === source)),
    ],
    reasons: {
      fields: Object.fromEntries(written.map(({ name, reason }) => [name, reason])),
      keys: Object.fromEntries(
        Object.entries(grouped(keys, ({ reason }) => reason)).map(([key, reasons]) => [
          key,
          reasons.join(' '),
        ]),
      ),
    },
    toCheck: keys.filter(({ isGuessed }) => isGuessed).map(({ key }) => key),
  };
}

/** As many fields as a type can have, in their order: first of all those that keys read and that fill the profile. */
function mostImportant(fields: readonly PropertyField[], inKeys: ReadonlySet<string>): PropertyField[] {
  const weight = ({ name, profileField }: PropertyField): number => {
    if (inKeys.has(name)) return 0;
    return profileField === undefined ? 2 : 1;
  };
  // One more may be made of names.
  const kept = new Set(fields.toSorted((a, b) => weight(a) - weight(b)).slice(0, maxFields - 1));
  return fields.filter((field) => kept.has(field));
}

interface WrittenField {
  readonly name: string;
  readonly field: InferredField;
  readonly reason: string;
}

function writtenField({ name, property, profileField, contentType }: PropertyField): WrittenField {
  const { source, list } = property;
  const target = profileField === undefined ? `_profile.Attributes.${name}` : `_profile.${profileField}`;
  const reason =
    profileField === undefined
      ? t`The profile has no field of this meaning, so \`${source}\` fills \`${target}\`.`
      : t`The name says what it is, so \`${source}\` fills \`${target}\`.`;
  const ofList = list === undefined ? '' : t('A profile takes one value, so one entry of the list is read.');
  return {
    name,
    field: { Source: source, Target: target, ...(contentType && { ContentType: contentType }) },
    reason: paragraph(reason, ofList),
  };
}

function writtenFullName(fullName: FullName | undefined): WrittenField[] {
  if (fullName?.source === undefined) return [];
  const { field: name, source } = fullName;
  const reason = t('The parts of a name make the whole name that profiles are searched by.');
  return [{ name, field: { Source: source, ContentType: 'NAME' }, reason }];
}

function keysOfFullName(fullName: FullName | undefined): ProposedKey[] {
  if (!fullName) return [];
  const reason = t('Profiles can be searched by the whole name.');
  return [{ key: '_fullName', identifiers: [], field: fullName.field, reason }];
}

function definitionOfKey({ identifiers, field }: ProposedKey): InferredKeyDefinition {
  return { ...(identifiers.length > 0 && { StandardIdentifiers: identifiers }), FieldNames: [field] };
}

/** One list for each key, in the order of the keys. */
function grouped<Value>(
  keys: readonly ProposedKey[],
  valueOf: (key: ProposedKey) => Value,
): Record<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const key of keys) groups.set(key.key, [...(groups.get(key.key) ?? []), valueOf(key)]);
  return Object.fromEntries(groups);
}
