import type { JsonValue } from './writing';

/** Undefined where a text is no JSON: the parser's own message would show a part of it. */
export function parseValue(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** What `Array.isArray` does not narrow to by itself. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
