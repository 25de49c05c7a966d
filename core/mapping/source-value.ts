import { isList } from '../document/json-value';
import type { JsonValue } from '../document/writing';
import { evaluationLimits } from './source-limits';

/** A value of the record, if it is there. */
export type Value = JsonValue | undefined;

const indexPattern = /^(0|[1-9]\d*)$/;

/** A member of an object or an entry of a list; nothing that JavaScript adds to them, such as `constructor` or `length`. */
export function ownMember(value: Value, name: string): Value {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isList(value)) return indexPattern.test(name) ? value[Number(name)] : undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Null, a blank text, an object without members, and a list with nothing but these. */
export function isEmpty(value: JsonValue, depth = 0): boolean {
  if (typeof value === 'string') return isBlank(value);
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  if (!isList(value)) return Object.keys(value).length === 0;
  return depth < evaluationLimits.depth && value.every((entry) => isEmpty(entry, depth + 1));
}

export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}
