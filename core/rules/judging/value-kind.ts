import type { Field, KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { targetOf } from '../../document/target';
import { type ContentTypeName, defaultContentType } from '../../model/content-types';
import { hasLowCardinality } from '../../model/low-cardinality';
import { findPredefinedKey } from '../../model/predefined-keys';
import { sourceOf } from './fields';

/** Words that say what a value is, at the end of a name: `emailOptIn` and `voicemail` are no e-mail addresses. */
const tellingNames: readonly (readonly [RegExp, ContentTypeName])[] = [
  [/(^| )e ?mail( ?address)?$/, 'EMAIL_ADDRESS'],
  [/(^| )(mobile|(tele|mobile|home|work|business)? ?phone)( ?number)?$/, 'PHONE_NUMBER'],
  [/(^| )(full|first|middle|last|given|family) ?name$/, 'NAME'],
];

/**
 * The content type that suits a field's value when a key of this name uses it: by its target, else by what the key is
 * predefined for, else by the names of the field and of the last step of its path.
 */
export function suitableContentType(field: Field, keyName: string): ContentTypeName | undefined {
  const target = targetOf(field);
  const ofTarget = target?.kind === 'field' ? target.field.contentType : undefined;
  if (ofTarget) return ofTarget;
  const ofKey = findPredefinedKey(keyName)?.contentType;
  if (ofKey) return ofKey;
  if (target?.kind === 'field' && !target.attribute) return undefined;
  const source = sourceOf(field);
  const lastStep = source && !source.template ? source.paths[0]?.text.split('.').at(-1) : undefined;
  return [field.name, lastStep ?? ''].map(byName).find((type) => type !== undefined);
}

/** The content type that a field needs for its target and for the keys that use it. */
export function neededContentType({ keyDefinitions }: ProfileTypeDocument, field: Field): ContentTypeName {
  const inKeys = keyDefinitions
    .filter(({ fieldNames }) => fieldNames.some(({ value }) => value === field.name))
    .map(({ key }) => suitableContentType(field, key.name));
  const target = targetOf(field);
  const needed = [...inKeys, target?.kind === 'field' ? target.field.contentType : undefined];
  return needed.find((type) => type !== undefined && type !== defaultContentType) ?? defaultContentType;
}

function byName(name: string): ContentTypeName | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .toLowerCase();
  return tellingNames.find(([pattern]) => pattern.test(words))?.[1];
}

/** The field of a definition that has no other, where very many people share its values. */
export function fieldWithFewValues(
  { fields }: ProfileTypeDocument,
  { fieldNames }: KeyDefinition,
): Field | undefined {
  const [only, ...others] = fieldNames;
  const field = only && others.length === 0 ? fields.get(only.value) : undefined;
  return field && hasFewValues(field) ? field : undefined;
}

/** Whether very many people share the field's values. */
export function hasFewValues(field: Field): boolean {
  const target = targetOf(field);
  return target?.kind === 'field' && hasLowCardinality(target.canonical.split('.').at(-1) ?? '');
}
