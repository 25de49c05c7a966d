import type { RecordProperty, Scalar } from './record-properties';
import { areUuids } from './values';
import { isPerson, roleOf } from './word-roles';
import { wordsOf } from './words';

/**
 * Whose id a property is, the best first: the record's, the customer's, one from another system, that of something else, or
 * a value that no two things share; and last of all that of somebody around, such as an agent.
 */
const kinds = ['own', 'customer', 'external', 'other', 'uuid', 'foreign'] as const;

export type IdentityKind = (typeof kinds)[number];

const ownNames = new Set(['id', 'uuid', 'guid', 'sysid', 'recordid', 'key', 'sub', 'uid', 'pnr']);
const endings =
  /^(?:id|uuid|guid|number|ref|reference|key|sid|sub|uid|pnr|nummer|nr|numero|numer|番号|编号)$|nummer$/;
/** In many languages what is numbered comes last: `numero_commande`. */
const beginnings = new Set(['id', 'numero', 'numer', 'number']);

/** What a property identifies, by its name and values; `typeName` is what the records are called, if anyone knows. */
export function identityKind(property: RecordProperty, typeName: string): IdentityKind | undefined {
  if (property.values.length === 0 || !property.values.every(canIdentify)) return undefined;
  const { words } = property;
  const beginning = words.slice(0, -1);
  const type = wordsOf(typeName).join('').replace(/s$/, '');
  if (ownNames.has(words.join(''))) return 'own';
  if (words.every(isPerson)) return property.values.every(isCode) ? 'customer' : undefined;
  const isNumbered = endings.test(words.at(-1) ?? '');
  if (!isNumbered && !beginnings.has(words[0] ?? '')) return areUuids(property) ? 'uuid' : undefined;
  if (!isNumbered && words.length !== 2) return undefined;
  if (beginning.join('') === 'external') return 'external';
  if (type !== '' && beginning.join('') === type) return 'own';
  if (words.some((word) => roleOf(word) === 'foreign')) return 'foreign';
  return isPerson((isNumbered ? beginning : words).at(-1) ?? '') ? 'customer' : 'other';
}

/** An id, and no name or e-mail address. */
const isCode = (value: Scalar): boolean => !/[\s@]/.test(String(value)) && /\d/.test(String(value));

function canIdentify(value: Scalar): boolean {
  return typeof value === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'string' && value.length <= 255;
}

/** The better of two kinds has the lower number. */
export function rankOf(kind: IdentityKind): number {
  return kinds.indexOf(kind);
}
