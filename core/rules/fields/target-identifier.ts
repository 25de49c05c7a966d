import type { Target } from '../../document/target';
import { targetingFields } from '../judging/fields';
import { intends, keysAreComplete } from '../judging/keys';
import { findingAt, quoted, type Rule } from '../rule';

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
      const { name, identifier, identifierDocumented } = target.object;
      // A type without a PROFILE key is profile-missing's.
      if (identifier === 'PROFILE' || told.has(name)) return [];
      told.add(name);
      if (document.keyDefinitions.some((definition) => intends(definition, identifier))) return [];
      const message = `${quoted(string.value)} needs a key with \`${identifier}\` that says which record is meant. Add \`${identifier}\` to the \`StandardIdentifiers\` of a key.`;
      return [findingAt(string, message, identifierDocumented === false ? { severity: 'warning' } : {})];
    });
  },
};

/** A target that is wrong in itself is one mistake; where the list of fields is not complete it may be right. */
function isTargeted(target: Target): target is Exclude<Target, { kind: 'unknown-object' }> {
  return target.kind === 'field' || (target.kind === 'unknown-field' && !target.object.fieldListComplete);
}
