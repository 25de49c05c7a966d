import { standardObjects } from '../../model/standard-objects';
import { identifierAt, intends } from '../judging/keys';
import { findingAt, quoted, type Rule } from '../rule';

/** PROFILE among them: the identifiers that make a key look something up. */
const lookups = standardObjects.map(({ identifier }) => identifier);

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
  check: ({ keyDefinitions }) =>
    keyDefinitions.flatMap((definition) => {
      const string = identifierAt(definition, 'LOOKUP_ONLY') ?? identifierAt(definition, 'NEW_ONLY');
      if (!string || lookups.some((identifier) => intends(definition, identifier))) return [];
      // On a UNIQUE key it is unique-not-stored's, on a SECONDARY one secondary-alone's.
      if (intends(definition, 'UNIQUE') || intends(definition, 'SECONDARY')) return [];
      return [
        findingAt(
          string,
          `With ${quoted(string.value)} and nothing to look up this key has no effect. Add \`PROFILE\` or a standard object’s identifier, or remove ${quoted(string.value)} for a search key.`,
        ),
      ];
    }),
};
