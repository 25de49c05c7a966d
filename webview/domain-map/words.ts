import { t } from '@vscode/l10n';
import type { KeyRole, MapType, SharedKey, TypeKey } from '../../core/domain-map/map';
import { counted } from '../../core/words/counted';
import { enumerated } from '../../core/words/lists';
import { spokenName } from './service-names';

/** What is drawn, in the words that stand there and that screen readers say. */

const notes: Readonly<Record<MapType['standing'], string | undefined>> = {
  joined: undefined,
  'search-only': t('Searches only'),
  unconnected: t('Unconnected'),
  unknown: t('Keys not known'),
};

/** What stands below a type's name, where anything is to be said. */
export function noteOf({ standing, isDuplicate, template }: MapType): string | undefined {
  const notable = [isDuplicate ? t('Name used twice') : undefined, notes[standing]].filter((note) => note);
  if (template !== undefined) notable.push(t`Template ${template}`);
  return notable.length === 0 ? undefined : notable.join(' · ');
}

/** What stands behind a key in its type. */
export function tagOf({ identifiers, origin }: TypeKey): string {
  if (origin === 'field') return t('indexed field');
  return identifiers.length === 0 ? t('search') : identifiers.join(' ');
}

/** What stands below a key's name. */
export function summaryOf({ contentTypes, isConflict, types, meetsOn }: SharedKey): string {
  if (isConflict) return t`Conflict: ${contentTypes.join(', ')}`;
  const place = meetsOn.length === 0 ? t('searches only') : meetsOn.map(spokenName).join(', ');
  const contents = contentTypes.map(spokenName).join(', ');
  return [place, contents, t`${types.length} types`].join(' · ');
}

const roles: Readonly<Record<KeyRole, string>> = {
  finds: t('its records look up those of other types by it'),
  found: t('its records are found by it'),
  search: t('for searches only'),
};

/** What screen readers say begins with what stands there, so that it can be spoken as it is read. */
export function typeLabel(type: MapType): string {
  const note = noteOf(type);
  const title = note === undefined ? type.name : `${type.name} ${note}`;
  const joining = type.keys.filter(({ role }) => role !== undefined).length;
  return t`${title}, object type: ${counted(type.keys.length, 'key')}, ${joining} shared with other types`;
}

export function typeKeyLabel(type: MapType, key: TypeKey): string {
  const fields = key.fieldNames.map(enumerated).reduce(either, '');
  const reads = fields === '' ? t('no field') : t`field ${fields}`;
  const content = key.contentTypes === undefined ? reads : `${reads}, ${key.contentTypes}`;
  const does = key.role === undefined ? t('no other type has it') : roles[key.role];
  return t`${key.name} ${tagOf(key)}, key of ${type.name}: ${does}; ${content}`;
}

function either(one: string, other: string): string {
  return one === '' ? other : t`${one}, or ${other}`;
}

export function sharedKeyLabel(key: SharedKey, names: readonly string[]): string {
  return `${key.name} ${summaryOf(key)}: ${names.join(', ')}`;
}

/** How much there is, in a sentence. */
export function countSentence(types: readonly MapType[], keys: readonly SharedKey[]): string {
  return `${counted(types.length, 'objectType')}, ${counted(keys.length, 'sharedKey')}`;
}
