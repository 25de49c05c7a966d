import { fieldMembers } from '../../model/members';
import { fieldsInKeys, keysAreComplete } from '../judging/keys';
import { hasMember } from '../judging/members';
import { findingAt, quoted, type Rule } from '../rule';

export const unusedField: Rule = {
  code: 'unused-field',
  section: 'Fields',
  severity: 'hint',
  unnecessary: true,
  when: 'a field has no target, and no key uses it.',
  why: 'It does nothing. The whole record is stored with or without it.',
  bad: `"Fields": { "color": { "Source": "_source.color" } }`,
  good: `"Fields": { "color": { "Source": "_source.color", "Target": "_profile.Attributes.Color" } }`,
  check: (document) => {
    if (!keysAreComplete(document)) return [];
    const inKeys = fieldsInKeys(document);
    return [...document.fields.values()].flatMap(({ name, nameNode, node }) => {
      if (inKeys.has(name) || node?.type !== 'object') return [];
      if (hasMember(node, 'Target', fieldMembers)) return [];
      return [findingAt(nameNode, `Field ${quoted(name)} has no target and is not used by any key.`)];
    });
  },
};
