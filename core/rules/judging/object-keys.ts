import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import type { Target } from '../../document/target';
import { findPredefinedKey, predefinedKeys } from '../../model/predefined-keys';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import type { Fix } from '../rule';
import type { TargetingField } from './fields';
import { maxOffered } from './fixes';
import { addIdentifiers, addKey, canBeInKey, definitionsBy } from './key-fixes';
import { intends, keysAreComplete } from './keys';

/** Keys that say which record of a standard object is meant. */

/** Whether fields that write to an object would lack such a key. The profile's is another rule's concern. */
export function lacksKey(document: ProfileTypeDocument, { identifier }: StandardObject): boolean {
  if (identifier === 'PROFILE' || !keysAreComplete(document)) return false;
  return !document.keyDefinitions.some((definition) => intends(definition, identifier));
}

/** A target that is wrong in itself is one mistake; where the list of fields is not complete it may be right. */
export function isTargeted(target: Target): target is Exclude<Target, { kind: 'unknown-object' }> {
  return target.kind === 'field' || (target.kind === 'unknown-field' && !target.object.fieldListComplete);
}

/** Makes a key that is there one for the object, which the fields of these names write to. */
export function identifyByKey(
  document: ProfileTypeDocument,
  object: StandardObject,
  names: ReadonlySet<string>,
): Fix[] {
  /** The object's own keys first, then those made of its fields, then the one that tells records apart. */
  const rankOf = (definition: KeyDefinition): number | undefined => {
    if (intends(definition, 'SECONDARY')) return undefined;
    if (findPredefinedKey(definition.key.name)?.objects.includes(object.name)) return 0;
    if (definition.fieldNames.every(({ value }) => names.has(value))) return 1;
    return intends(definition, 'UNIQUE') ? 2 : undefined;
  };
  return definitionsBy(document, rankOf)
    .slice(0, maxOffered - 1)
    .flatMap((definition) => addIdentifiers(document, definition, object.identifier));
}

/** A new key on a field that looks as if it told the object's records apart. */
export function identifyByNewKey(
  document: ProfileTypeDocument,
  object: StandardObject,
  writers: readonly TargetingField[],
): Fix[] {
  const taken = new Set(document.keys.map(({ name }) => name));
  const [best] = writers
    .filter(({ field }) => canBeInKey(field))
    .map(({ field, target }) => {
      const path = target.kind === 'field' ? target.canonical.slice(object.name.length + 1) : '';
      const predefined = predefinedKeys.find(
        ({ name, objects, indexes, reserved }) =>
          !reserved && !taken.has(name) && objects.includes(object.name) && indexes.includes(path),
      );
      return { field, name: predefined?.name, isTelling: /(Id|Number|Name|Ref|Key)$/.test(path) };
    })
    .filter(({ name, isTelling }) => name !== undefined || isTelling)
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined));
  if (!best) return [];
  return addKey(document, best.field, [object.identifier], best.name);
}
