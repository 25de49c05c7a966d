import { findPredefinedKey } from '../../model/predefined-keys';
import { intends, keysAreComplete } from '../judging/keys';
import { findingAt, quoted, type Rule } from '../rule';

export const keyReserved: Rule = {
  code: 'key-reserved',
  section: 'Keys',
  severity: 'error',
  when: '`_profileId`, `_orderId`, `_caseId` or `_assetId` has a definition without `LOOKUP_ONLY`.',
  why: 'The service stores these keys itself and rejects the definition. Take another name if the value is to be searchable.',
  bad: `"Fields": { "profile": { "Source": "_source.profileId" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_profileId": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["profile"] }]
}`,
  good: `"Fields": { "profile": { "Source": "_source.profileId" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_profileId": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["profile"] }]
}`,
  check: (document) => {
    if (!keysAreComplete(document)) return [];
    return document.keys
      .filter(({ name }) => findPredefinedKey(name)?.reserved)
      .filter(({ definitions }) => definitions.some((definition) => !intends(definition, 'LOOKUP_ONLY')))
      .map(({ name, nameNode }) =>
        findingAt(
          nameNode,
          `${quoted(name)} is reserved: every definition of it needs \`LOOKUP_ONLY\`. Add it, or choose another name.`,
        ),
      );
  },
};
