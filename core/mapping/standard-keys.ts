import type { JsonValue } from '../document/editing';
import { defaultContentType } from '../model/content-types';
import { type PredefinedKey, predefinedKeys } from '../model/predefined-keys';
import type { StandardObject } from '../model/standard-objects/standard-object';
import type { KeyEntry } from './key-index';
import { normalise } from './normalisation';

/** What a standard object's own keys are made of. */
interface Holder {
  readonly id: string;
  readonly values: Readonly<Record<string, JsonValue>>;
}

/** Its fields are one value together: the three names with spaces between them. */
const joined = '_fullName';

const keysByObject = new Map<string, readonly PredefinedKey[]>();

/** The keys that a record of a standard object has by itself, such as `_email` and `_assetId`. */
export function standardEntries(object: StandardObject, { id, values }: Holder): KeyEntry[] {
  return keysOf(object).flatMap((key) => {
    const texts = key.indexes.flatMap((field) => (field === object.idField ? id : textAt(values, field)));
    const wholes = key.name === joined && texts.length > 0 ? [texts.join(' ')] : texts;
    return wholes.flatMap((text): KeyEntry | [] => {
      const value = normalise(text, key.contentType ?? defaultContentType);
      return value === undefined ? [] : { name: key.name, value };
    });
  });
}

function keysOf({ name }: StandardObject): readonly PredefinedKey[] {
  const known = keysByObject.get(name);
  if (known) return known;
  const keys = predefinedKeys.filter(({ objects }) => objects.includes(name));
  keysByObject.set(name, keys);
  return keys;
}

function textAt(values: Readonly<Record<string, JsonValue>>, field: string): string | [] {
  const value = Object.hasOwn(values, field) ? values[field] : undefined;
  return typeof value === 'string' ? value : [];
}
