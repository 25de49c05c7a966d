import { t } from '@vscode/l10n';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { preferred } from '../judging/fixes';
import {
  addIdentifiers,
  allowsLookUps,
  exchangeIdentifiers,
  hasStoredProfileKey,
  removeIdentifiers,
} from '../judging/key-fixes';
import { identifierAt, intends, isNotStored, looksUp } from '../judging/keys';
import { fieldWithFewValues } from '../judging/value-kind';
import { findingAt, type Fix, type Rule } from '../rule';

export const secondaryAlone: Rule = {
  code: 'secondary-alone',
  section: 'Keys',
  severity: 'error',
  when: 'a definition carries `SECONDARY` without `PROFILE`.',
  why: '`SECONDARY` only says that a `PROFILE` key is looked up after the others; the service rejects it alone.',
  bad: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_phone": [{ "StandardIdentifiers": ["SECONDARY"], "FieldNames": ["phone"] }]
}`,
  good: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_phone": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["phone"] }]
}`,
  check: (document) =>
    document.keyDefinitions.flatMap((definition) => {
      const string = identifierAt(definition, 'SECONDARY');
      if (!string || intends(definition, 'PROFILE')) return [];
      return [
        findingAt(string, t('`SECONDARY` needs `PROFILE` beside it. Add `PROFILE`, or remove `SECONDARY`.'), {
          fixes: () => fixesOf(document, definition),
        }),
      ];
    }),
};

function fixesOf(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const added = fieldWithFewValues(document, definition) ? [] : addProfile(document, definition);
  // Without SECONDARY such a key would do nothing.
  const isInert = isNotStored(definition) && !looksUp(definition);
  if (isInert || !hasStoredProfileKey(document)) return added;
  return [...added, ...removeIdentifiers(document, definition, 'SECONDARY')];
}

/** The only key that ties records to profiles must be stored where a type creates them. */
function addProfile(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  return isNotStored(definition) && !allowsLookUps(document)
    ? exchangeIdentifiers(document, definition, 'PROFILE', ['LOOKUP_ONLY', 'NEW_ONLY'])
    : addIdentifiers(document, definition, 'PROFILE').map(preferred);
}
