import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import type { Target } from '../../document/target';
import { findPredefinedKey, predefinedKeys } from '../../model/predefined-keys';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { type TargetingField, targetingFields } from '../judging/fields';
import { maxOffered } from '../judging/fixes';
import { addIdentifiers, addKey, canBeInKey, definitionsBy } from '../judging/key-fixes';
import { intends, keysAreComplete } from '../judging/keys';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const targetIdentifier: Rule = {
  code: 'target-identifier',
  section: 'Fields',
  severity: 'error',
  when: 'fields write to a standard object and no key carries its identifier. Reported once for each object.',
  why: 'Without such a key the service cannot tell which asset, order or case is meant, and rejects the definition.',
  bad: `"Fields": { "serial": { "Source": "_source.serial", "Target": "_asset.SerialNumber" } }`,
  good: `"Fields": { "serial": { "Source": "_source.serial", "Target": "_asset.SerialNumber" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "assetSerial": [{ "StandardIdentifiers": ["ASSET"], "FieldNames": ["serial"] }]
}`,
  check: (document) => {
    if (!keysAreComplete(document)) return [];
    const told = new Set<string>();
    return targetingFields(document).flatMap(({ string, target }) => {
      if (!isTargeted(target)) return [];
      const { object } = target;
      const { name, identifier, identifierDocumented } = object;
      // A type without a PROFILE key is profile-missing's.
      if (identifier === 'PROFILE' || told.has(name)) return [];
      told.add(name);
      if (document.keyDefinitions.some((definition) => intends(definition, identifier))) return [];
      const message = `${quoted(string.value)} needs a key with \`${identifier}\` that says which record is meant. Add \`${identifier}\` to the \`StandardIdentifiers\` of a key.`;
      return [
        findingAt(string, message, {
          ...(identifierDocumented === false && { severity: 'warning' }),
          fixes: () => fixesOf(document, object),
        }),
      ];
    });
  },
};

/** A target that is wrong in itself is one mistake; where the list of fields is not complete it may be right. */
function isTargeted(target: Target): target is Exclude<Target, { kind: 'unknown-object' }> {
  return target.kind === 'field' || (target.kind === 'unknown-field' && !target.object.fieldListComplete);
}

/** A key that is there, or a new one. */
function fixesOf(document: ProfileTypeDocument, object: StandardObject): Fix[] {
  const writers = targetingFields(document).filter(
    ({ target }) => target.kind === 'field' && target.object === object,
  );
  const names = new Set(writers.map(({ field }) => field.name));
  /** The object's own keys first, then those made of its fields, then the one that tells records apart. */
  const rankOf = (definition: KeyDefinition): number | undefined => {
    if (intends(definition, 'SECONDARY')) return undefined;
    if (findPredefinedKey(definition.key.name)?.objects.includes(object.name)) return 0;
    if (definition.fieldNames.every(({ value }) => names.has(value))) return 1;
    return intends(definition, 'UNIQUE') ? 2 : undefined;
  };
  return [
    ...definitionsBy(document, rankOf)
      .slice(0, maxOffered - 1)
      .flatMap((definition) => addIdentifiers(document, definition, object.identifier)),
    ...newKey(document, object, writers),
  ];
}

/** A key on a field that looks as if it told the object's records apart. */
function newKey(
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
