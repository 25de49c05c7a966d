import { t } from '@vscode/l10n';
import { characterCount } from './character-count';
import type { RequestShape } from './requests';
import { sized } from '../words/sizes';

/** More would not be read. */
const maxProblems = 10;

/** Longer names would bury the sentence that they stand in. */
const maxNameLength = 64;

/**
 * What is wrong with a request, in sentences that name the member and the limit, or undefined. They repeat numbers and
 * the names of fields, keys and tags, and nothing else that a client sent: texts may be data of customers.
 */
export function validateRequest(request: RequestShape, input: unknown): string | undefined {
  const problems: string[] = [];
  for (const problem of problemsOf(request, input, '')) {
    if (problems.push(problem) === maxProblems) break;
  }
  return problems.length > 0 ? problems.join(' ') : undefined;
}

/** The members that the request has. Unknown ones are dropped, as the service does, and those that are null. */
export function knownMembers(shape: RequestShape, value: unknown): unknown {
  if (Array.isArray(value)) {
    const { entries } = shape;
    return entries ? value.map((entry) => knownMembers(entries, entry)) : value;
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, member]) => {
    const known = shape.members ? ownMember(shape.members, name) : shape.entries;
    return known && member !== null ? [[name, knownMembers(known, member)] as const] : [];
  });
  return Object.fromEntries(kept);
}

function* problemsOf(shape: RequestShape, value: unknown, path: string): Generator<string> {
  if (!isOfType(shape, value)) {
    yield t`${subject(path)} must be ${expected[shape.type]}; it is ${typeName(value)}.`;
    return;
  }
  const label = subject(path);
  const problem = sizeProblem(label, shape, value) ?? textProblem(label, shape, value);
  if (problem !== undefined) yield problem;
  if (shape.members) yield* memberProblems(shape, value, path);
  else if (isObject(value)) yield* mapProblems(shape, value, path);
  else if (shape.entries && Array.isArray(value)) {
    for (const [index, entry] of value.entries())
      yield* problemsOf(shape.entries, entry, `${path}[${index}]`);
  }
}

function* memberProblems(shape: RequestShape, value: unknown, path: string): Generator<string> {
  for (const [name, member] of Object.entries(shape.members ?? {})) {
    const given = isObject(value) ? ownMember(value, name) : undefined;
    const place = within(path, name);
    if (given !== undefined && given !== null) yield* problemsOf(member, given, place);
    else if (shape.requires?.includes(name)) yield t`\`${place}\` is missing.`;
  }
}

function* mapProblems(shape: RequestShape, value: object, path: string): Generator<string> {
  const { names, entries, sensitiveNames } = shape;
  for (const [name, entry] of Object.entries(value)) {
    if (entry === null) continue;
    const shown = sensitiveNames ? '*' : displayed(name);
    const label = sensitiveNames ? t`A name in \`${path}\`` : t`The name \`${shown}\` in \`${path}\``;
    const problem = names && (sizeProblem(label, names, name) ?? textProblem(label, names, name));
    if (problem !== undefined) yield problem;
    if (entries) yield* problemsOf(entries, entry, within(path, shown));
  }
}

function sizeProblem(label: string, shape: RequestShape, value: unknown): string | undefined {
  const { min = 0, max = Infinity } = shape;
  const size = sizeOf(value);
  if (size === undefined || (size >= min && size <= max)) return undefined;
  const isNumber = typeof value === 'number';
  const limits =
    max === Infinity
      ? t`${min} or more`
      : min > 0 || isNumber
        ? t`between ${min} and ${max}`
        : t`at most ${max}`;
  if (isNumber) return t`${label} must be ${limits}; it is ${size}.`;
  return t`${label} must have ${sized(shape.type, limits)}; it has ${size}.`;
}

function textProblem(label: string, { format, values }: RequestShape, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (values && !values.includes(value)) {
    const known = values.map((each) => `\`${each}\``).join(', ');
    return values.length > 1 ? t`${label} must be one of ${known}.` : t`${label} must be ${known}.`;
  }
  if (!format || format.pattern.test(value)) return undefined;
  return 'form' in format
    ? t`${label} must be ${format.form}.`
    : t`${label} may have only ${format.allowed}.`;
}

/** The value of a number, the characters (Unicode code points) of a text, the entries of a list or map. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return characterCount(value);
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

const expected: Readonly<Record<RequestShape['type'], string>> = {
  string: t('a text'),
  integer: t('a whole number'),
  number: t('a number'),
  boolean: t('`true` or `false`'),
  object: t('an object'),
  array: t('a list'),
};

function isOfType({ type }: RequestShape, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return t('a list');
  if (typeof value === 'number') return Number.isInteger(value) ? t('a number') : t('a fraction');
  if (typeof value === 'boolean') return `\`${value}\``;
  return typeof value === 'string' ? t('a text') : t('an object');
}

/** Whether a JSON value is an object with members. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of that name, unless it is one that every object has, such as `constructor`. */
function ownMember<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function subject(path: string): string {
  return path === '' ? t('The request') : `\`${path}\``;
}

function within(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function displayed(name: string): string {
  const start = name.slice(0, maxNameLength).replace(/[\p{Cc}\p{Cf}\p{Cs}`]/gu, '?');
  return name.length > maxNameLength ? `${start}…` : start;
}
