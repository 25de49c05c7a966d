import { t } from '@vscode/l10n';
import { type AST, parseWithoutProcessing } from '@handlebars/parser';
import type { Span } from './json';
import { fromRoot, type SourcePath, type SourceProblem, type SourceRemedy, sourceRoot } from './source-path';
import { paragraph } from '../words/paragraph';

type Statement =
  | AST.MustacheStatement
  | AST.BlockStatement
  | AST.ContentStatement
  | AST.CommentStatement
  | AST.PartialStatement
  | AST.PartialBlockStatement;
type Expression = AST.PathExpression | AST.SubExpression | AST.StringLiteral | AST.NumberLiteral;

/** A helper call such as `{{#each …}}`; the offset is that of its name. */
export interface HelperCall {
  readonly name: string;
  readonly offset: number;
}

export interface SourceTemplate {
  /** Absent where the text is not Handlebars. */
  readonly program?: AST.Program;
  readonly paths: readonly SourcePath[];
  readonly helpers: readonly HelperCall[];
  readonly problems: readonly SourceProblem[];
}

/** The block helpers that the service has, with the number of values each takes. Source: the vendor's guide on fields. */
export const blockHelpers: ReadonlyMap<string, { readonly parameters: 0 | 1; readonly description: string }> =
  new Map([
    [
      'if',
      {
        parameters: 1,
        description: t('Writes its content if the value is there; `{{else}}` for the other case.'),
      },
    ],
    ['unless', { parameters: 1, description: t('Writes its content if the value is missing or empty.') }],
    ['each', { parameters: 1, description: t('Writes its content once for each entry of a list.') }],
    ['with', { parameters: 1, description: t('Reads the paths of its content below the value.') }],
    [
      'removeExtraSpace',
      {
        parameters: 0,
        description: t('Turns runs of white space in its content into one space and trims it.'),
      },
    ],
  ]);

const helperNames = [...blockHelpers.keys()].map((name) => `\`#${name}\``).join(', ');

/** Reads a `Source` that holds Handlebars expressions. Nothing is compiled or run. */
export function parseTemplate(text: string): SourceTemplate {
  try {
    const program = parseWithoutProcessing(text);
    const reader = new TemplateReader(text);
    reader.program(program, { relative: false, names: [] });
    return { program, paths: reader.paths, helpers: reader.helpers, problems: reader.problems };
  } catch (error) {
    return { paths: [], helpers: [], problems: [parserProblem(text, error)] };
  }
}

/** What the parser gave a place in the text. */
interface Located {
  readonly loc: AST.SourceLocation;
}

type Remedy = Pick<SourceProblem, 'remedy' | 'closingName'>;

/** What paths may start with besides `_source`: anything below `#each` and `#with`, or names given by `as |name|`. */
interface Scope {
  readonly relative: boolean;
  readonly names: readonly string[];
}

class TemplateReader {
  readonly paths: SourcePath[] = [];
  readonly helpers: HelperCall[] = [];
  readonly problems: SourceProblem[] = [];
  readonly #lineStarts: readonly number[];

  constructor(private readonly text: string) {
    this.#lineStarts = lineStartsOf(text);
  }

  program(program: AST.Program, scope: Scope): void {
    for (const statement of program.body) this.#statement(statement as Statement, scope);
  }

