import { t } from '@vscode/l10n';
import type { AST } from '@handlebars/parser';
import { sourceRoot } from '../document/source-path';
import { EvaluationStopped } from './source-limits';
import { ownMember, type Value } from './source-value';
import type { Scope, TemplateRun } from './template-run';

/** Gives the value of an expression. */
export type Reader = (scope: Scope, run: TemplateRun) => Value;

type Constant =
  AST.StringLiteral | AST.NumberLiteral | AST.BooleanLiteral | AST.NullLiteral | AST.UndefinedLiteral;

/** What the parser gives as a value; it types them all alike. */
export type Expression = AST.PathExpression | AST.SubExpression | Constant;

/** Reads a value that a block is given. `names` are those that `as |name|` gives there. */
export function valueReader(expression: Expression, names: readonly string[]): Reader {
  if (expression.type === 'PathExpression') return pathReader(expression, names);
  const value = constantOf(expression);
  return () => value;
}

/** Reads what stands alone in braces. As in Handlebars, `{{"a b"}}` is the member of that name and no constant. */
export function interpolationReader(expression: Expression, names: readonly string[]): Reader {
  if (expression.type === 'PathExpression') return pathReader(expression, names);
  const name = String(constantOf(expression));
  return ({ context }) => ownMember(context, name);
}

/** An expression as the user knows it from the record: without the root. */
export function pathText(expression: Expression): string {
  if (expression.type !== 'PathExpression') return String(constantOf(expression));
  const { original } = expression;
  return original.startsWith(`${sourceRoot}.`) ? original.slice(sourceRoot.length + 1) : original;
}

function constantOf(
  expression: Exclude<Expression, AST.PathExpression>,
): string | number | boolean | null | undefined {
  switch (expression.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return expression.value;
    case 'NullLiteral':
      return null;
    case 'UndefinedLiteral':
      return undefined;
    default:
      throw unreadable();
  }
}

const unreadable = (): EvaluationStopped =>
  new EvaluationStopped(t('A value in a template is a path, such as `_source.name`, a text or a number.'));

function pathReader(path: AST.PathExpression, names: readonly string[]): Reader {
  const steps = path.parts.map((part) => {
    if (typeof part === 'string') return part;
    throw unreadable();
  });
  const [first, ...below] = steps;
  const isOfContext = path.depth > 0 || /^(\.|this)[./]/.test(path.original);
  const isNamed = !isOfContext && first !== undefined && names.includes(first);
  if (first !== undefined && path.data) return follow(dataReader(first, path.depth), below);
  if (first !== undefined && isNamed) return follow(nameReader(first), below);
  // The record is in reach everywhere, also where a block reads paths below an entry of a list.
  if (first === sourceRoot && !isOfContext) return follow((_, run) => run.root, steps);
  return follow(contextReader(path.depth), steps);
}

function follow(start: Reader, names: readonly string[]): Reader {
  return (scope, run) => {
    run.step(names.length);
    let value = start(scope, run);
    for (const name of names) value = ownMember(value, name);
    return value;
  };
}

function contextReader(depth: number): Reader {
  return (scope, run) => {
    run.step(depth);
    return outward<Scope>(scope, depth)?.context;
  };
}

function dataReader(name: string, depth: number): Reader {
  return ({ entry }, run) => {
    run.step(depth);
    return name === 'root' ? run.root : ownMember(outward(entry, depth)?.data, name);
  };
}

function nameReader(name: string): Reader {
  return ({ names }, run) => {
    let found = names;
    while (found && found.name !== name) {
      run.step(1);
      found = found.outer;
    }
    return found?.value;
  };
}

function outward<Level extends { readonly outer: Level | undefined }>(
  from: Level | undefined,
  depth: number,
): Level | undefined {
  let level = from;
  for (let left = depth; left > 0; left--) level = level?.outer;
  return level;
}
