import { t } from '@vscode/l10n';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { findPredefinedKey } from '../../model/predefined-keys';
import { maxOffered } from '../judging/fixes';
import { addIdentifiers, definitionsBy } from '../judging/key-fixes';
import { addNeededKey } from '../judging/key-values';
import { intends, isNotStored, keysAreComplete } from '../judging/keys';
import { fieldWithFewValues } from '../judging/value-kind';
import { findingAt, type Fix, type Rule } from '../rule';

export const uniqueMissing: Rule = {
  code: 'unique-missing',
  section: 'Keys',
  severity: 'error',
  when: 'no key definition carries `UNIQUE`.',
  why: 'The service could not tell a new record from a newer version of one it has, and rejects the definition.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) => {
    const property = document.member('Keys');
    if (!property || !keysAreComplete(document)) return [];
    if (document.keyDefinitions.some((definition) => intends(definition, 'UNIQUE'))) return [];
    return [
      findingAt(
        property.nameNode,
        t('No key is `UNIQUE`. Add `UNIQUE` to the key whose value no two records share.'),
        { fixes: () => fixesOf(document) },
      ),
    ];
  },
};

/** Keys that are stored. E-mail addresses and the like are shared by several records. */
function fixesOf(document: ProfileTypeDocument): Fix[] {
  const rankOf = (definition: KeyDefinition): number | undefined => {
    if (isNotStored(definition) || intends(definition, 'SECONDARY')) return undefined;
    if (fieldWithFewValues(document, definition)) return undefined;
    const isShared = findPredefinedKey(definition.key.name)?.contentType !== undefined;
    return (intends(definition, 'PROFILE') ? 0 : 2) + Number(isShared);
  };
  const candidates = definitionsBy(document, rankOf).slice(0, maxOffered);
  if (candidates.length === 0) return addNeededKey(document);
  return candidates.flatMap((definition) => addIdentifiers(document, definition, 'UNIQUE'));
}
