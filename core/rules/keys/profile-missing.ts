import { intends, keysAreComplete } from '../judging/keys';
import { findingAt, type Rule } from '../rule';

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
        'No key is `PROFILE`. Add `PROFILE` to a key that says whose record it is, such as a customer number or an e-mail address.',
      ),
    ];
  },
};
