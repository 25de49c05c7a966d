import { t } from '@vscode/l10n';
import { forbiddenNames, keyName as nameShape } from '../../model/members';
import { renameKey } from '../judging/key-fixes';
import { mismatchOf } from '../judging/places';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const keyName: Rule = {
  code: 'key-name',
  section: 'Keys',
  severity: 'error',
  when: 'a key’s name starts with neither a letter nor `_`, or is `Tags` or `tags`.',
  why: 'The service rejects the definition.',
  bad: `"Keys": { "1stId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "firstId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) =>
    document.keys.flatMap((key) => {
      const { name, nameNode, node } = key;
      const fixes = (): Fix[] => renameKey(document, key);
      if (forbiddenNames.includes(name)) {
        return [
          findingAt(nameNode, t`A key cannot be called ${quoted(name)}. Choose another name.`, { fixes }),
        ];
      }
      // A name with several mistakes is reported once.
      if (!node || /^[a-zA-Z_]/.test(name) || mismatchOf(nameNode, nameShape)) return [];
      return [findingAt(nameNode, t`Key ${quoted(name)} must start with a letter or \`_\`.`, { fixes })];
    }),
};
