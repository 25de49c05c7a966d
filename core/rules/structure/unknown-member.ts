import { t } from '@vscode/l10n';
import { hasProperty } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { changeTo, preferred, removalOfAll } from '../judging/fixes';
import { membersOfTemplates, objectsWithUnknownMembers, type UnknownMember } from '../judging/members';
import { didYouMean } from '../judging/nearest';
import { findingAt, type Fix, ifServiceIsAhead, quoted, type Rule } from '../rule';
import { paragraph } from '../../words/paragraph';

export const unknownMember: Rule = {
  code: 'unknown-member',
  section: 'Structure',
  severity: 'warning',
  when: 'an object has a member that the request does not know.',
  why: 'The AWS tools refuse it or drop it. If the service has grown since this extension was made, turn the rule off.',
  bad: `"ExpirationDay": 366`,
  good: `"ExpirationDays": 366`,
  check: (document) =>
    objectsWithUnknownMembers(document).flatMap(({ label, unknown }) =>
      unknown.map((member) => {
        const { property, meant } = member;
        return findingAt(
          property.nameNode,
          paragraph(
            t`${quoted(property.name)} is no member of ${label}.`,
            meant ? didYouMean(meant) : ifServiceIsAhead('unknown-member'),
          ),
          { fixes: () => [mend(document, member, unknown)] },
        );
      }),
    ),
};

/** The right name is no question where no other member of the object was meant to have it. */
function mend(
  document: ProfileTypeDocument,
  { property: { nameNode }, meant }: UnknownMember,
  unknown: readonly UnknownMember[],
): Fix {
  if (meant === undefined || conflictsWithTemplate(document, meant)) return removalOfAll(document, nameNode);
  const fix = changeTo(nameNode, meant);
  return unknown.filter((other) => other.meant === meant).length === 1 ? preferred(fix) : fix;
}

/** A template and what it provides cannot stand together. */
function conflictsWithTemplate({ root }: ProfileTypeDocument, meant: string): boolean {
  if (meant !== 'TemplateId') return hasProperty(root, 'TemplateId') && membersOfTemplates.includes(meant);
  return membersOfTemplates.some((name) => hasProperty(root, name));
}
