import { isObject } from '../document/json-value';
import { sourceProblems } from '../document/source';
import { accessorProblem, sourceRoot } from '../document/source-path';
import type { JsonValue } from '../document/writing';
import { wordsAboutPerson, wordsOfPath } from './path-words';
import { kindOfEntry } from './entry-kinds';

export type Scalar = string | number | boolean;

/** One property of the records, at any depth, that holds a text, a number or a truth value. */
export interface RecordProperty {
  /** What reads it: an accessor such as `_source.address.zip`, or Handlebars where a name is none that an accessor can have. */
  readonly source: string;
  /** The names from the record down; behind that of a list, what its entry says that it is. */
  readonly steps: readonly string[];
  /** The words of its names that tell what is there. */
  readonly words: readonly string[];
  /** The same without those for the customer, whom everything is about. */
  readonly wordsAboutPerson: readonly string[];
  /** What the records have there, one for each that has it; empty texts are nothing. */
  readonly values: readonly Scalar[];
  /** Every record has a value there, and no two the same. */
  readonly isDistinct: boolean;
  /** The outermost list that it is in an entry of, as `left` names it. */
  readonly list?: string;
}

/** The properties that fields can read, and the sources of what they cannot. */
export interface RecordProperties {
  readonly properties: readonly RecordProperty[];
  readonly left: readonly string[];
}

type JsonObject = Readonly<Record<string, JsonValue>>;

/** Far more than a definition can hold. */
const maxProperties = 1000;
/** A limit of the service, and of the depth: in characters. */
export const maxSourceLength = 1000;
/** Of a list whose entries say what they are. */
const maxEntries = 5;

/** Where something is: names, and the numbers of entries. */
type Path = readonly (string | number)[];

interface Found {
  steps: readonly string[];
  readonly list: string | undefined;
  readonly values: Scalar[];
}

/**
 * The properties of the records in the order in which they come. Of a list, which no field of the profile takes, the first entry
 * is looked at, and those that say what they are.
 */
export function recordProperties(records: readonly JsonObject[]): RecordProperties {
  const found = new Map<string, Found>();
  const left = new Set<string>();

  function collect(value: JsonValue, path: Path, steps: readonly string[], list?: string): void {
    if (value === null) return;
    const isContainer = typeof value === 'object';
    const source = isContainer && path.length === 0 ? sourceRoot : sourceOf(path);
    if (source === undefined) {
      if (left.size < maxProperties) left.add(readable(path));
      return;
    }
    if (!isContainer) {
      if (!found.has(source) && found.size >= maxProperties) return;
      const property = found.get(source) ?? { steps, list, values: [] };
      found.set(source, property);
      // What an entry says that it is counts if it says so in every record.
      if (list !== undefined && property.steps.join() !== steps.join()) property.steps = namesIn(path);
      if (typeof value !== 'string' || value.trim() !== '') property.values.push(value);
    } else if (isObject(value)) {
      const kind = kindOfEntry(value);
      for (const [name, below] of Object.entries(value)) {
        collect(below, [...path, name], [...steps, ...kind, name], list);
      }
    } else {
      const own = `${readable(path)}[]`;
      if (list === undefined && left.size < maxProperties) left.add(own);
      for (const [index, entry] of value.slice(0, maxEntries).entries()) {
        const isTold = isObject(entry) && kindOfEntry(entry).length > 0;
        if (index === 0 || isTold) collect(entry, [...path, index], steps, list ?? own);
      }
    }
  }

  for (const record of records) collect(record, [], []);
  const properties = [...found].map(([source, { steps, list, values }]) => ({
    source,
    steps,
    words: wordsOfPath(steps),
    wordsAboutPerson: wordsAboutPerson(steps),
    values,
    ...(list !== undefined && { list }),
    isDistinct:
      list === undefined &&
      values.length === records.length &&
      new Set(values.map(String)).size === values.length,
  }));
  return { properties, left: [...left] };
}

function namesIn(path: Path): string[] {
  return path.filter((step) => typeof step === 'string');
}

/** What reads a place; undefined if nothing can. */
function sourceOf(path: Path): string | undefined {
  if (path.length > maxSourceLength / 2) return undefined;
  const accessor = `${sourceRoot}${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
  if (accessor.length > maxSourceLength) return undefined;
  const isPlain = path.every((step) => typeof step === 'number' || isPlainName(step));
  if (isPlain) return accessor;
  const template = `{{${[sourceRoot, ...path.map(segment)].join('.')}}}`;
  const isReadable =
    path.every(isWritable) && template.length <= maxSourceLength && sourceProblems(template).length === 0;
  return isReadable ? template : undefined;
}

/** Square brackets hold what is no plain word. */
function segment(step: string | number): string {
  return typeof step === 'string' && /^[a-zA-Z_]\w*$/.test(step) ? step : `[${step}]`;
}

/** What square brackets can hold. */
function isWritable(step: string | number): boolean {
  return typeof step === 'number' || /^[^\]\\\p{Cc}\p{Zl}\p{Zp}]+$/u.test(step);
}

function isPlainName(name: string): boolean {
  return !/[.[]/.test(name) && !accessorProblem(`${sourceRoot}.${name}`);
}

/** For people, where nothing reads it. */
function readable(path: Path): string {
  const text = `${sourceRoot}${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
