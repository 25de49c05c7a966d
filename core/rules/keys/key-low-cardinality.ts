import { hasLowCardinality } from '../../model/low-cardinality';
import { targetOf } from '../../document/target';
import { intends } from '../judging/keys';
import { findingAt, quoted, type Rule } from '../rule';

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
      const [only, ...others] = definition.fieldNames;
      if (!only || others.length > 0 || !intends(definition, 'PROFILE')) return [];
      const field = document.fields.get(only.value);
      const target = field && targetOf(field);
      if (target?.kind !== 'field') return [];
      const name = target.canonical.split('.').at(-1) ?? '';
      if (!hasLowCardinality(name)) return [];
      return [
        findingAt(
          only,
          `Very many people share a value of ${quoted(field?.target?.value ?? '')}, so it ties records to the wrong profiles. Add a field that tells people apart, or remove \`PROFILE\`.`,
        ),
      ];
    }),
};
