import { insertMember } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { parseSource } from '../../document/source';
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
    [...document.fields.values()].flatMap(({ name, nameNode, node }) => {
      if (node?.type !== 'object' || hasMember(node, 'Source', fieldMembers)) return [];
      return [
        findingAt(
          nameNode,
          `Field ${quoted(name)} has no \`Source\`, so its value is always empty. Add one, such as \`_source.${name}\`.`,
          { fixes: () => addSource(document, node, `${sourceRoot}.${name}`) },
        ),
      ];
    }),
};

function addSource(document: ProfileTypeDocument, node: JsonNode, path: string): Fix[] {
  if (parseSource(path).problems.length > 0) return [];
  const [first] = node.children ?? [];
  const place = first ? { before: first } : 'last';
  return [
    {
      title: `Add "Source": ${inTitle(path)}`,
      changes: [insertMember(document, node, 'Source', path, place)],
    },
  ];
}
