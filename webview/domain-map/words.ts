import { t } from '@vscode/l10n';
import type { KeyRole, MapType, SharedKey, TypeKey } from '../../core/domain-map/map';

/** What is drawn, in the words that stand there and that screen readers say. */

const notes: Readonly<Record<MapType['standing'], string | undefined>> = {
  joined: undefined,
  'search-only': t('Searches only'),
  unconnected: 'Unconnected',
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
  return identifiers.length === 0 ? 'search' : identifiers.join(' ');
}

/** `_hotelReservation`: `hotel reservation`. */
function objectName(object: string): string {
  return object.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What stands below a key's name. */
export function summaryOf({ contentTypes, isConflict, types, meetsOn }: SharedKey): string {
  if (isConflict) return t`Conflict: ${contentTypes.join(', ')}`;
  const place = meetsOn.length === 0 ? t('searches only') : meetsOn.map(objectName).join(', ');
  return t`${place} · ${contentTypes.join(', ').toLowerCase().replaceAll('_', ' ')} · ${types.length} types`;
}

const roles: Readonly<Record<KeyRole, string>> = {
  finds: t('its records look up those of other types by it'),
  found: t('its records are found by it'),
  search: t('for searches only'),
};

/** What screen readers say begins with what stands there, so that it can be spoken as it is read. */
export function typeLabel(type: MapType): string {
  const note = noteOf(type);
  const joining = type.keys.filter(({ role }) => role !== undefined).length;
  return t`${type.name}${note === undefined ? '' : ` ${note}`}, object type: ${counted(type.keys.length, 'key')}, ${joining} shared with other types`;
}

export function typeKeyLabel(type: MapType, key: TypeKey): string {
  const fields = key.fieldNames.map((names) => names.join(' and ')).join(', or ');
  const does = key.role === undefined ? t('no other type has it') : roles[key.role];
  return t`${key.name} ${tagOf(key)}, key of ${type.name}: ${does}; ${fields === '' ? t('no field') : t`field ${fields}`}${key.contentTypes === undefined ? '' : `, ${key.contentTypes}`}`;
}

export function sharedKeyLabel(key: SharedKey, names: readonly string[]): string {
  return `${key.name} ${summaryOf(key)}: ${names.join(', ')}`;
}

/** How much there is, in a sentence. */
export function countSentence(types: readonly MapType[], keys: readonly SharedKey[]): string {
  return `${counted(types.length, t('object type'))}, ${counted(keys.length, t('shared key'))}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
