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
    const candidateDistance = distance(wanted, candidate.toLowerCase());
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  return best;
}

/** ` Did you mean …?`, or nothing. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
}
