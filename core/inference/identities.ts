import type { RecordProperty, Scalar } from './record-properties';
import { areUuids } from './values';
import { isPerson, wordsOf } from './words';

/**
 * Whose id a property is, the best first: the record's, the customer's, one from another system, that of something else, or
 * a value that no two things share.
 */
const kinds = ['own', 'customer', 'external', 'other', 'uuid'] as const;

export type IdentityKind = (typeof kinds)[number];

const ownNames = new Set(['id', 'uuid', 'guid', 'sysid', 'recordid', 'key']);
const endings = new Set(['id', 'uuid', 'guid', 'number', 'no', 'ref', 'reference', 'key']);

/** What a property identifies, by its name and values; `typeName` is what the records are called, if anyone knows. */
export function identityKind(property: RecordProperty, typeName: string): IdentityKind | undefined {
  if (property.values.length === 0 || !property.values.every(canIdentify)) return undefined;
  const { words } = property;
  const beginning = words.slice(0, -1);
  const type = wordsOf(typeName).join('').replace(/s$/, '');
  if (ownNames.has(words.join(''))) return 'own';
  if (!endings.has(words.at(-1) ?? '')) return areUuids(property) ? 'uuid' : undefined;
  if (beginning.join('') === 'external') return 'external';
  if (type !== '' && beginning.join('') === type) return 'own';
  if (beginning.length > 0 && beginning.every(isPerson)) return 'customer';
  return 'other';
}

function canIdentify(value: Scalar): boolean {
  return typeof value === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && value.length <= 255;
}

/** The better of two kinds has the lower number. */
export function rankOf(kind: IdentityKind): number {
  return kinds.indexOf(kind);
}
