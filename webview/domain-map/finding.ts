import { t } from '@vscode/l10n';
import type { Scene } from './scene';

/** The types and keys whose names have the text, capitals or not; those that begin with it first. A shared key is found once. */
export function found({ types, keys }: Pick<Scene, 'types' | 'keys'>, text: string): string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const named = [
    ...types.map(({ id, type }) => ({ id, name: type.name })),
    ...keys.map(({ id, key }) => ({ id, name: key.name })),
    ...types.flatMap(({ rows }) =>
      rows.filter(({ key }) => key.role === undefined).map(({ id, key }) => ({ id, name: key.name })),
    ),
  ].map(({ id, name }) => ({ id, at: name.toLowerCase().indexOf(wanted) }));
  return named
    .filter(({ at }) => at >= 0)
    .sort((one, other) => Math.sign(one.at) - Math.sign(other.at))
    .map(({ id }) => id);
}

/** What was found, in a sentence; `current` counts from zero. */
export function foundSentence(text: string, count: number, current: number | undefined): string {
  if (text.trim() === '') return '';
  if (count === 0) return t`No type or key has “${text.trim()}” in its name.`;
  return current === undefined ? t`${count} found` : t`${current + 1} of ${count}`;
}
