import { t } from '@vscode/l10n';
import type { InferredDefinition } from './infer-definition';
import { firstOf } from '../words/lists';

/** One sentence or two for each key, with its name before them. */
export function keySentences({ reasons }: InferredDefinition): string[] {
  return Object.entries(reasons.keys).map(inOneLine);
}

function inOneLine([name, reason]: readonly [string, string]): string {
  return `${name}: ${reason}`;
}

const maxNamed = 5;

/** What no field reads; undefined if everything is read. */
function leftSentence({ left }: InferredDefinition): string | undefined {
  if (left.length === 0) return undefined;
  const named = left.map((source) => `\`${source}\``);
  return t`Left out: ${firstOf(named, maxNamed)}.`;
}

/** Why everything in a proposal is there, line by line. */
export function reasonLines(inferred: InferredDefinition): string[] {
  const fields = Object.entries(inferred.reasons.fields).map(inOneLine);
  const left = leftSentence(inferred);
  return [
    t('Keys'),
    ...keySentences(inferred),
    t('Fields'),
    ...fields,
    ...(left === undefined ? [] : [left]),
  ];
}

/** What one must know also without asking for reasons: keys to check, and what was left out. */
export function remarks(inferred: InferredDefinition): string[] {
  const left = leftSentence(inferred);
  const { toCheck: names, reasons } = inferred;
  const toCheck = Object.entries(reasons.keys)
    .filter(([name]) => names.includes(name))
    .map(inOneLine);
  return [...toCheck, ...(left === undefined ? [] : [left])];
}