  #statement(statement: Statement, scope: Scope): void {
    switch (statement.type) {
      case 'MustacheStatement':
        this.#mustache(statement, scope);
        break;
      case 'BlockStatement':
        this.#block(statement, scope);
        break;
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      default:
        this.#report('syntax', statement, t('The service knows no partials or decorators in a source.'));
    }
  }

  #mustache(statement: AST.MustacheStatement, scope: Scope): void {
    const { path } = statement;
    const values = valuesOf(statement);
    if (values.length > 0) this.#call(path as Expression, values, scope, this.#valueAlone(statement));
    else this.#expression(path as Expression, scope);
  }

  #block(block: AST.BlockStatement, scope: Scope): void {
    const { path, params, program, inverse } = block;
    const helper = blockHelpers.get(path.original);
    if (!helper) {
      this.#unknownHelper(path, this.#unwrapped(block));
    } else {
      this.helpers.push({ name: path.original, offset: this.#offset(path.loc.start) });
      if (params.length !== helper.parameters) {
        this.#report(
          'syntax',
          path,
          helper.parameters === 1
            ? t`\`#${path.original}\` takes one value.`
            : t`\`#${path.original}\` takes no value.`,
        );
      }
    }
    for (const value of valuesOf(block)) this.#expression(value, scope);
    const changesContext = path.original === 'each' || path.original === 'with';
    // The parser types both as always there; a block with only `{{else}}` or none at all lacks one.
    const inner = program as AST.Program | undefined;
    const otherwise = inverse as AST.Program | undefined;
    if (inner) {
      this.program(inner, {
        relative: scope.relative || changesContext || !helper,
        // The parser leaves blockParams out where there are none.
        names: [...scope.names, ...((inner.blockParams as string[] | undefined) ?? [])],
      });
    }
    if (otherwise) this.program(otherwise, scope);
  }

  /** `{{name value …}}` or `(name value …)`: the service has only block helpers, so this is always wrong. */
  #call(path: Expression, params: readonly Expression[], scope: Scope, remedy?: Remedy): void {
    if (path.type === 'PathExpression' && blockHelpers.has(path.original)) {
      this.#report(
        'syntax',
        path,
        t`${code(path.original)} is a block: write ${code(`{{#${path.original} …}}…{{/${path.original}}}`)}.`,
      );
    } else if (path.type === 'PathExpression' && path.parts[0] === sourceRoot) {
      const [first] = params;
      if (first) {
        const message = t('A path ends here. Check the dots and spaces before this.');
        const isDot = this.#textOf(first) === '.';
        this.#report('syntax', first, message, isDot ? { remedy: { ...this.#spanOf(first), text: '' } } : {});
      }
      return;
    } else {
      this.#unknownHelper(path, remedy);
    }
    for (const parameter of params) this.#expression(parameter, scope);
  }

  #unknownHelper(path: Expression, remedy: Remedy = {}): void {
    const name = path.type === 'PathExpression' ? path.original : this.#textOf(path);
    if (name.startsWith(sourceRoot)) {
      this.#report(
        'syntax',
        path,
        t`A block starts with a helper: ${code(`{{#each ${name}}}`)} or ${code(`{{#if ${name}}}`)}.`,
      );
    } else {
      this.#report('helper', path, t`The service has no helper \`${name}\`. It has ${helperNames}.`, remedy);
    }
  }

  /** Without the helper the value that it is given remains. */
  #valueAlone({ path, params }: AST.MustacheStatement): Remedy {
    const [value] = params;
    if (!value) return {};
    const { offset } = this.#spanOf(path);
    return { remedy: { offset, length: this.#spanOf(value).offset - offset, text: '' } };
  }

  /** Without the tags of a block that is given no value its content remains. */
  #unwrapped(block: AST.BlockStatement): Remedy {
    const span = this.#spanOf(block);
    const text = this.#textOf(block);
    const [closingTag, before = '', name = ''] = /(\{\{~?\/\s*)([^\s}~]+)\s*~?\}\}$/.exec(text) ?? [];
    if (closingTag === undefined) return {};
    const end = text.length - closingTag.length;
    const closingName = { offset: span.offset + end + before.length, length: name.length };
    if (valuesOf(block).length > 0) return { closingName };
    return { closingName, remedy: { ...span, text: text.slice(text.indexOf('}}') + 2, end) } };
  }

  #expression(expression: Expression, scope: Scope): void {
    if (expression.type === 'SubExpression') {
      this.#call(expression.path, expression.params as Expression[], scope);
    } else if (expression.type === 'PathExpression') {
      this.#path(expression, scope);
    }
  }

  #path(path: AST.PathExpression, scope: Scope): void {
    const [first] = path.parts;
    const text = this.#textOf(path);
    // Outside of blocks that change it, the context is the record's.
    const start = /^(?:this|\.)[./]/.exec(text)?.[0].length ?? 0;
    if (first === sourceRoot && path.depth === 0 && !path.data && (start === 0 || !scope.relative)) {
      const offset = this.#offset(path.loc.start) + start;
      if (text.startsWith(sourceRoot, start)) this.paths.push({ text: text.slice(start), offset });
      return;
    }
    const isNamed = typeof first === 'string' && scope.names.includes(first);
    if (scope.relative || isNamed) return;
    const message = t`A path starts at the incoming record, \`_source\`, not at \`${text}\`.`;
    if (!/^[\w$]/.test(text) || text === 'this') {
      this.#report('root', path, message);
      return;
    }
    const remedy = { ...this.#spanOf(path), text: fromRoot(text) };
    this.#report('root', path, paragraph(message, t`Write \`${remedy.text}\`.`), { remedy });
  }

  #report(kind: SourceProblem['kind'], node: Located, message: string, remedy: Remedy = {}): void {
    this.problems.push({ kind, ...this.#spanOf(node), message, ...remedy });
  }

  #textOf(node: Located): string {
    const { offset, length } = this.#spanOf(node);
    return this.text.slice(offset, offset + length);
  }

  #spanOf({ loc }: Located): Span {
    const offset = this.#offset(loc.start);
    return { offset, length: this.#offset(loc.end) - offset };
  }

  /** The parser counts lines from 1 and columns from 0. */
  #offset(position: AST.Position): number {
    return (this.#lineStarts[position.line - 1] ?? 0) + position.column;
  }
}

