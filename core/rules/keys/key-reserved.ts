import { t } from '@vscode/l10n';
import { replaceWith } from '../../document/editing';
import type { Key, KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { findPredefinedKey } from '../../model/predefined-keys';
import { standardObjects } from '../../model/standard-objects';
import { inTitle, preferred } from '../judging/fixes';
import { addIdentifiers, allowsLookUps, renameKey } from '../judging/key-fixes';
import { identifierAt, intends, keysAreComplete, looksUp } from '../judging/keys';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const keyReserved: Rule = {
  code: 'key-reserved',
  section: 'Keys',
  severity: 'error',
  when: '`_profileId`, `_orderId`, `_caseId` or `_assetId` has a definition without `LOOKUP_ONLY`.',
  why: 'The service stores these keys itself and rejects the definition. Take another name if the value is to be searchable.',
  bad: `"Fields": { "profile": { "Source": "_source.profileId" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_profileId": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["profile"] }]
}`,
  good: `"Fields": { "profile": { "Source": "_source.profileId" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "_profileId": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["profile"] }]
}`,
  check: (document) => {
    if (!keysAreComplete(document)) return [];
    return document.keys
      .filter(({ name }) => findPredefinedKey(name)?.reserved)
      .filter(({ definitions }) => definitions.some((definition) => !intends(definition, 'LOOKUP_ONLY')))
      .map((key) =>
        findingAt(
          key.nameNode,
          t`${quoted(key.name)} is reserved: every definition of it needs \`LOOKUP_ONLY\`. Add it, or choose another name.`,
          { fixes: () => [...lookUpOnly(document, key), ...rename(document, key)] },
        ),
      );
  },
};

/** The only key that may be the one PROFILE key though it is not stored. */
const profileKey = '_profileId';

function rename(document: ProfileTypeDocument, key: Key): Fix[] {
  return key.name === profileKey && !allowsLookUps(document) ? [] : renameKey(document, key);
}

/** A UNIQUE key must be stored, so it cannot keep the name. */
function lookUpOnly(document: ProfileTypeDocument, { name, definitions }: Key): Fix[] {
  const stored = definitions.filter((definition) => !intends(definition, 'LOOKUP_ONLY'));
  if (stored.some((definition) => intends(definition, 'UNIQUE'))) return [];
  if (name !== profileKey && !allowsLookUps(document, stored)) return [];
  const changes = stored.map((definition) => changesOf(document, name, definition));
  if (changes.some(({ length }) => length === 0)) return [];
  const onlyAdds = stored.every((definition) => looksUp(definition) && !intends(definition, 'NEW_ONLY'));
  const title = onlyAdds
    ? t`Add "LOOKUP_ONLY" to key ${inTitle(name)}`
    : t`Make key ${inTitle(name)} "LOOKUP_ONLY"`;
  const fix = { title, changes: changes.flat() };
  return [onlyAdds ? preferred(fix) : fix];
}

/** NEW_ONLY has no meaning beside LOOKUP_ONLY, and a key that looks nothing up has none either. */
function changesOf(document: ProfileTypeDocument, name: string, definition: KeyDefinition): Fix['changes'] {
  const newOnly = identifierAt(definition, 'NEW_ONLY');
  if (newOnly) return looksUp(definition) ? [replaceWith(newOnly, 'LOOKUP_ONLY')] : [];
  const [object] = findPredefinedKey(name)?.objects ?? [];
  const identifier = standardObjects.find((candidate) => candidate.name === object)?.identifier;
  const added =
    looksUp(definition) || !identifier ? (['LOOKUP_ONLY'] as const) : ([identifier, 'LOOKUP_ONLY'] as const);
  return addIdentifiers(document, definition, ...added).flatMap((fix) => fix.changes);
}
