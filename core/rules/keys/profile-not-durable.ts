import { t } from '@vscode/l10n';
import { replaceWith } from '../../document/editing';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { maxOffered } from '../judging/fixes';
import { removeIdentifiers } from '../judging/key-fixes';
import { createsProfiles, identifierAt, intends, isNotStored, keysAreComplete } from '../judging/keys';
import { findPredefinedKey } from '../../model/predefined-keys';
import { findingAt, type Fix, quoted, relatedTo, type Rule } from '../rule';

export const profileNotDurable: Rule = {
  code: 'profile-not-durable',
  section: 'Keys',
  severity: 'error',
  when: '`AllowProfileCreation` is true and every `PROFILE` key is `LOOKUP_ONLY` or `NEW_ONLY`. `_profileId` is exempt.',
  why: 'A profile that the type creates could not be found by the next record; the service rejects the definition.',
  bad: `"AllowProfileCreation": true,
"Fields": { "number": { "Source": "_source.number" } },
"Keys": {
  "recordId": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }],
  "customerNumber": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["number"] }]
}`,
  good: `"AllowProfileCreation": true,
"Fields": { "number": { "Source": "_source.number" } },
"Keys": {
  "recordId": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["id"] }],
  "customerNumber": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["number"] }]
}`,
  check: (document) => {
    if (!createsProfiles(document) || !keysAreComplete(document)) return [];
    const profileKeys = document.keyDefinitions.filter((definition) => intends(definition, 'PROFILE'));
    // A UNIQUE key that is not stored is unique-not-stored's, and mending it mends this too.
    if (profileKeys.some((definition) => !isNotStored(definition) || intends(definition, 'UNIQUE')))
      return [];
    if (profileKeys.some(({ key }) => isReservedProfileKey(key.name))) return [];
    const places = profileKeys.flatMap((definition) => {
      const string = identifierAt(definition, 'LOOKUP_ONLY') ?? identifierAt(definition, 'NEW_ONLY');
      return string ? [string] : [];
    });
    const [first, ...others] = places;
    if (!first) return [];
    return [
      findingAt(
        first,
        t`With ${quoted(first.value)} on every \`PROFILE\` key, a profile that this type creates is never found again. Remove it from one of them, or set \`AllowProfileCreation\` to false.`,
        {
          related: others.map((other) => relatedTo(other, t('Not stored either.'))),
          fixes: () => fixesOf(document, profileKeys),
        },
      ),
    ];
  },
};

function fixesOf(document: ProfileTypeDocument, profileKeys: readonly KeyDefinition[]): Fix[] {
  const stored = profileKeys
    .filter(({ key }) => !findPredefinedKey(key.name)?.reserved)
    .slice(0, maxOffered - 1)
    .flatMap((definition) => removeIdentifiers(document, definition, 'LOOKUP_ONLY', 'NEW_ONLY'));
  const creation = document.member('AllowProfileCreation')?.valueNode;
  if (!creation) return stored;
  return [
    ...stored,
    { title: t('Set "AllowProfileCreation" to false'), changes: [replaceWith(creation, false)] },
  ];
}

function isReservedProfileKey(name: string): boolean {
  const key = findPredefinedKey(name);
  return key?.reserved === true && key.objects.includes('_profile');
}
