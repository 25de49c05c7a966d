import { fieldName as nameShape, forbiddenNames } from '../../model/members';
import { mismatchOf } from '../judging/places';
import { findingAt, quoted, type Rule } from '../rule';

export const fieldName: Rule = {
  code: 'field-name',
  section: 'Fields',
  severity: 'error',
  when: 'a field’s name does not start with a letter, or is `Tags` or `tags`.',
  why: 'The service rejects the definition.',
  bad: `"Fields": { "2ndLine": { "Source": "_source.line2", "Target": "_profile.Address.Address2" } }`,
  good: `"Fields": { "secondLine": { "Source": "_source.line2", "Target": "_profile.Address.Address2" } }`,
  check: ({ fields }) =>
    [...fields.values()].flatMap(({ name, nameNode, node }) => {
      if (forbiddenNames.includes(name)) {
        return [findingAt(nameNode, `A field cannot be called ${quoted(name)}. Choose another name.`)];
      }
      // A name with several mistakes is reported once.
      if (!node || /^[a-zA-Z]/.test(name) || mismatchOf(nameNode, nameShape)) return [];
      return [findingAt(nameNode, `Field ${quoted(name)} must start with a letter.`)];
    }),
};
