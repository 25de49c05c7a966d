import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { hasStoredProfileKey, removeIdentifiers } from '../judging/key-fixes';
import { intends, isNotStored } from '../judging/keys';
import { fieldWithFewValues } from '../judging/value-kind';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const keyLowCardinality: Rule = {
  code: 'key-low-cardinality',
  section: 'Keys',
  severity: 'warning',
  when: 'the only field of a `PROFILE` key goes to a gender, party type, state, province, country, status, tier or the like.',
  why: 'Very many people share such a value: their records end on one profile, or on none because the match is ambiguous.',
  bad: `"Fields": { "country": { "Source": "_source.country", "Target": "_profile.Address.Country" } },
"Keys": {
  "recordId": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }],
  "country": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["country"] }]
}`,
  good: `"Fields": { "country": { "Source": "_source.country", "Target": "_profile.Address.Country" } },
"Keys": {
  "recordId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "country": [{ "FieldNames": ["country"] }]
}`,
  check: (document) =>
    document.keyDefinitions.flatMap((definition) => {
      const [string] = definition.fieldNames;
      const field = fieldWithFewValues(document, definition);
      if (!string || !field || !intends(definition, 'PROFILE')) return [];
      return [
        findingAt(
          string,
          `Very many people share a value of ${quoted(field.target?.value ?? '')}, so it ties records to the wrong profiles. Add a field that tells people apart, or remove \`PROFILE\`.`,
          { fixes: () => makeSearchKey(document, definition) },
        ),
      ];
    }),
};

/** Only where other keys tie records to profiles. Without PROFILE the words that refine it go, too. */
function makeSearchKey(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  if (!hasStoredProfileKey(document, [definition]) || isNotStored(definition)) return [];
  return removeIdentifiers(document, definition, 'PROFILE', 'SECONDARY');
}
