import type { TextChange } from './changes';
import type { JsonDocument } from './json-document';
import { JsonScanner, Token as Kind } from './json-scanner';

/** How an editor wants a text to be formatted. */
export interface FormattingStyle {
  /** Columns of one level of indentation. */
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  readonly insertFinalNewline?: boolean;
  /** False keeps all line ends behind the document; otherwise at most one is left. */
  readonly trimFinalNewlines?: boolean;
}

/** Lines of a text, counted from 0; the last one is included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The width that Prettier has by default, so that the two agree. */
const maxColumn = 80;

/** Far beyond any definition. Indentation would make a text of so many levels grow with their square. */
const maxDepth = 100;

/**
 * The changes of white space that give a text the style of Prettier. An object stays on several lines if its first
 * member has a line of its own; lists, and other objects, are on one line where they fit. Blank lines between members
 * stay, one at a time. Values are never changed, and a text that is not readable stays as it is. With `lines`, nothing
 * is joined that reaches beyond them.
 */
export function formattingChanges(
  document: JsonDocument,
  style: FormattingStyle,
  lines?: LineRange,
): TextChange[] {
  const { text } = document;
  const tokens = document.isReadable ? readTokens(text) : [];
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const containers = measure(tokens, lines);
  if (!containers) return [];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [
    changeGap(text, start, first.offset, ''),
    ...gapsWithin(tokens, containers, style, lineEnd).map((gap, index) =>
      changeGap(text, tokens[index]?.end ?? 0, tokens[index + 1]?.offset ?? 0, gap),
    ),
    changeGap(text, last.end, text.length, finalGap(text.slice(last.end), style, lineEnd)),
  ].filter(({ length, text: inserted }) => length > 0 || inserted !== '');
}

interface Token {
  readonly kind: number;
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  /** Line breaks between the token before and this one. */
  readonly breaks: number;
  /** Whether it is a comment of several lines. */
  readonly isTall: boolean;
}

/** The tokens of a text, without white space; none if one of them is broken, for its end is uncertain then. */
function readTokens(text: string): Token[] {
  const scanner = new JsonScanner(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
  const tokens: Token[] = [];
  let line = 0;
  let previousEnd = 0;
  for (let kind = scanner.scan(); kind !== Kind.end; kind = scanner.scan()) {
    const { error, offset, end } = scanner;
    if (error || kind === Kind.unknown) return [];
    const breaks = countBreaks(text.slice(previousEnd, offset));
    const inner = kind === Kind.blockComment ? countBreaks(text.slice(offset, end)) : 0;
    line += breaks;
    tokens.push({ kind, offset, end, line, breaks, isTall: inner > 0 });
    line += inner;
    previousEnd = end;
  }
  return tokens;
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** An object or list. */
interface Container {
  readonly open: Token;
  /** The column of its opening bracket if the whole document were on one line. */
  readonly column: number;
  readonly parent: Container | undefined;
  readonly children: Container[];
  /** Its width on one line, with the comma behind it. */
  width: number;
  commas: number;
  /** Whether it needs several lines, wide or not. */
  isTall: boolean;
}

/** The objects and lists by their opening brackets; undefined if they are nested too deep. */
function measure(
  tokens: readonly Token[],
  lines: LineRange | undefined,
): ReadonlyMap<Token, Container> | undefined {
  const containers = new Map<Token, Container>();
  let current: Container | undefined;
  let depth = 0;
  let column = 0;
  let previous: Token | undefined;
  for (const token of tokens) {
    if (previous) column += spaceBetween(previous, token).length;
    if (current && needsLineBreak(previous, token)) current.isTall = true;
    if (token.kind === Kind.comma && current) {
      current.commas++;
      const last = current.children.at(-1);
      if (last && previous && isClosing(previous)) last.width++;
    }
    if (isOpening(token)) {
      const parent = current;
      current = { open: token, column, parent, children: [], width: 0, commas: 0, isTall: false };
      parent?.children.push(current);
      containers.set(token, current);
      if (++depth > maxDepth) return undefined;
    } else if (isClosing(token) && current) {
      current.width = column + 1 - current.column;
      const isCut = lines && (current.open.line < lines.first || token.line > lines.last);
      if ((isCut && current.open.line < token.line) || isTable(current)) current.isTall = true;
      if (current.isTall && current.parent) current.parent.isTall = true;
      current = current.parent;
      depth--;
    }
    column += token.end - token.offset;
    previous = token;
  }
  return containers;
}

/** Whether a line break between two tokens was made on purpose: behind an object's brace, or beside a comment. */
function needsLineBreak(previous: Token | undefined, token: Token): boolean {
  if (token.isTall) return true;
  if (token.breaks === 0 || !previous) return false;
  const isFilledObject = previous.kind === Kind.openBrace && token.kind !== Kind.closeBrace;
  return isFilledObject || isComment(previous) || isComment(token);
}

/** Several objects, or several lists, with several entries each: every one has its own lines. */
function isTable({ open, children, commas }: Container): boolean {
  const [first] = children;
  return (
    open.kind === Kind.openBracket &&
    first !== undefined &&
    children.length > 1 &&
    children.length === commas + 1 &&
    children.every((child) => child.open.kind === first.open.kind && child.commas > 0)
  );
}

/** What stands between each two tokens. */
function gapsWithin(
  tokens: readonly Token[],
  containers: ReadonlyMap<Token, Container>,
  { tabSize, insertSpaces }: FormattingStyle,
  lineEnd: string,
): string[] {
  const indent = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const gaps: string[] = [];
  /** Whether the containers around the place have several lines, the innermost last. */
  const expanded: boolean[] = [];
  let column = 0;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const isExpanded = expanded.at(-1) ?? false;
    if (isClosing(token)) expanded.pop();
    if (previous) {
      const breaks = breaksBetween(previous, token, tokens[index + 1], isExpanded);
      const space = spaceBetween(previous, token);
      gaps.push(breaks > 0 ? lineEnd.repeat(breaks) + indent.repeat(expanded.length) : space);
      column = breaks > 0 ? expanded.length * tabSize : column + space.length;
    }
    const container = containers.get(token);
    if (container) {
      const isInLine = expanded.length > 0 && !(expanded.at(-1) ?? false);
      expanded.push(!isInLine && (container.isTall || column + container.width > maxColumn));
    }
    column += token.end - token.offset;
  });
  return gaps;
}

