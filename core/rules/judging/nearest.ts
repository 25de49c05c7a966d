import { t } from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';

/** Longer names are no typing mistakes, and comparing them takes long. */
const maxLength = 128;

/** As many as a type has fields, and more than a standard object has; so a hostile document costs linear time. */
const maxCandidates = 300;

/**
 * The candidate that was probably meant: the same but for upper and lower case, or at most a third of the name (and at
 * least one character) away. The first of several equally near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > maxLength) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    if (compared++ === maxCandidates) break;
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const other = candidate.toLowerCase();
    const candidateDistance = isSwap(wanted, other) ? 1 : distance(wanted, other);
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  return best;
}

/**
 * The candidate of which the name is a misspelling beyond doubt: the only one that is the same but for upper and lower
 * case, or the only one that one slip of the fingers makes of it. `phone2` is no slip for `phone`.
 */
export function misspelt(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const similar = [...candidates]
    .slice(0, maxCandidates)
    .filter(({ length }) => name.length <= maxLength && Math.abs(length - name.length) <= 1);
  const same = similar.filter((candidate) => candidate.toLowerCase() === wanted);
  const close =
    same.length > 0 ? same : similar.filter((candidate) => isSlip(wanted, candidate.toLowerCase()));
  return close.length === 1 ? close[0] : undefined;
}

function isSlip(a: string, b: string): boolean {
  if (a.length < 4 || digitsOf(a) !== digitsOf(b)) return false;
  return isSwap(a, b) || distance(a, b) <= 1;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Two neighbouring letters the wrong way round are one slip of the fingers, not two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at < a.length;
}

/** Like `nearest`, and also the first that begins so: `EMAIL` for `EMAIL_ADDRESS` is no typing mistake, and yet clear. */
export function nearestValue(value: string, values: readonly string[]): string | undefined {
  const beginning = value.toUpperCase();
  return (
    nearest(value, values) ??
    (value.length < 3 ? undefined : values.find((candidate) => candidate.startsWith(beginning)))
  );
}

/** `Did you mean …?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : t`Did you mean \`${suggestion}\`?`;
}
