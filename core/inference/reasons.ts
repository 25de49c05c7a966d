import { t } from '@vscode/l10n';
import type { InferredDefinition } from './infer-definition';

/** One sentence or two for each key, with its name before them. */
export function keySentences({ reasons }: InferredDefinition): string[] {
  return Object.entries(reasons.keys).map(([key, reason]) => `${key}: ${reason}`);
}

const maxNamed = 5;

/** What no field reads; undefined if everything is read. */
function leftSentence({ left }: InferredDefinition): string | undefined {
  if (left.length === 0) return undefined;
  const named = left.slice(0, maxNamed).map((source) => `\`${source}\``);
  const more = left.length - named.length;
  return t`Left out: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Why everything in a proposal is there, line by line. */
export function reasonLines(inferred: InferredDefinition): string[] {
  const fields = Object.entries(inferred.reasons.fields).map(([name, reason]) => `${name}: ${reason}`);
  const left = leftSentence(inferred);
  return ['Keys', ...keySentences(inferred), 'Fields', ...fields, ...(left === undefined ? [] : [left])];
}

/** What one must know also without asking for reasons: keys to check, and what was left out. */
export function remarks(inferred: InferredDefinition): string[] {
  const left = leftSentence(inferred);
  const toCheck = keySentences(inferred).filter((sentence) => sentence.includes(t(': Check this key: ')));
  return [...toCheck, ...(left === undefined ? [] : [left])];
}
