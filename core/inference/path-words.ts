import { isPerson, isSurrounding, roleOf } from './word-roles';
import { wordsOf } from './words';

/** The words of a path that tell what is there; the last name keeps those that tell nothing elsewhere. */
export function wordsOfPath(steps: readonly string[]): string[] {
  const around = steps.slice(0, -1).flatMap(wordsOf);
  return [...around.filter((word) => !isSurrounding(word)), ...wordsOf(steps.at(-1) ?? '')];
}

/** The same without the words for whom the record is about. */
export function wordsAboutPerson(steps: readonly string[]): string[] {
  return wordsOfPath(steps).filter((word) => !isPerson(word) && roleOf(word) !== 'first');
}
