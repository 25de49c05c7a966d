import { t } from '@vscode/l10n';
import { findPredefinedKey } from '../../model/predefined-keys';
import { removeIdentifiers } from '../judging/key-fixes';
import { identifierAt, intends } from '../judging/keys';
import { findingAt, quoted, relatedTo, type Rule } from '../rule';

export const uniqueNotStored: Rule = {
  code: 'unique-not-stored',
  section: 'Keys',
  severity: 'error',
  when: '`UNIQUE` stands together with `LOOKUP_ONLY` or `NEW_ONLY`.',
  why: 'The value that tells records apart must be stored; the service rejects the definition.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "LOOKUP_ONLY"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) =>
    document.keyDefinitions.flatMap((definition) => {
      if (!intends(definition, 'UNIQUE')) return [];
      const string = identifierAt(definition, 'LOOKUP_ONLY') ?? identifierAt(definition, 'NEW_ONLY');
      if (!string) return [];
      const unique = identifierAt(definition, 'UNIQUE');
      return [
        findingAt(
          string,
          t`A \`UNIQUE\` key must be stored, and ${quoted(string.value)} keeps it from that. Remove ${quoted(string.value)}, or make another key \`UNIQUE\`.`,
          {
            ...(unique && { related: [relatedTo(unique, t('`UNIQUE` stands here.'))] }),
            fixes: () =>
              findPredefinedKey(definition.key.name)?.reserved
                ? []
                : removeIdentifiers(document, definition, 'LOOKUP_ONLY', 'NEW_ONLY'),
          },
        ),
      ];
    }),
};
