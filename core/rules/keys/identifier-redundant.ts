import { t } from '@vscode/l10n';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { findPredefinedKey } from '../../model/predefined-keys';
import { preferred } from '../judging/fixes';
import { removeIdentifiers } from '../judging/key-fixes';
import { identifierAt } from '../judging/keys';
import { findingAt, type Fix, relatedTo, type Rule } from '../rule';

export const identifierRedundant: Rule = {
  code: 'identifier-redundant',
  section: 'Keys',
  severity: 'warning',
  when: '`LOOKUP_ONLY` stands together with `NEW_ONLY`.',
  why: '`LOOKUP_ONLY` never stores the key, so `NEW_ONLY` has nothing left to say.',
  bad: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_phone": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY", "NEW_ONLY"], "FieldNames": ["phone"] }]
}`,
  good: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_phone": [{ "StandardIdentifiers": ["PROFILE", "NEW_ONLY"], "FieldNames": ["phone"] }]
}`,
  check: (document) =>
    document.keyDefinitions.flatMap((definition) => {
      const lookupOnly = identifierAt(definition, 'LOOKUP_ONLY');
      const newOnly = identifierAt(definition, 'NEW_ONLY');
      if (!lookupOnly || !newOnly) return [];
      return [
        findingAt(newOnly, t('`NEW_ONLY` has no effect beside `LOOKUP_ONLY`. Remove one of them.'), {
          related: [relatedTo(lookupOnly, t('`LOOKUP_ONLY` stands here.'))],
          fixes: () => fixesOf(document, definition),
        }),
      ];
    }),
};

function fixesOf(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const withoutEffect = removeIdentifiers(document, definition, 'NEW_ONLY').map(preferred);
  if (findPredefinedKey(definition.key.name)?.reserved) return withoutEffect;
  return [...withoutEffect, ...removeIdentifiers(document, definition, 'LOOKUP_ONLY')];
}
