import { accessorProblem, sourceRoot } from '../document/source-path';
import type { JsonValue } from '../document/writing';
import { readNames } from './words';

export type Scalar = string | number | boolean;

/** One property of the records, at any depth, that holds a text, a number or a truth value. */
export interface RecordProperty {
  /** The accessor that reads it, such as `_source.address.zip`. */
  readonly source: string;
  /** The names from the record down. */
  readonly steps: readonly string[];
  /** The words of its names that tell what is there. */
  readonly words: readonly string[];
  /** The same without those for the customer, whom everything is about. */
  readonly wordsAboutPerson: readonly string[];
  /** What the records have there, one for each that has it; empty texts are nothing. */
  readonly values: readonly Scalar[];
  /** Every record has a value there, and no two the same. */
  readonly isDistinct: boolean;
}

type JsonObject = Readonly<Record<string, JsonValue>>;

/** Far more than a definition can hold. */
const maxProperties = 1000;
/** A limit of the service, and of the depth: in characters. */
const maxSourceLength = 1000;

/**
 * The properties of the records in the order in which they come. Lists are left out: no field of the profile takes one. So are
 * names that an accessor cannot have.
 */
export function recordProperties(records: readonly JsonObject[]): RecordProperty[] {
  const found = new Map<string, { readonly steps: readonly string[]; readonly values: Scalar[] }>();

  function collect(object: JsonObject, source: string, steps: readonly string[]): void {
    for (const [name, value] of Object.entries(object)) {
      const path = `${source}.${name}`;
      if (value === null || path.length > maxSourceLength || !isStep(name)) continue;
      const below = [...steps, name];
      if (typeof value !== 'object') {
        const property = found.get(path) ?? { steps: below, values: [] };
        if (found.size < maxProperties) found.set(path, property);
        if (typeof value !== 'string' || value.trim() !== '') property.values.push(value);
      } else if (isObject(value)) collect(value, path, below);
    }
  }

  for (const record of records) collect(record, sourceRoot, []);
  return [...found].map(([source, { steps, values }]) => ({
    source,
    steps,
    ...readNames(steps),
    values,
    isDistinct: values.length === records.length && new Set(values.map(String)).size === values.length,
  }));
}

/** Whether an accessor can go through a property of this name. */
function isStep(name: string): boolean {
  return !/[.[]/.test(name) && !accessorProblem(`${sourceRoot}.${name}`);
}

export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
