import { forbiddenNames } from '../../model/members';
import { findingAt, quoted, type Rule } from '../rule';

export const keyName: Rule = {
  code: 'key-name',
  section: 'Keys',
  severity: 'error',
  when: 'a key’s name starts with neither a letter nor `_`, or is `Tags` or `tags`.',
  why: 'The service rejects the definition.',
  bad: `"Keys": { "1stId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "firstId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: ({ keys }) =>
    keys.flatMap(({ name, nameNode }) => {
      if (forbiddenNames.includes(name)) {
        return [findingAt(nameNode, `A key cannot be called ${quoted(name)}. Choose another name.`)];
      }
      // Other characters are bad-format's; a name with several mistakes is reported once.
      if (!/^[0-9-][a-zA-Z0-9_-]*$/.test(name)) return [];
      return [findingAt(nameNode, `Key ${quoted(name)} must start with a letter or \`_\`.`)];
    }),
};
