import { t } from '@vscode/l10n';
import { replaceWith } from '../../document/editing';
import type { Key, ProfileTypeDocument } from '../../document/profile-type-document';
import { findPredefinedKey, predefinedKeys } from '../../model/predefined-keys';
import { keyName } from '../../model/members';
import { suitKey } from '../judging/field-fixes';
import { inTitle, preferred } from '../judging/fixes';
import { renameKey } from '../judging/key-fixes';
import { intends } from '../judging/keys';
import { mismatchOf } from '../judging/places';
import { didYouMean, misspelt, nearest } from '../judging/nearest';
import { findingAt, type Fix, quoted, type Rule } from '../rule';
import { paragraph } from '../../words/paragraph';

const names = predefinedKeys.map(({ name }) => name);

export const keySystemName: Rule = {
  code: 'key-system-name',
  section: 'Keys',
  severity: 'warning',
  when: 'a key’s name starts with `_` and is not a predefined key.',
  why: 'Names with `_` are keys that the domain already has. A key of your own needs a plain name.',
  bad: `"Keys": { "_customer": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  good: `"Keys": { "customer": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) =>
    document.keys
      .filter(({ name, node }) => node && name.startsWith('_') && !findPredefinedKey(name))
      // A name with several mistakes is reported once.
      .filter(({ nameNode }) => !mismatchOf(nameNode, keyName))
      .map((key) => {
        const suggestion = nearest(key.name, names);
        return findingAt(
          key.nameNode,
          paragraph(
            t`${quoted(key.name)} is no predefined key. Give a key of your own a name without \`_\`.`,
            didYouMean(suggestion),
          ),
          { fixes: () => [...toPredefined(document, key, suggestion), ...renameKey(document, key)] },
        );
      }),
};

/** The predefined key that was probably meant, with the content types that it asks for. */
function toPredefined(document: ProfileTypeDocument, key: Key, name: string | undefined): Fix[] {
  const predefined = findPredefinedKey(name ?? '');
  if (!predefined || document.keys.some((other) => other.name === predefined.name)) return [];
  if (predefined.reserved && !key.definitions.every((definition) => intends(definition, 'LOOKUP_ONLY')))
    return [];
  const fieldNames = key.definitions.flatMap((definition) => definition.fieldNames.map(({ value }) => value));
  const fix: Fix = {
    title: t`Rename to ${inTitle(predefined.name)}`,
    changes: [
      replaceWith(key.nameNode, predefined.name),
      ...[...new Set(fieldNames)]
        .flatMap((fieldName) => document.fields.get(fieldName) ?? [])
        .flatMap((field) => suitKey(document, field, predefined.name)),
    ],
  };
  return [misspelt(key.name, names) === predefined.name ? preferred(fix) : fix];
}
