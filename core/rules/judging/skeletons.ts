import type { JsonValue } from '../../document/editing';
import { type Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceRoot } from '../../document/source-path';
import { forbiddenNames, keyName } from '../../model/members';
import { contentTypeOf, targetingFields } from './fields';
import { fits } from './fixes';
import { nameOfType } from './type-name';
import { suitableContentType } from './value-kind';

/** The beginnings of `Fields` and `Keys` where one of them is missing. They fit to what is there. */

/** The fields that the keys name or, where there are no keys yet, one to begin with. */
export function fieldsForKeys(document: ProfileTypeDocument): JsonValue {
  const fields = new Map<string, JsonValue>();
  for (const { key, fieldNames } of document.keyDefinitions) {
    for (const { value: name } of fieldNames) if (isName(name)) fields.set(name, fieldForKey(name, key.name));
  }
  return document.member('Keys') ? Object.fromEntries(fields) : { id: fieldForKey('id', '') };
}

function fieldForKey(name: string, key: string): JsonValue {
  const Source = `${sourceRoot}.${name}`;
  const field = new ProfileTypeDocument(JSON.stringify({ Fields: { [name]: { Source } } })).fields.get(name);
  const ContentType = field && suitableContentType(field, key);
  return ContentType ? { Source, ContentType } : { Source };
}

/**
 * A key on the only field that is there for nothing else or, where all have a target, on the only one that is named as an
 * id. A type that writes other objects than the profile needs more keys than can be guessed.
 */
export function keysForFields(document: ProfileTypeDocument): JsonValue | undefined {
  const writesOthers = targetingFields(document).some(
    ({ target }) => 'object' in target && target.object.identifier !== 'PROFILE',
  );
  const fields = [...document.fields.values()];
  const untargeted = fields.filter(({ target }) => !target);
  const [field, ...more] =
    untargeted.length > 0 ? untargeted : fields.filter(({ name }) => /id$/i.test(name));
  if (!field || more.length > 0 || writesOthers) return undefined;
  // Key names are one namespace for the whole domain.
  const key = field.name.toLowerCase() === 'id' ? `${nameOfType(document)}Id` : field.name;
  if (!isName(key) || !isName(field.name) || isLeftAsText(field, key)) return undefined;
  return { [key]: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: [field.name] }] };
}

function isLeftAsText(field: Field, key: string): boolean {
  return contentTypeOf(field) === 'STRING' && (suitableContentType(field, key) ?? 'STRING') !== 'STRING';
}

/** Whether a field of this name can be part of a key. */
function isName(name: string): boolean {
  return fits(name, keyName) && /^[a-zA-Z]/.test(name) && !forbiddenNames.includes(name);
}
