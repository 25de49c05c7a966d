import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

export type { JsonNode };

/** A stretch of the document's text, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/**
 * `comment`, `trailing-comma` and `incomplete` (a comma, colon, name or value is missing, as while typing) leave the rest
 * of the text readable; behind an `unreadable` place nothing is certain, not even which object is which.
 */
export interface JsonSyntaxError extends Span {
  readonly kind: 'comment' | 'trailing-comma' | 'incomplete' | 'unreadable';
  readonly message: string;
}

export interface JsonText {
  readonly root: JsonNode | undefined;
  readonly errors: readonly JsonSyntaxError[];
}

/** An object type needs six levels; the parser, which recurses, is safe far above this. */
const maxDepth = 512;

/** More than anyone reads; a binary file would otherwise give one error a byte. */
const maxErrors = 100;

/** By the parser's names for its errors. */
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not a JSON value. Put texts into double quotes.',
  InvalidNumberFormat: 'This is not a JSON number.',
  PropertyNameExpected: 'A name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected between name and value.',
  CommaExpected: 'A comma is expected before this.',
  CloseBraceExpected: 'A closing `}` is expected here.',
  CloseBracketExpected: 'A closing `]` is expected here.',
  EndOfFileExpected: 'The document ends before this; remove what follows, or close the object later.',
  InvalidCommentToken: 'JSON has no comments. Remove it; `Description` can hold a remark.',
  UnexpectedEndOfComment: 'JSON has no comments, and this one does not end.',
  UnexpectedEndOfString: 'This text does not end. Close it with a double quote on the same line.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'A Unicode escape is `\\u` with four hexadecimal digits.',
  InvalidEscapeCharacter: 'This escape does not exist in JSON. Write `\\\\` for a backslash.',
  InvalidCharacter: 'Write control characters as escapes: `\\t`, `\\n`, `\\u0000`.',
};

const quote = '"'.charCodeAt(0);
const backslash = '\\'.charCodeAt(0);
const lineFeed = '\n'.charCodeAt(0);
const opening = ['{', '['].map((bracket) => bracket.charCodeAt(0));
const closing = ['}', ']'].map((bracket) => bracket.charCodeAt(0));

/** Offset of the first bracket that opens a level below `maxDepth`, or -1. */
function tooDeepAt(text: string): number {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (character === quote) offset = endOfString(text, offset);
    else if (closing.includes(character)) depth--;
    else if (opening.includes(character) && ++depth > maxDepth) return offset;
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  let offset = start + 1;
  for (; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (character === quote || character === lineFeed) break;
    if (character === backslash) offset++;
  }
  return offset;
}

function trailingComma(text: string, error: ParseError): JsonSyntaxError | undefined {
  const atClosing = text[error.offset] === '}' || text[error.offset] === ']';
  const missing = /^(PropertyName|Value)Expected$/.test(printParseErrorCode(error.error));
  if (!atClosing || !missing) return undefined;
  let offset = error.offset - 1;
  while (offset >= 0 && /\s/.test(text.charAt(offset))) offset--;
  if (text[offset] !== ',') return undefined;
  return { kind: 'trailing-comma', offset, length: 1, message: 'JSON has no trailing comma. Remove it.' };
}

function kindOf(parserErrorName: string): JsonSyntaxError['kind'] {
  if (parserErrorName === 'InvalidCommentToken') return 'comment';
  return /^(Comma|Colon|Value|PropertyName)Expected$/.test(parserErrorName) ? 'incomplete' : 'unreadable';
}

function toSyntaxError(text: string, error: ParseError): JsonSyntaxError {
  const name = printParseErrorCode(error.error);
  return (
    trailingComma(text, error) ?? {
      kind: kindOf(name),
      offset: error.offset,
      length: Math.max(error.length, error.offset < text.length ? 1 : 0),
      message: messages[name] ?? 'This is not JSON.',
    }
  );
}

/**
 * Mends what the parser leaves: objects and lists that are never closed get a length, to the end of the text. And lists of
 * children get their real size: the parser grows each by sixteen entries, most of the tree's memory.
 */
function settle(root: JsonNode, end: number): void {
  const pending: { length: number; offset: number; children?: JsonNode[] }[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.length < 0) node.length = end - node.offset;
    if (!node.children) continue;
    node.children = node.children.slice();
    for (const child of node.children) if (child.children ?? child.length < 0) pending.push(child);
  }
}

function firstAtEachPlace(errors: readonly ParseError[]): ParseError[] {
  const seen = new Set<number>();
  return errors.filter((error) => !seen.has(error.offset) && seen.add(error.offset)).slice(0, maxErrors);
}

/**
 * Parses strict JSON and goes on after errors. Takes linear time and never throws; what is nested deeper than 512 levels
 * is one error, and the text behind it is not looked at. A byte order mark is allowed.
 */
export function parseJson(text: string): JsonText {
  const cut = tooDeepAt(text);
  const readable = cut < 0 ? text : text.slice(0, cut);
  const parseErrors: ParseError[] = [];
  const root = parseTree(readable.startsWith('\uFEFF') ? ` ${readable.slice(1)}` : readable, parseErrors, {
    disallowComments: true,
  });
  if (root) settle(root, readable.length);
  const errors = firstAtEachPlace(parseErrors.filter((error) => cut < 0 || error.offset < cut)).map((error) =>
    toSyntaxError(text, error),
  );
  if (cut >= 0) {
    errors.push({
      kind: 'unreadable',
      offset: cut,
      length: 1,
      message: `This is nested deeper than ${maxDepth} levels; an object type needs six.`,
    });
  }
  return { root, errors };
}
