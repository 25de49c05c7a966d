import { isList, isObject } from '../document/json-value';
import type { JsonValue } from '../document/writing';

/** One value that is not as expected. */
export interface Difference {
  /** Such as `Address.City` or `OrderItems[0].Title`. */
  readonly path: string;
  /** Absent where nothing must be there. */
  readonly expected?: JsonValue;
  /** Absent where nothing is there. */
  readonly actual?: JsonValue;
}

/** Where values are not as expected. What is not named may be anything, `null` must not be there, and a list must be the same. */
export function compareNamed(expected: JsonValue, actual: JsonValue | undefined, path = ''): Difference[] {
  if (expected === null) return actual === undefined ? [] : [{ path, actual }];
  if (actual === undefined) {
    // Where an object is not there, nothing in it is, which may be what is expected.
    const parts = isObject(expected) ? Object.entries(expected) : [];
    if (parts.length === 0) return [{ path, expected }];
    return parts.flatMap(([name, each]) => compareNamed(each, undefined, below(path, name)));
  }
  if (!isObject(expected)) return compareWhole(expected, actual, path);
  if (!isObject(actual)) return [{ path, expected, actual }];
  return Object.entries(expected).flatMap(([name, each]) =>
    compareNamed(each, ownValue(actual, name), below(path, name)),
  );
}

function compareWhole(
  expected: JsonValue | undefined,
  actual: JsonValue | undefined,
  path: string,
): Difference[] {
  if (expected === actual) return [];
  if (isList(expected) && isList(actual) && expected.length === actual.length) {
    return expected.flatMap((entry, index) => compareWhole(entry, actual[index], `${path}[${index}]`));
  }
  if (isObject(expected) && isObject(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) =>
      compareWhole(ownValue(expected, name), ownValue(actual, name), below(path, name)),
    );
  }
  return [{ path, ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) }];
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** What is there of what is expected, with members in the same order: as texts the two differ only where the values do. */
export function inShapeOf(expected: JsonValue, actual: JsonValue | undefined): JsonValue {
  if (compareNamed(expected, actual).length === 0) return expected;
  if (!isObject(expected)) return inOrderOf(expected, actual ?? null);
  if (!isObject(actual)) return actual ?? null;
  const parts = Object.entries(expected).map(([name, each]) => [
    name,
    inShapeOf(each, ownValue(actual, name)),
  ]);
  return Object.fromEntries(parts) as JsonValue;
}

function inOrderOf(model: JsonValue | undefined, value: JsonValue): JsonValue {
  if (isList(value))
    return value.map((entry, index) => inOrderOf(isList(model) ? model[index] : undefined, entry));
  if (!isObject(value) || !isObject(model)) return value;
  const names = new Set([
    ...Object.keys(model).filter((name) => Object.hasOwn(value, name)),
    ...Object.keys(value),
  ]);
  return Object.fromEntries(
    [...names].map((name) => [name, inOrderOf(ownValue(model, name), value[name] ?? null)]),
  );
}

/** Any name is a name here, `constructor` too. */
function ownValue(record: Readonly<Record<string, JsonValue>>, name: string): JsonValue | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
