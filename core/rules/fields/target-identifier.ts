import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { targetingFields } from '../judging/fields';
import { identifyByKey, identifyByNewKey, isTargeted, lacksKey } from '../judging/object-keys';
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
    const told = new Set<string>();
    return targetingFields(document).flatMap(({ string, target }) => {
      if (!isTargeted(target)) return [];
      const { object } = target;
      const { name, identifier, identifierDocumented } = object;
      if (told.has(name)) return [];
      told.add(name);
      if (!lacksKey(document, object)) return [];
      const message = t`${quoted(string.value)} needs a key with \`${identifier}\` that says which record is meant. Add \`${identifier}\` to the \`StandardIdentifiers\` of a key.`;
      return [
        findingAt(string, message, {
          ...(identifierDocumented === false && { severity: 'warning' }),
          fixes: () => fixesOf(document, object),
        }),
      ];
    });
  },
};

/** A key that is there, or a new one. */
function fixesOf(document: ProfileTypeDocument, object: StandardObject): Fix[] {
  const writers = targetingFields(document).filter(
    ({ target }) => target.kind === 'field' && target.object === object,
  );
  return [
    ...identifyByKey(document, object, new Set(writers.map(({ field }) => field.name))),
    ...identifyByNewKey(document, object, writers),
  ];
}
