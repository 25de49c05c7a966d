import { forbiddenNames, keyName as nameShape } from '../../model/members';
import { mismatchOf } from '../judging/places';
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
    keys.flatMap(({ name, nameNode, node }) => {
      if (forbiddenNames.includes(name)) {
        return [findingAt(nameNode, `A key cannot be called ${quoted(name)}. Choose another name.`)];
      }
      // A name with several mistakes is reported once.
      if (!node || /^[a-zA-Z_]/.test(name) || mismatchOf(nameNode, nameShape)) return [];
      return [findingAt(nameNode, `Key ${quoted(name)} must start with a letter or \`_\`.`)];
    }),
};
