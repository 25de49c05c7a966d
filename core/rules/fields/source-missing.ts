import { t } from '@vscode/l10n';
import { insertMember } from '../../document/editing';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceProblems } from '../../document/source';
import { sourceRoot } from '../../document/source-path';
import { fieldMembers } from '../../model/members';
import { inTitle } from '../judging/fixes';
import { hasMember } from '../judging/members';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const sourceMissing: Rule = {
  code: 'source-missing',
  section: 'Fields',
  severity: 'warning',
  when: 'a field has no `Source`.',
  why: 'Its value is always empty: it forms no key and writes nothing.',
  bad: `"Fields": { "city": { "Target": "_profile.Address.City" } }`,
  good: `"Fields": { "city": { "Source": "_source.city", "Target": "_profile.Address.City" } }`,
  check: (document) =>
    [...document.fields.values()]
      .filter(({ node }) => node?.type === 'object' && !hasMember(node, 'Source', fieldMembers))
      .map((field) =>
        findingAt(
          field.nameNode,
          t`Field ${quoted(field.name)} has no \`Source\`, so its value is always empty. Add one, such as \`_source.${field.name}\`.`,
          { fixes: () => addSource(document, field) },
        ),
      ),
};

function addSource(document: ProfileTypeDocument, { name, node }: Field): Fix[] {
  const path = `${sourceRoot}.${name}`;
  if (!node || sourceProblems(path).length > 0) return [];
  const [first] = node.children ?? [];
  const place = first ? { before: first } : 'last';
  return [
    {
      title: t`Add "Source": ${inTitle(path)}`,
      changes: [insertMember(document, node, 'Source', path, place)],
    },
  ];
}
