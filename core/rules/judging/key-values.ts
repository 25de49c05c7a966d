import type { JsonValue } from '../../document/editing';
import type { Field, Key, ProfileTypeDocument } from '../../document/profile-type-document';
import { targetOf } from '../../document/target';
import { findPredefinedKey } from '../../model/predefined-keys';
import type { StandardIdentifierName } from '../../model/standard-identifiers';
import type { Fix } from '../rule';
import { addKey, canBeInKey } from './key-fixes';
import { fieldsInKeys, intends } from './keys';
import { nearest } from './nearest';
import { nameOfType } from './type-name';
import { hasFewValues } from './value-kind';

/** Fields whose values keys may be meant to hold. */

/** A field for one key: one that is called or that writes alike, or the only one that is there for nothing else. */
export function likelyField(document: ProfileTypeDocument, { name }: Pick<Key, 'name'>): Field | undefined {
  const candidates = fieldsForKeys(document);
  const names = candidates.map((field) => field.name);
  const alike = document.fields.get(nearest(name.replace(/^_/, ''), names) ?? '');
  if (alike) return alike;
  const predefined = findPredefinedKey(name);
  const indexed = candidates.find((field) => {
    const target = targetOf(field);
    if (target?.kind !== 'field' || !predefined?.objects.includes(target.object.name)) return false;
    return predefined.indexes.includes(target.canonical.slice(target.object.name.length + 1));
  });
  const [idle, ...more] = idleFields(document);
  return indexed ?? (more.length === 0 ? idle : undefined);
}

/** A field that probably tells records apart: one that is there for nothing else, or that is named as an id. */
export function identifyingField(document: ProfileTypeDocument): Field | undefined {
  const isId = ({ name }: Field): boolean => /id$/i.test(name);
  const idle = idleFields(document);
  return (
    idle.find(isId) ?? idle[0] ?? fieldsForKeys(document).find((field) => isId(field) && !hasFewValues(field))
  );
}

/** The fields that neither have a target nor stand in a key. */
export function idleFields(document: ProfileTypeDocument): Field[] {
  const inKeys = fieldsInKeys(document);
  return fieldsForKeys(document).filter(({ name, target }) => !target && !inKeys.has(name));
}

function fieldsForKeys({ fields }: ProfileTypeDocument): Field[] {
  return [...fields.values()].filter((field) => field.node?.type === 'object' && canBeInKey(field));
}

/** What a key on a field can be called: its names are one namespace for the whole domain. */
export function keyFor(document: ProfileTypeDocument, field: string): string {
  return field.toLowerCase() === 'id' ? `${nameOfType(document)}Id` : field;
}

/** A new key for what some key must be; none where nothing looks as if it told records apart. */
export function addNeededKey(document: ProfileTypeDocument): Fix[] {
  const field = identifyingField(document);
  return field ? addKey(document, field, rolesWithoutKey(document), keyFor(document, field.name)) : [];
}

/** A key definition on a field: for what some key must be, and none is yet, or only to search for. */
export function definitionOn(document: ProfileTypeDocument, field: string): JsonValue {
  const FieldNames = [field];
  const StandardIdentifiers = rolesWithoutKey(document);
  return StandardIdentifiers.length > 0 ? { StandardIdentifiers, FieldNames } : { FieldNames };
}

function rolesWithoutKey({ keyDefinitions }: ProfileTypeDocument): StandardIdentifierName[] {
  return (['PROFILE', 'UNIQUE'] as const).filter(
    (identifier) => !keyDefinitions.some((definition) => intends(definition, identifier)),
  );
}
