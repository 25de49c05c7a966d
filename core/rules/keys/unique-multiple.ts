import { identifierAt } from '../judging/keys';
import { findingAt, quoted, relatedTo, type Rule } from '../rule';

export const uniqueMultiple: Rule = {
  code: 'unique-multiple',
  section: 'Keys',
  severity: 'error',
  when: 'more than one key definition carries `UNIQUE`.',
  why: 'Exactly one value tells records apart; the service rejects the definition. To take several values together, name several fields in one definition.',
  bad: `"Fields": { "number": { "Source": "_source.number" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "customerNumber": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["number"] }]
}`,
  good: `"Fields": { "number": { "Source": "_source.number" } },
"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "number"] }] }`,
  check: ({ keyDefinitions }) => {
    const [first, ...others] = keyDefinitions.flatMap((definition) => {
      const string = identifierAt(definition, 'UNIQUE');
      return string ? [{ string, key: definition.key.name }] : [];
    });
    if (!first) return [];
    return others.map(({ string }) =>
      findingAt(
        string,
        `Key ${quoted(first.key)} is \`UNIQUE\` already, and only one definition can be. Remove \`UNIQUE\` from one of them.`,
        { related: [relatedTo(first.string, 'The other `UNIQUE` key.')] },
      ),
    );
  },
};
