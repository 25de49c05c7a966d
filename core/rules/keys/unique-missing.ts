import { intends, keysAreComplete } from '../judging/keys';
import { findingAt, type Rule } from '../rule';

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
        'No key is `UNIQUE`. Add `UNIQUE` to the key whose value no two records share.',
      ),
    ];
  },
};
