import type { JsonValue } from '../../document/editing';
import { ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceRoot } from '../../document/source-path';
import { defaultContentType } from '../../model/content-types';
import { forbiddenNames, keyName } from '../../model/members';
import { keyDefinitionQuota } from '../../model/service';
import { targetingFields } from './fields';
import { fits } from './fixes';
import { identifyingField, idleFields, keyFor } from './key-values';
import { isTargeted } from './object-keys';
import { neededContentType } from './value-kind';

/** The beginnings of `Fields` and `Keys` where one of them is missing. They fit to what is there. */

/** The fields that the keys name or, where there are no keys yet, one to begin with. */
export function fieldsForKeys(document: ProfileTypeDocument): JsonValue {
  if (!document.member('Keys')) return { id: fieldForKeys(document, 'id') };
  const used = document.keyDefinitions.flatMap(({ fieldNames }) => fieldNames.map(({ value }) => value));
  const names = [...new Set(used)].filter(isName);
  return Object.fromEntries(names.map((name) => [name, fieldForKeys(document, name)]));
}

/** A field with a source of its name, and the content type that the keys ask for. */
export function fieldForKeys(document: ProfileTypeDocument, name: string): JsonValue {
  const Source = `${sourceRoot}.${name}`;
  const field = new ProfileTypeDocument(JSON.stringify({ Fields: { [name]: { Source } } })).fields.get(name);
  const ContentType = field ? neededContentType(document, field) : defaultContentType;
  return ContentType === defaultContentType ? { Source } : { Source, ContentType };
}

/**
 * A key on a field that probably tells records apart, for the profile and all other objects that are written, and search
 * keys on the fields that would do nothing otherwise.
 */
export function keysForFields(
  document: ProfileTypeDocument,
): Readonly<Record<string, JsonValue>> | undefined {
  const field = identifyingField(document);
  if (!field || !isName(field.name)) return undefined;
  const objects = targetingFields(document).flatMap(({ target }) =>
    isTargeted(target) ? target.object.identifier : [],
  );
  const StandardIdentifiers = [...new Set<string>(['PROFILE', 'UNIQUE', ...objects])];
  const searchKeys = idleFields(document)
    .filter((other) => other !== field && isName(other.name))
    .slice(0, keyDefinitionQuota - 1)
    .map(({ name }) => [keyFor(document, name), [{ FieldNames: [name] }]] as const);
  return {
    [keyFor(document, field.name)]: [{ StandardIdentifiers, FieldNames: [field.name] }],
    ...Object.fromEntries(searchKeys),
  };
}

/** Whether a field of this name can be part of a key. */
function isName(name: string): boolean {
  return fits(name, keyName) && /^[a-zA-Z]/.test(name) && !forbiddenNames.includes(name);
}
