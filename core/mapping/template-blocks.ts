import { isList } from '../document/json-value';
import type { Value } from './source-value';
import type { Reader } from './template-paths';
import { type Entry, type Name, type Scope, scopeBelow, type TemplateRun } from './template-run';

/** Writes a part of a template. */
export type Writer = (scope: Scope, run: TemplateRun) => void;

export interface Block {
  /** What the helper is given. */
  readonly read: Reader;
  /** What `as |name|` names. */
  readonly names: readonly string[];
  /** `includeZero=true`, which makes 0 a value for `#if` and `#unless`. */
  readonly includesZero: boolean;
  readonly content: Writer;
  /** Behind `{{else}}`. */
  readonly otherwise: Writer;
}

/** The helpers by their names, which `core/document/source-template.ts` describes. */
export const blockWriters: ReadonlyMap<string, (block: Block) => Writer> = new Map([
  ['if', conditional],
  ['unless', (block: Block) => conditional({ ...block, content: block.otherwise, otherwise: block.content })],
  ['each', repeated],
  ['with', inContext],
  ['removeExtraSpace', tidied],
]);

/** As in Handlebars; an object without members is a value. */
function isNothing(value: Value): boolean {
  return (!value && value !== 0) || (isList(value) && value.length === 0);
}

function conditional({ read, includesZero, content, otherwise }: Block): Writer {
  return (scope, run) => {
    const value = read(scope, run);
    const isFalse = isNothing(value) || (value === 0 && !includesZero);
    (isFalse ? otherwise : content)(scope, run);
  };
}

function inContext({ read, names, content, otherwise }: Block): Writer {
  return (scope, run) => {
    const value = read(scope, run);
    if (isNothing(value)) otherwise(scope, run);
    else content(scopeBelow(scope, value, named(scope.names, names, [value])), run);
  };
}

function repeated({ read, names, content, otherwise }: Block): Writer {
  return (scope, run) => {
    const entries = entriesOf(read(scope, run));
    if (entries.length === 0) otherwise(scope, run);
    run.step(entries.length);
    entries.forEach(([key, value], index) => {
      const data = { index, key, first: index === 0, last: index === entries.length - 1 };
      const entry: Entry = { data, outer: scope.entry };
      content(scopeBelow(scope, value, named(scope.names, names, [value, key]), entry), run);
    });
  };
}

/** Lists with their indexes and objects with their names; nothing else has entries. */
function entriesOf(value: Value): readonly (readonly [string | number, Value])[] {
  if (typeof value !== 'object' || value === null) return [];
  return isList(value) ? value.map((entry, index) => [index, entry]) : Object.entries(value);
}

function named(
  outer: Name | undefined,
  names: readonly string[],
  values: readonly Value[],
): Name | undefined {
  return names.reduce((inner, name, index) => ({ name, value: values[index], outer: inner }), outer);
}

function tidied({ content }: Block): Writer {
  return (scope, run) => {
    const before = run.text;
    run.text = '';
    content(scope, run);
    run.text = before + run.text.replace(/\s+/g, ' ').trim();
  };
}
