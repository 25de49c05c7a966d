import type { JsonValue } from './writing';

/** Texts, in which nothing changes, and numbers. */
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** What numbers look like that may not fit into a JavaScript number: ids of 64 bits, and such as `1e400`. */
const largeNumber = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;

/**
 * Undefined where a text is no JSON: the parser's own message would show a part of it. A number with more digits than JavaScript
 * keeps is the text that it is written as, because two ids must not become one.
 */
export function parseValue(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    if (!largeNumber.test(text)) return value;
    const exact = text.replace(textOrNumber, withAllDigits);
    return exact === text ? value : (JSON.parse(exact) as JsonValue);
  } catch {
    return undefined;
  }
}

function withAllDigits(token: string): string {
  const isExact = token.startsWith('"') || !largeNumber.test(token) || String(Number(token)) === token;
  return isExact ? token : `"${token}"`;
}

/** Undefined where a value nests deeper than the stack reaches. */
export function jsonOf(value: JsonValue): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** What `Array.isArray` does not narrow to by itself. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isObject(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !isList(value);
}
