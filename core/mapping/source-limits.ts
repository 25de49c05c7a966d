import { t } from '@vscode/l10n';

/**
 * How much one source may take, so that none holds up the editor or the sandbox. The length is the service's limit; the
 * others are far beyond what fits into a field of a profile.
 */
export const evaluationLimits = {
  /** UTF-16 code units of the source. */
  length: 1000,
  /** Blocks in blocks, and lists in lists. */
  depth: 50,
  /** Parts of a template that are written, passes through a list, and names of paths that are followed. */
  steps: 20_000,
  /** UTF-16 code units that a template writes. */
  characters: 100_000,
} as const;

type EvaluationLimit = keyof typeof evaluationLimits;

const count = (limit: EvaluationLimit): string => evaluationLimits[limit].toLocaleString('en');

const sentences: Readonly<Record<EvaluationLimit, string>> = {
  length: t`The source is longer than the ${count('length')} characters that the service allows.`,
  depth: t`More than ${count('depth')} levels are nested in one another, so the source was not evaluated.`,
  steps: t`The template takes more than ${count('steps')} steps for this record, so it was stopped.`,
  characters: t`The template writes more than ${count('characters')} characters for this record, so it was stopped.`,
};

/** An evaluation ends without a result. The message is a sentence for the user. */
export class EvaluationStopped extends Error {}

export function limitReached(limit: EvaluationLimit): EvaluationStopped {
  return new EvaluationStopped(sentences[limit]);
}
