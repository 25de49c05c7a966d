import { forbiddenNames } from '../../model/members';
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
    [...fields.values()].flatMap(({ name, nameNode }) => {
      if (forbiddenNames.includes(name)) {
        return [findingAt(nameNode, `A field cannot be called ${quoted(name)}. Choose another name.`)];
      }
      // Other characters than letters are bad-format's; a name with several mistakes is reported once.
      if (!/^[0-9_.-][a-zA-Z0-9_.-]*$/.test(name)) return [];
      return [findingAt(nameNode, `Field ${quoted(name)} must start with a letter.`)];
    }),
};
