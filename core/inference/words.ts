/** Words around a property that say nothing about it: what envelopes are called. */
const surroundings = new Set([
  ...['data', 'detail', 'details', 'event', 'payload', 'body', 'record', 'message', 'object'],
  ...['traits', 'attributes', 'properties', 'info', 'information', 'personal'],
]);

/** Words for the first of several. */
const qualifiers = new Set(['primary', 'default', 'main', 'preferred']);

/** What the person is called whose record it is. */
const persons = new Set([
  ...['customer', 'client', 'member', 'membership', 'loyalty', 'user', 'contact', 'person', 'profile'],
  ...['subscriber', 'guest', 'patient', 'passenger', 'traveller', 'traveler', 'visitor', 'buyer'],
  ...['shopper', 'consumer', 'requester', 'caller', 'lead'],
]);

/** The words of a name, in lower case: `billing_ZIPCode` has `billing`, `zip` and `code`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a path that tell what is there, and those of them that are not about whose it is. The last name keeps its own. */
export function readNames(steps: readonly string[]): { words: string[]; wordsAboutPerson: string[] } {
  const around = steps.slice(0, -1).flatMap(wordsOf);
  const words = [...around.filter((word) => !surroundings.has(word)), ...wordsOf(steps.at(-1) ?? '')];
  return { words, wordsAboutPerson: words.filter((word) => !persons.has(word) && !qualifiers.has(word)) };
}

/** Whether a name is only that of an envelope. */
export function isSurrounding(name: string): boolean {
  return wordsOf(name).every((word) => surroundings.has(word));
}

export function isPerson(word: string): boolean {
  return persons.has(word);
}
