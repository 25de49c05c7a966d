import { t } from '@vscode/l10n';
import { typeMembers } from '../../model/members';
import { preferred, removalOfAll } from '../judging/fixes';
import { findingAt, quoted, type Rule } from '../rule';

const readOnlyNames = typeMembers.filter((member) => member.readOnly).map((member) => member.name);

export const readOnlyMember: Rule = {
  code: 'read-only-member',
  section: 'Structure',
  severity: 'hint',
  unnecessary: true,
  when: 'a member stands there that only the service writes.',
  why: 'It comes along when a type is saved from `get-profile-object-type`. It does no harm and is not sent.',
  bad: `"LastUpdatedAt": "2026-03-01T09:30:00Z"`,
  good: `"ExpirationDays": 366`,
  check: (document) =>
    readOnlyNames.flatMap((name) => {
      const property = document.member(name);
      if (!property) return [];
      return [
        findingAt(property.nameNode, t`${quoted(name)} is an answer of the service and is not sent.`, {
          fixes: () => [preferred(removalOfAll(document, property.nameNode))],
        }),
      ];
    }),
};
