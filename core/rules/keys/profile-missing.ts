import { t } from '@vscode/l10n';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { findPredefinedKey } from '../../model/predefined-keys';
import { profile } from '../../model/standard-objects/profile';
import { maxOffered } from '../judging/fixes';
import { addIdentifiers, definitionsBy } from '../judging/key-fixes';
import { addNeededKey } from '../judging/key-values';
import { createsProfiles, intends, isNotStored, keysAreComplete } from '../judging/keys';
import { fieldWithFewValues } from '../judging/value-kind';
import { findingAt, type Fix, type Rule } from '../rule';

export const profileMissing: Rule = {
  code: 'profile-missing',
  section: 'Keys',
  severity: 'error',
  when: 'no key definition carries `PROFILE`.',
  why: 'Records could not be tied to a profile; the service rejects the definition.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) => {
    const property = document.member('Keys');
    if (!property || !keysAreComplete(document)) return [];
    // SECONDARY means a PROFILE key; secondary-alone asks for the missing word.
    const isThere = document.keyDefinitions.some(
      (definition) => intends(definition, 'PROFILE') || intends(definition, 'SECONDARY'),
    );
    if (isThere) return [];
    return [
      findingAt(
        property.nameNode,
        t(
          'No key is `PROFILE`. Add `PROFILE` to a key that says whose record it is, such as a customer number or an e-mail address.',
        ),
        { fixes: () => fixesOf(document) },
      ),
    ];
  },
};

/** The profile's own predefined keys first. */
function fixesOf(document: ProfileTypeDocument): Fix[] {
  const mustBeStored = createsProfiles(document);
  const rankOf = (definition: KeyDefinition): number | undefined => {
    if (mustBeStored && isNotStored(definition)) return undefined;
    if (fieldWithFewValues(document, definition)) return undefined;
    return findPredefinedKey(definition.key.name)?.objects.includes(profile.name) ? 0 : 1;
  };
  const candidates = definitionsBy(document, rankOf).slice(0, maxOffered);
  if (candidates.length === 0) return addNeededKey(document);
  return candidates.flatMap((definition) => addIdentifiers(document, definition, 'PROFILE'));
}