/** The values that a helper is given, by position and by name. */
function valuesOf({
  params,
  hash,
}: AST.MustacheStatement | AST.BlockStatement | AST.SubExpression): Expression[] {
  // The parser leaves the named ones out where there are none.
  const pairs = (hash as AST.Hash | undefined)?.pairs ?? [];
  return [...params, ...pairs.map(({ value }) => value)] as Expression[];
}

/** What the parser's exception means, placed on the part of the text that is wrong. */
function parserProblem(text: string, error: unknown): SourceProblem {
  const syntax = (place: Span, message: string, remedy?: SourceRemedy): SourceProblem => ({
    kind: 'syntax',
    offset: place.offset,
    length: place.length,
    message,
    ...(remedy && { remedy }),
  });
  const unclosed = unclosedExpression(text);
  if (unclosed)
    return syntax(unclosed, t('This expression does not end. Close it with `}}`.'), closed(text, unclosed));
  const { open, stray } = unbalancedBlocks(text);
  const innermost = open.at(-1);
  if (stray) {
    const tag = code(`{{/${stray.name}}}`);
    const message = innermost
      ? t`${tag} closes nothing: ${code(`{{#${innermost.name}}}`)} is open here.`
      : t`${tag} closes nothing: no block is open here.`;
    return syntax(stray, message, {
      offset: stray.offset,
      length: stray.length,
      ...(innermost ? { text: `{{/${innermost.name}}}`, isCertain: true } : { text: '' }),
    });
  }
  if (innermost) {
    const closingTags = open.map(({ name }) => `{{/${name}}}`).reverse();
    return syntax(
      innermost,
      t`${code(`{{#${innermost.name}}}`)} is not closed. Add ${code(closingTags[0] ?? '')}.`,
      {
        offset: text.length,
        length: 0,
        text: closingTags.join(''),
      },
    );
  }
  const offset = errorOffset(text, error);
  const end = text.indexOf('}}', offset);
  return syntax(
    {
      offset: Math.min(offset, Math.max(text.length - 1, 0)),
      length: Math.max((end < 0 ? text.length : end) - offset, 1),
    },
    t('This is not a Handlebars expression. Write a path, such as `{{_source.name}}`.'),
  );
}

/** Two braces behind an expression, or the second one. */
function closed(text: string, { offset, length }: Span): SourceRemedy {
  const written = text.slice(offset, offset + length).trimEnd();
  const place = { offset: offset + written.length, length: 0 };
  return written.endsWith('}') ? { ...place, text: '}', isCertain: true } : { ...place, text: '}}' };
}

/** A `{{` that no `}}` follows before the next one, to there or to the end. */
function unclosedExpression(text: string): Span | undefined {
  for (const { index } of text.matchAll(/\{\{/g)) {
    const close = text.indexOf('}}', index);
    const next = text.indexOf('{{', index + 2);
    const isTriple = next === index + 2 || text[index + 2] === '{';
    if (close < 0 || (!isTriple && next >= 0 && next < close)) {
      return { offset: index, length: (next > index + 2 ? next : text.length) - index };
    }
  }
  return undefined;
}

interface BlockTag extends Span {
  readonly name: string;
}

/** The blocks that stay open, the innermost last, and the first closing tag that fits none. */
function unbalancedBlocks(text: string): { open: readonly BlockTag[]; stray?: BlockTag } {
  const open: BlockTag[] = [];
  for (const match of text.matchAll(/\{\{~?([#^/])\s*([^\s}~]+)[^}]*\}\}/g)) {
    const [whole, sign, name = ''] = match;
    const tag: BlockTag = { name, offset: match.index, length: whole.length };
    if (sign !== '/') open.push(tag);
    else if (open.at(-1)?.name === name) open.pop();
    else return { open, stray: tag };
  }
  return { open };
}

/** Where the parser stopped; it tells the place of the last word that it understood. */
function errorOffset(text: string, error: unknown): number {
  const location = (error as { hash?: { loc?: { last_line: number; last_column: number } } }).hash?.loc;
  if (!location) return 0;
  const lineStart = lineStartsOf(text)[location.last_line - 1] ?? 0;
  return Math.min(lineStart + location.last_column, text.length);
}

/** Where lines begin, as the parser counts them. */
function lineStartsOf(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: lineEnd }) => index + lineEnd.length)];
}

function code(text: string): string {
  return `\`${text}\``;
}
