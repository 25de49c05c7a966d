import { t } from '@vscode/l10n';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { allowsLookUps, removeIdentifiers } from '../judging/key-fixes';
import { identifierAt, intends, isNotStored, looksUp } from '../judging/keys';
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
  check: (document) => {
    const [first, ...others] = document.keyDefinitions.flatMap((definition) => {
      const string = identifierAt(definition, 'UNIQUE');
      return string ? [{ string, definition }] : [];
    });
    if (!first) return [];
    return others.map(({ string, definition }) =>
      findingAt(
        string,
        t`Key ${quoted(first.definition.key.name)} is \`UNIQUE\` already, and only one definition can be. Remove \`UNIQUE\` from one of them.`,
        {
          related: [relatedTo(first.string, t('The other `UNIQUE` key.'))],
          fixes: () =>
            [definition, first.definition]
              .filter((candidate) => !isNotStored(candidate) || canLoseUnique(document, candidate))
              .flatMap((candidate) => removeIdentifiers(document, candidate, 'UNIQUE')),
        },
      ),
    );
  },
};

/** Whether a key that is not stored still does something, and nothing else is wrong with it then. */
function canLoseUnique(document: ProfileTypeDocument, definition: KeyDefinition): boolean {
  return intends(definition, 'PROFILE') ? allowsLookUps(document) : looksUp(definition);
}
