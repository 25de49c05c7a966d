import { t } from '@vscode/l10n';
import { isList, isObject, parseValue } from '../document/json-value';
import type { JsonValue } from '../document/writing';
import type { StandardObject } from '../model/standard-objects/standard-object';
import type { Origin, StandardRecord, Values } from './domain-state';
import type { WriteStep } from './explanation';
import { textOf } from './extraction';
import type { MappedTarget } from './object-type-mapping';
import { evaluateSource } from './source-evaluation';
import { evaluationLimits } from './source-limits';
import { isEmpty } from './source-value';
import { paragraph } from '../words/paragraph';

/** A value on its way into a standard object. */
export interface FieldValue {
  readonly field: string;
  readonly target: MappedTarget;
  readonly value: JsonValue;
}

export interface Written {
  readonly record: StandardRecord;
  readonly isChanged: boolean;
  readonly steps: readonly WriteStep[];
}

/** A value that stands for itself in the record: one text, or one list of objects with all that fields brought for it. */
interface Part {
  readonly path: readonly string[];
  value: JsonValue;
  /** What became of the fields' values, if the part is written. */
  readonly steps: WriteStep[];
}

/**
 * Writes values into a record of a standard object; what it had before stays. A value that a person or a type of higher
 * priority wrote is kept.
 */
export function write(
  record: StandardRecord,
  values: readonly FieldValue[],
  origin: Origin,
  source: JsonValue,
): Written {
  const steps: WriteStep[] = [];
  const parts = partsOf(values, source, steps);
  let current: Values = record.values;
  let origins = record.origins;
  for (const { path, value, steps: written } of parts) {
    const name = path.join('.');
    const owner = Object.hasOwn(origins, name) ? origins[name] : undefined;
    const kept = owner && whyKept(owner, origin);
    if (kept !== undefined) {
      steps.push(...written.map((step) => ({ ...step, outcome: 'kept', sentence: kept }) as const));
      continue;
    }
    steps.push(...written);
    if (!isSame(valueAt(current, path), value)) current = withValue(current, path, value);
    if (owner?.type !== origin.type || owner?.priority !== origin.priority) {
      origins = { ...origins, [name]: origin };
    }
  }
  const isChanged = current !== record.values || origins !== record.origins;
  return { record: isChanged ? { ...record, values: current, origins } : record, isChanged, steps };
}

/** The values by where they stand in the record; what cannot be written is said in `steps`. */
function partsOf(values: readonly FieldValue[], source: JsonValue, steps: WriteStep[]): Iterable<Part> {
  const parts = new Map<string, Part>();
  for (const each of values) {
    const about = { field: each.field, target: each.target.text, value: each.value };
    const resolved = resolve(each, source);
    if (typeof resolved === 'string') {
      steps.push({ ...about, outcome: 'lost', sentence: resolved });
      continue;
    }
    const { path, below, value, sentence } = resolved;
    const name = path.join('.');
    const part = parts.get(name) ?? { path, value: [], steps: [] };
    parts.set(name, part);
    part.value = below.length > 0 ? column(part.value, below, value) : value;
    part.steps.push({ ...about, outcome: 'written', sentence });
  }
  return parts.values();
}

interface Step {
  readonly name: string;
  readonly isList: boolean;
}

interface Resolved {
  /** To the value or to the first list. */
  readonly path: readonly string[];
  /** What stands below the entries of that list, the list's own step first. */
  readonly below: readonly Step[];
  readonly value: JsonValue;
  /** What is said of it if it is written. */
  readonly sentence: string;
}

/** Where a value goes, or the sentence why it goes nowhere. */
function resolve({ target, value }: FieldValue, source: JsonValue): Resolved | string {
  const steps: Step[] = [];
  for (const { name, isList, expression } of target.steps) {
    if (!expression) {
      steps.push({ name, isList });
      continue;
    }
    const evaluation = evaluateSource(expression, source);
    const text = evaluation.kind === 'value' ? textOf(evaluation.value) : undefined;
    if (text === undefined) return t`Not written: \`${name}\` in its target has no value in this record.`;
    steps.push({ name: text, isList });
  }
  const sentence = t`Written to \`${target.text}\`.`;
  const names = steps.map(({ name }) => name);
  const firstList = steps.findIndex(({ isList }) => isList);
  if (firstList < 0) {
    const written = taken(target, value);
    return 'problem' in written
      ? written.problem
      : { path: names, below: [], value: written.value, sentence };
  }
  const problems: string[] = [];
  const texts = textsIn(target, value, steps.filter(({ isList }) => isList).length, problems);
  const [problem] = problems;
  if (problem !== undefined && isEmpty(texts)) return problem;
  return {
    path: names.slice(0, firstList + 1),
    below: steps.slice(firstList),
    value: texts,
    sentence:
      problem === undefined
        ? sentence
        : paragraph(t`Written to \`${target.text}\`, without ${problems.length} of the entries.`, problem),
  };
}

