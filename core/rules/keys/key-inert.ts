import { t } from '@vscode/l10n';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { targetOf } from '../../document/target';
import { findPredefinedKey } from '../../model/predefined-keys';
import { standardObjects } from '../../model/standard-objects';
import { profile } from '../../model/standard-objects/profile';
import { maxOffered } from '../judging/fixes';
import { addIdentifiers, allowsLookUps, removeIdentifiers } from '../judging/key-fixes';
import { identifierAt, intends, looksUp } from '../judging/keys';
import { fieldWithFewValues } from '../judging/value-kind';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const keyInert: Rule = {
  code: 'key-inert',
  section: 'Keys',
  severity: 'warning',
  when: '`LOOKUP_ONLY` or `NEW_ONLY` stands on a definition that looks nothing up: it has neither `PROFILE` nor a standard object’s identifier.',
  why: 'The key finds nothing at ingestion, and is not stored to be searched for.',
  bad: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_phone": [{ "StandardIdentifiers": ["LOOKUP_ONLY"], "FieldNames": ["phone"] }]
}`,
  good: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_phone": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["phone"] }]
}`,
  check: (document) =>
    document.keyDefinitions.flatMap((definition) => {
      const string = identifierAt(definition, 'LOOKUP_ONLY') ?? identifierAt(definition, 'NEW_ONLY');
      if (!string || looksUp(definition)) return [];
      // On a UNIQUE key it is unique-not-stored's, on a SECONDARY one secondary-alone's.
      if (intends(definition, 'UNIQUE') || intends(definition, 'SECONDARY')) return [];
      return [
        findingAt(
          string,
          t`With ${quoted(string.value)} and nothing to look up this key has no effect. Add \`PROFILE\` or a standard object’s identifier, or remove ${quoted(string.value)} for a search key.`,
          { fixes: () => fixesOf(document, definition) },
        ),
      ];
    }),
};

function fixesOf(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const predefined = findPredefinedKey(definition.key.name);
  const objects = new Set(predefined?.objects);
  for (const { value } of definition.fieldNames) {
    const target = targetOf(document.fields.get(value) ?? { target: undefined });
    if (target?.kind === 'field') objects.add(target.object.name);
  }
  if (!predefined) objects.add(profile.name);
  const canFindProfile = allowsLookUps(document) && !fieldWithFewValues(document, definition);
  const identifiers = standardObjects
    .filter(({ name }) => objects.has(name))
    .map(({ identifier }) => identifier)
    .filter((identifier) => identifier !== 'PROFILE' || canFindProfile);
  return [
    ...identifiers
      .slice(0, maxOffered - 1)
      .flatMap((identifier) => addIdentifiers(document, definition, identifier)),
    // A reserved key must be LOOKUP_ONLY.
    ...(predefined?.reserved ? [] : removeIdentifiers(document, definition, 'LOOKUP_ONLY', 'NEW_ONLY')),
  ];
}
