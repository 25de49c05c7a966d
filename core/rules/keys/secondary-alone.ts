import { identifierAt, intends } from '../judging/keys';
import { findingAt, type Rule } from '../rule';

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
  check: ({ keyDefinitions }) =>
    keyDefinitions.flatMap((definition) => {
      const string = identifierAt(definition, 'SECONDARY');
      if (!string || intends(definition, 'PROFILE')) return [];
      return [
        findingAt(string, '`SECONDARY` needs `PROFILE` beside it. Add `PROFILE`, or remove `SECONDARY`.'),
      ];
    }),
};