/** A value as a target takes it, or the sentence why it takes none. */
function taken(
  target: MappedTarget,
  value: JsonValue,
): { readonly value: JsonValue } | { readonly problem: string } {
  const list = jsonList(target, value);
  if (list) return { value: list };
  const text = textOf(value);
  if (text === undefined) {
    const problem = isList(value)
      ? t`Not written: the value is a list, and \`${target.text}\` takes a text.`
      : t`Not written: the value is an object, and \`${target.text}\` takes a text.`;
    return { problem };
  }
  const problem = limitProblem(target, text);
  return problem === undefined ? { value: text } : { problem };
}

/** Texts for the entries of so many lists in one another; null for those that are empty, or that the target does not take. */
function textsIn(target: MappedTarget, value: JsonValue, lists: number, problems: string[]): JsonValue {
  if (isEmpty(value)) return null;
  if (lists > 0 && isList(value)) return value.map((entry) => textsIn(target, entry, lists - 1, problems));
  const entry = taken(target, value);
  if ('value' in entry) return entry.value;
  problems.push(entry.problem);
  return null;
}

/** The contact preferences are a list of objects, written as JSON. Source: the vendor's reference of the profile. */
function jsonList({ steps, object }: MappedTarget, value: JsonValue): JsonValue | undefined {
  if (object.name !== '_profile' || steps[0]?.name !== 'EngagementPreferences') return undefined;
  const list = typeof value === 'string' ? parseValue(value) : value;
  return isList(list) && list.every(isObject) && !isDeep(list) ? list : undefined;
}

/** Profiles are written as JSON in many places, and none must fail because a record nests deeper than the stack reaches. */
function isDeep(value: JsonValue, levels: number = evaluationLimits.depth): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeep(each, levels - 1));
}

function limitProblem({ text: target, object, field }: MappedTarget, value: string): string | undefined {
  if (field?.values && !field.values.includes(value)) {
    return t`Not written: \`${target}\` takes only ${field.values.map((each) => `\`${each}\``).join(', ')}.`;
  }
  const limit = field?.maxLength ?? object.maxLength;
  // Characters are code points; there are never more of them than code units.
  if (typeof limit !== 'number' || value.length <= limit) return undefined;
  const { length } = Array.from(value);
  return length > limit
    ? t`Not written: the value has ${length} characters, and \`${target}\` takes at most ${limit}.`
    : undefined;
}

/** Puts values into one column of a list of objects, and into lists below it. */
function column(list: JsonValue, [, ...below]: readonly Step[], value: JsonValue): JsonValue {
  const values = isList(value) ? value : [value];
  const entries = isList(list) ? [...list] : [];
  values.forEach((each, index) => {
    const entry = entries[index];
    entries[index] = inEntry(isObject(entry) ? entry : {}, below, each);
  });
  return Array.from(entries, (each) => each ?? {});
}

function inEntry(entry: Values, [step, ...below]: readonly Step[], value: JsonValue): Values {
  if (!step || value === null) return entry;
  const before = Object.hasOwn(entry, step.name) ? entry[step.name] : undefined;
  if (step.isList) return withOwn(entry, step.name, column(before ?? [], [step, ...below], value));
  if (below.length > 0)
    return withOwn(entry, step.name, inEntry(isObject(before) ? before : {}, below, value));
  return withOwn(entry, step.name, value);
}

/** Why a value stays that `owner` wrote; undefined where `writer` may replace it. */
function whyKept(owner: Origin, writer: Origin): string | undefined {
  if (writer.type === undefined || writer.type === owner.type) return undefined;
  if (owner.type === undefined) {
    return writer.priority === undefined
      ? t('Kept: the value was set by hand, and a type without `SourcePriority` does not replace it.')
      : undefined;
  }
  const isOutranked = (owner.priority ?? Infinity) < (writer.priority ?? Infinity);
  return isOutranked
    ? t`Kept: type \`${owner.type}\` wrote it, with the higher \`SourcePriority\` ${owner.priority ?? ''}.`
    : undefined;
}

function valueAt(values: Values, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = values;
  for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

function isSame(one: JsonValue | undefined, other: JsonValue): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** The same with one value more. */
export function withValue(values: Values, [name, ...below]: readonly string[], value: JsonValue): Values {
  if (name === undefined) return values;
  if (below.length === 0) return withOwn(values, name, value);
  const before = Object.hasOwn(values, name) ? values[name] : undefined;
  return withOwn(values, name, withValue(isObject(before) ? before : {}, below, value));
}

/** Any name is a name here, `__proto__` too. */
function withOwn(values: Values, name: string, value: JsonValue): Values {
  return { ...values, [name]: value };
}

/** A target that no field of a definition names. */
export function plainTarget(object: StandardObject, field: string): MappedTarget {
  const known = object.fields[field];
  return {
    text: `${object.name}.${field}`,
    object,
    steps: [{ name: field, isList: false }],
    ...(known && { field: known }),
  };
}
