import { fieldMembers } from '../../model/members';
import { hasMember } from '../judging/members';
import { findingAt, quoted, type Rule } from '../rule';

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
        ),
      ];
    }),
};
