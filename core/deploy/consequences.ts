import { t } from '@vscode/l10n';
import type { Comparison, Sides } from './change';
import type { Definition, ObjectTypeField, ObjectTypeKey } from './definition';
import { defaultContentType, isSame, valueOf } from './meaning';
import { shown } from './wording';

const newObjectsOnly = t(
  'Only objects that are ingested from now on follow the new mapping. Ingest earlier ones again where they should follow it, too.',
);

const identifiesAnew = t(
  'The `UNIQUE` key identifies objects in another way: an object that is ingested again no longer replaces the one that is there.',
);

function sameInDomain(key: string): string {
  return t`The content types of key ${shown(key)} must be the same in every object type of the domain.`;
}

/** What follows from a change for data that is there and for data to come. */
export function consequencesOf(comparison: Comparison, sides: Sides): readonly string[] {
  const { what, name, before, after } = comparison;
  switch (what) {
    case 'type':
      return Object.keys(after?.Keys ?? {}).length > 0
        ? [
            t(
              'The content types of its keys must be those that the other object types of the domain give them.',
            ),
          ]
        : [];
    case 'member':
      return memberConsequences[name]?.(before, after) ?? [];
    case 'field':
      return fieldConsequences(name, before, after, sides);
    case 'key':
      return keyConsequences(name, before, after, sides);
    case 'tag':
      return [
        after === undefined
          ? t`\`UntagResource\` removes the tag ${shown(name)}.`
          : t`\`TagResource\` sets the tag ${shown(name)}.`,
      ];
  }
}

type Value = string | number | boolean | undefined;

/** What follows if a member changes. */
const memberConsequences: Readonly<Record<string, (before: Value, after: Value) => readonly string[]>> = {
  ObjectTypeName: (before) => [
    t`An object type cannot be renamed: this is another one, and ${shown(before ?? '')} stays.`,
  ],
  TemplateId: (before, after) => [
    after === undefined
      ? t`The fields and keys of the definition take the place of those of the template ${shown(before ?? '')}.`
      : t`The template ${shown(after)} provides fields, keys, profile creation and timestamp format. Deployed keys that it does not have are cleaned up.`,
    newObjectsOnly,
  ],
  ExpirationDays: (_, after) => [
    t(
      'The new retention applies to objects that are ingested from now on. Those that are there keep theirs.',
    ),
    ...(after === undefined ? [t('Without `ExpirationDays` the default of the domain applies.')] : []),
  ],
  EncryptionKey: (_, after) => [
    t(
      'Objects that are ingested from now on are encrypted with the new key. Those that are there stay as they are.',
    ),
    ...(after === undefined ? [t('Without `EncryptionKey` the default key of the domain applies.')] : []),
  ],
  AllowProfileCreation: (_, after) => [
    after === true
      ? t('From now on an object that matches no profile creates one.')
      : t('From now on an object that matches no profile is rejected.'),
  ],
  SourceLastUpdatedTimestampFormat: () => [newObjectsOnly],
  MaxProfileObjectCount: (before, after) =>
    after !== undefined && (before === undefined || after < before)
      ? [
          t`What happens to profiles that have more than ${shown(after)} objects of this type is not documented.`,
        ]
      : [],
  SourcePriority: (before, after) => [
    t('The new priority decides which type writes a field when objects are ingested from now on.'),
    ...(before === undefined ? [t('Objects of this type may overwrite values that were set by hand.')] : []),
    ...(after === undefined ? [t('Without `SourcePriority` the type gives way to all others.')] : []),
  ],
};

function fieldConsequences(
  name: string,
  before: ObjectTypeField | undefined,
  after: ObjectTypeField | undefined,
  sides: Sides,
): string[] {
  const isOtherType = before && after && before.ContentType !== after.ContentType;
  const isOtherValue = isOtherType === true || before?.Source !== after?.Source;
  const isLeft = before?.Target !== undefined && before.Target !== after?.Target;
  const uniqueFields = [sides.before, sides.after].flatMap((type) => uniqueKeyOf(type)?.FieldNames ?? []);
  return [
    newObjectsOnly,
    ...(isLeft ? [t`Values that the field has written to ${shown(before.Target)} stay there.`] : []),
    ...(isOtherType ? keysOf(sides.after, name).map(sameInDomain) : []),
    ...(before && isOtherValue && uniqueFields.includes(name) ? [identifiesAnew] : []),
  ];
}

function keyConsequences(
  name: string,
  before: readonly ObjectTypeKey[] | undefined,
  after: readonly ObjectTypeKey[] | undefined,
  sides: Sides,
): string[] {
  const [old, current] = [uniqueKeyOf(sides.before), uniqueKeyOf(sides.after)];
  const isUnique = old?.name === name || current?.name === name;
  const isOtherType = !isSame(contentTypesOf(sides.before, before), contentTypesOf(sides.after, after));
  return [
    ...(after
      ? [newObjectsOnly]
      : [t`The removed key ${shown(name)} is cleaned up: its values no longer find profiles or objects.`]),
    ...(after && isOtherType ? [sameInDomain(name)] : []),
    ...(isUnique && !isSame(old, current) ? [identifiesAnew] : []),
  ];
}

/** The key by which an object is known again, with the fields that make it. */
function uniqueKeyOf({ Keys = {} }: Definition): { name: string; FieldNames: readonly string[] } | undefined {
  for (const [name, definitions] of Object.entries(Keys)) {
    const unique = definitions.find(({ StandardIdentifiers }) => StandardIdentifiers?.includes('UNIQUE'));
    if (unique) return { name, FieldNames: unique.FieldNames ?? [] };
  }
  return undefined;
}

/** The keys that a field is a part of. */
function keysOf({ Keys = {} }: Definition, field: string): string[] {
  return Object.entries(Keys)
    .filter(([, definitions]) => definitions.some(({ FieldNames }) => FieldNames?.includes(field)))
    .map(([name]) => name);
}

function contentTypesOf({ Fields }: Definition, definitions: readonly ObjectTypeKey[] | undefined): string[] {
  const fields = definitions?.flatMap(({ FieldNames = [] }) => FieldNames) ?? [];
  const types = fields.map((field) => valueOf(Fields, field)?.ContentType ?? defaultContentType);
  return [...new Set(types)].sort();
}
