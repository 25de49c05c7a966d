import { findPredefinedKey, predefinedKeys } from '../../model/predefined-keys';
import { didYouMean, nearest } from '../judging/nearest';
import { findingAt, quoted, type Rule } from '../rule';

export const keySystemName: Rule = {
  code: 'key-system-name',
  section: 'Keys',
  severity: 'warning',
  when: 'a key’s name starts with `_` and is not a predefined key.',
  why: 'Names with `_` are keys that the domain already has. A key of your own needs a plain name.',
  bad: `"Keys": { "_customer": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "customer": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: ({ keys }) =>
    keys
      .filter(({ name, node }) => node && name.startsWith('_') && !findPredefinedKey(name))
      .map(({ name, nameNode }) => {
        const suggestion = didYouMean(
          nearest(
            name,
            predefinedKeys.map((key) => key.name),
          ),
        );
        return findingAt(
          nameNode,
          `${quoted(name)} is no predefined key. Give a key of your own a name without \`_\`.${suggestion}`,
        );
      }),
};