/** How many line breaks stand between two tokens; `isExpanded` if the object or list around them has several lines. */
function breaksBetween(previous: Token, token: Token, next: Token | undefined, isExpanded: boolean): number {
  const kept = Math.min(token.breaks, isOpening(previous) ? 1 : 2);
  if (isClosing(token)) return isExpanded && !isOpening(previous) ? 1 : 0;
  if (previous.kind === Kind.lineComment) return Math.max(kept, 1);
  if (isComment(token) && !leads(token, next)) return kept;
  if (isComment(previous)) return kept;
  if (isExpanded && isOpening(previous)) return 1;
  if (!isExpanded || token.kind === Kind.comma || token.kind === Kind.colon) return 0;
  const isName = token.kind === Kind.string && next?.kind === Kind.colon;
  if (previous.kind === Kind.comma || isName) return Math.max(kept, 1);
  // A comma or colon is missing.
  return previous.kind === Kind.colon ? 0 : kept;
}

/** Whether a comment belongs to what follows it on the same line. */
function leads({ kind }: Token, next: Token | undefined): boolean {
  const isFollowed = next && !isClosing(next) && next.kind !== Kind.comma && next.kind !== Kind.colon;
  return kind === Kind.blockComment && isFollowed === true && next.breaks === 0;
}

/** What stands between two tokens on one line. */
function spaceBetween(previous: Token, token: Token): string {
  if (token.kind === Kind.comma || token.kind === Kind.colon) return '';
  if (token.kind === Kind.lineComment) return ' ';
  if (previous.kind === Kind.openBracket || token.kind === Kind.closeBracket) return '';
  return previous.kind === Kind.openBrace && token.kind === Kind.closeBrace ? '' : ' ';
}

function finalGap(
  text: string,
  { insertFinalNewline, trimFinalNewlines }: FormattingStyle,
  lineEnd: string,
): string {
  const breaks = countBreaks(text);
  const kept = trimFinalNewlines === false ? breaks : Math.min(breaks, 1);
  return lineEnd.repeat(insertFinalNewline ? Math.max(kept, 1) : kept);
}

/** The smallest change that puts `wanted` in place of the white space between two offsets. */
function changeGap(text: string, start: number, end: number, wanted: string): TextChange {
  const actual = text.slice(start, end);
  const shorter = Math.min(actual.length, wanted.length);
  let before = 0;
  while (before < shorter && actual[before] === wanted[before]) before++;
  let behind = 0;
  while (behind < shorter - before && actual.at(-1 - behind) === wanted.at(-1 - behind)) behind++;
  return {
    offset: start + before,
    length: actual.length - before - behind,
    text: wanted.slice(before, wanted.length - behind),
  };
}

function isOpening({ kind }: Token): boolean {
  return kind === Kind.openBrace || kind === Kind.openBracket;
}

function isClosing({ kind }: Token): boolean {
  return kind === Kind.closeBrace || kind === Kind.closeBracket;
}

function isComment({ kind }: Token): boolean {
  return kind === Kind.lineComment || kind === Kind.blockComment;
}
