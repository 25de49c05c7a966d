/** As much of `node:assert` as the suite uses, for where there is no Node.js. Values are compared as JSON. */
export const strict = {
  ok(value: unknown, message = 'There is nothing.'): asserts value {
    if (!value) throw new Error(message);
  },

  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(actual, 'is not', expected, message);
  },

  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(actual, 'is', expected, message);
  },

  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (shown(actual) !== shown(expected)) fail(actual, 'is not', expected, message);
  },

  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(actual, 'does not match', String(expected), message);
  },

  doesNotMatch(actual: string, expected: RegExp, message?: string): void {
    if (expected.test(actual)) fail(actual, 'matches', String(expected), message);
  },

  async rejects(promise: Promise<unknown>, expected: RegExp): Promise<void> {
    const error: unknown = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    strict.match(String(error), expected);
  },
};

function fail(actual: unknown, relation: string, expected: unknown, message = ''): never {
  throw new Error(`${message} ${shown(actual)} ${relation} ${shown(expected)}`.trim());
}

/** The order of an object's members does not matter. */
function shown(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value, sorted, 2);
}

function sorted(_: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
