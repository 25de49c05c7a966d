import type { JsonValue } from '../document/writing';
import { headsOf } from './meanings';
import { roleOf, type WordRole } from './word-roles';
import { wordsOf } from './words';

/** Properties that say what the object is that has them. */
const tellers = new Set(['system', 'type', 'use', 'kind', 'label', 'purpose']);

const telling: ReadonlySet<WordRole> = new Set(['billing', 'shipping', 'mailing', 'home', 'work', 'mobile']);

/** What an object says that it is: `work` in `{ "type": "work", "value": … }`. Nothing where it says what we do not know. */
export function kindOfEntry(object: Readonly<Record<string, JsonValue>>): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (typeof value !== 'string' || value.length > 30 || name.length > 30) return [];
    if (!tellers.has(wordsOf(name).at(-1) ?? '')) return [];
    const words = wordsOf(value);
    return words.length > 0 && (words.every(tells) || tells(words.join(''))) ? [words.join('-')] : [];
  });
}

function tells(word: string): boolean {
  const role = roleOf(word);
  if (role && telling.has(role)) return true;
  return (
    word === 'fax' ||
    headsOf(word).some(({ head }) => head.kind === 'field' && /Email|Phone/.test(head.field))
  );
}
