import { t } from '@vscode/l10n';
import { type AST, parse } from '@handlebars/parser';
import { sourceRoot } from '../document/source-path';
import type { JsonValue } from '../document/writing';
import { EvaluationStopped, evaluationLimits, limitReached } from './source-limits';
import { isList, jsonOf } from '../document/json-value';
import { isBlank, type Value } from './source-value';
import { blockWriters, type Writer } from './template-blocks';
import { type Expression, interpolationReader, pathText, valueReader } from './template-paths';
import { TemplateRun } from './template-run';

/** What a template writes for a record. May throw `EvaluationStopped`. */
export type Template = (record: JsonValue) => Written;

export interface Written {
  readonly text: string;
  /** The first path that wrote nothing, without the root. */
  readonly emptyPath: string | undefined;
}

/** Where a part of a template stands. */
interface Place {
  /** What `as |name|` names there. */
  readonly names: readonly string[];
  /** How many blocks are around it. */
  readonly depth: number;
}

type Statement = AST.MustacheStatement | AST.BlockStatement | AST.ContentStatement | AST.CommentStatement;

/**
 * Prepares a template that `parseSource` has no complaint about. The tree is interpreted: nothing of the template or the
 * record ever becomes code. May throw `EvaluationStopped`.
 */
export function compileTemplate(text: string): Template {
  // This also does what Handlebars does with white space around `~` and around blocks that have a line to themselves.
  const write = program(parse(text), { names: [], depth: 0 });
  return (record) => {
    const root = { [sourceRoot]: record };
    const run = new TemplateRun(root);
    write({ context: root, outer: undefined, names: undefined, entry: undefined }, run);
    return { text: run.text, emptyPath: run.emptyPath };
  };
}

function program(tree: AST.Program | undefined, place: Place): Writer {
  if (place.depth > evaluationLimits.depth) throw limitReached('depth');
  const writers = (tree?.body ?? []).map((part) => statement(part as Statement, place));
  return (scope, run) => {
    run.step(writers.length);
    for (const write of writers) write(scope, run);
  };
}

function statement(part: Statement, place: Place): Writer {
  switch (part.type) {
    case 'ContentStatement':
      return (_, run) => {
        run.write(part.value);
      };
    case 'CommentStatement':
      return () => undefined;
    case 'MustacheStatement':
      return interpolation(part.path as Expression, place);
    case 'BlockStatement':
      return block(part, place);
  }
}

/** Nothing is escaped: the text goes into a profile, not into a page. */
function interpolation(expression: Expression, { names }: Place): Writer {
  const read = interpolationReader(expression, names);
  const written = pathText(expression);
  return (scope, run) => {
    const text = textOf(read(scope, run));
    if (isBlank(text)) run.emptyPath ??= written;
    run.write(text);
  };
}

/** Objects are written as JSON, and so are lists that hold more than texts and numbers. */
function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  return isList(value) && value.every((entry) => typeof entry !== 'object' || entry === null)
    ? value.join(',')
    : textOfObject(value);
}

function textOfObject(value: JsonValue): string {
  const text = jsonOf(value);
  if (text === undefined) throw limitReached('depth');
  return text;
}

function block(part: AST.BlockStatement, place: Place): Writer {
  const name = part.path.original;
  const write = blockWriters.get(name);
  if (!write) throw new EvaluationStopped(t`The service has no helper \`${name}\`.`);
  // The parser leaves out what a block does not have.
  const content = part.program as AST.Program | undefined;
  const names = content?.blockParams ?? [];
  const options = (part.hash as AST.Hash | undefined)?.pairs ?? [];
  const value = part.params[0] as Expression | undefined;
  const depth = place.depth + 1;
  return write({
    read: value ? valueReader(value, place.names) : () => undefined,
    names,
    includesZero: options.some(
      (option) => option.key === 'includeZero' && isTrue(option.value as Expression),
    ),
    content: program(content, { names: [...place.names, ...names], depth }),
    otherwise: program(part.inverse, { ...place, depth }),
  });
}

function isTrue(expression: Expression): boolean {
  return expression.type === 'BooleanLiteral' && expression.value;
}
