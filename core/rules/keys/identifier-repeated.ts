import { t } from '@vscode/l10n';
import { preferred, removal } from '../judging/fixes';
import { repetitions } from '../judging/keys';
import { findingAt, quoted, relatedTo, type Rule } from '../rule';

export const identifierRepeated: Rule = {
  code: 'identifier-repeated',
  section: 'Keys',
  severity: 'warning',
  when: 'one definition has the same standard identifier twice.',
  why: 'The second has no effect.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "PROFILE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) =>
    document.keyDefinitions
      .flatMap(({ identifiers }) => repetitions(identifiers))
      .map(({ first, again }) =>
        findingAt(again, t`${quoted(again.value)} stands in this definition already. Remove it here.`, {
          related: [relatedTo(first, t('It stands here first.'))],
          fixes: () => [preferred(removal(document, again))],
        }),
      ),
};
