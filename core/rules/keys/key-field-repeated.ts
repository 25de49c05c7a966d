import { t } from '@vscode/l10n';
import { preferred, removal } from '../judging/fixes';
import { repetitions } from '../judging/keys';
import { findingAt, quoted, relatedTo, type Rule } from '../rule';

export const keyFieldRepeated: Rule = {
  code: 'key-field-repeated',
  section: 'Keys',
  severity: 'warning',
  when: 'one definition names the same field twice.',
  why: 'The value is then joined to itself, and matches no key that names the field once.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "id"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) =>
    document.keyDefinitions
      .flatMap(({ fieldNames }) => repetitions(fieldNames))
      .map(({ first, again }) =>
        findingAt(again, t`Field ${quoted(again.value)} is already part of this key. Remove it here.`, {
          related: [relatedTo(first, t('Named here first.'))],
          fixes: () => [preferred(removal(document, again))],
        }),
      ),
};
