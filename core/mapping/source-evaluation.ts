import { t } from '@vscode/l10n';
import { parseSource } from '../document/source';
import { type AccessorStep, accessorSteps } from '../document/source-path';
import { TextCache } from '../document/text-cache';
import type { JsonValue } from '../document/writing';
import { EvaluationStopped, evaluationLimits, limitReached } from './source-limits';
import { isList } from '../document/json-value';
import { isBlank, isEmpty, ownMember, type Value } from './source-value';
import { compileTemplate, type Template } from './template-evaluation';

/** What a source gives for a record. `why` is a sentence for the user. */
export type Evaluation =
  | { readonly kind: 'value'; readonly value: JsonValue }
  /** The record has nothing for it: it forms no key and overwrites nothing. */
  | { readonly kind: 'absent'; readonly why: string }
  /** The source cannot be read, or takes more than the limits allow. */
  | { readonly kind: 'failed'; readonly why: string };

/** A source that is ready for any number of records. */
export interface CompiledSource {
  readonly text: string;
  /** For `evaluateSource`; may throw `EvaluationStopped`. */
  readonly evaluator: Evaluator;
}

type Evaluator = (record: JsonValue) => Evaluation;

/** Definitions are read again with each edit, and the Handlebars parser takes its time. */
const compiled = new TextCache<CompiledSource>();

/** Reads the decoded text of a `Source`, once for all records. A text that is wrong gives a source that always fails. */
export function compileSource(text: string): CompiledSource {
  return compiled.get(text, compile);
}

function compile(text: string): CompiledSource {
  try {
    return { text, evaluator: evaluatorOf(text) };
  } catch (error) {
    const failure = failed(error);
    return { text, evaluator: () => failure };
  }
}

/** What a source gives for a record, which stays as it is. Never throws. */
export function evaluateSource(source: CompiledSource, record: JsonValue): Evaluation {
  try {
    return source.evaluator(record);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Evaluation {
  if (error instanceof EvaluationStopped) return { kind: 'failed', why: error.message };
  throw error;
}

const absent = (why: string): Evaluation => ({ kind: 'absent', why });

function evaluatorOf(text: string): Evaluator {
  if (text.length > evaluationLimits.length) throw limitReached('length');
  const { problems, template } = parseSource(text);
  const [problem] = problems;
  if (problem) throw new EvaluationStopped(problem.message);
  return template ? templateEvaluator(compileTemplate(text)) : accessorEvaluator(accessorSteps(text));
}

function templateEvaluator(template: Template): Evaluator {
  return (record) => {
    const { text, emptyPath } = template(record);
    if (!isBlank(text)) return { kind: 'value', value: text };
    return absent(
      emptyPath === undefined
        ? t('The template writes nothing for this record.')
        : t`The template writes nothing: \`${emptyPath}\` is missing or empty in the record.`,
    );
  };
}

/** A step with what is said where it leads nowhere. */
type Step = AccessorStep & {
  readonly missing: Evaluation;
  readonly empty: Evaluation;
  readonly next: Step | undefined;
};

function accessorEvaluator(accessor: readonly AccessorStep[]): Evaluator {
  const first = accessor.reduceRight<Step | undefined>(
    (next, step) => ({
      ...step,
      missing: absent(missingSentence(step)),
      empty: absent(t`\`${step.path}\` is empty in the record.`),
      next,
    }),
    undefined,
  );
  return (record) => walk(first, record, 0);
}

function missingSentence({ kind, path }: AccessorStep): string {
  return kind === 'entries'
    ? t`\`${path.slice(0, -'[]'.length)}\` is no list in the record.`
    : t`The record has no \`${path}\`.`;
}

/** From one step on. A list on the way is walked through, whether `[]` stands behind its name or not. */
function walk(first: Step | undefined, value: JsonValue, depth: number): Evaluation {
  let current = value;
  for (let step = first; step; step = step.next) {
    if (isList(current) && step.kind !== 'entry') return walkEntries(step, current, depth + 1);
    const next = follow(step, current);
    if (next === undefined) return step.missing;
    if (isEmpty(next)) return step.empty;
    current = next;
  }
  return { kind: 'value', value: current };
}

function follow(step: Step, value: JsonValue): Value {
  if (step.kind === 'member') return ownMember(value, step.name);
  return step.kind === 'entry' && isList(value) ? value[step.index] : undefined;
}

/** What all entries give, in their order; null for those that give nothing, so that the lists of several fields stay aligned. */
function walkEntries(step: Step, list: readonly JsonValue[], depth: number): Evaluation {
  if (depth > evaluationLimits.depth) throw limitReached('depth');
  const rest = step.kind === 'entries' ? step.next : step;
  if (!rest) return { kind: 'value', value: list };
  const evaluations = list.map((entry) => walk(rest, entry, depth));
  if (!evaluations.some(({ kind }) => kind === 'value')) return evaluations[0] ?? step.missing;
  return {
    kind: 'value',
    value: evaluations.map((evaluation) => (evaluation.kind === 'value' ? evaluation.value : null)),
  };
}
