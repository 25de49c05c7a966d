import { t } from '@vscode/l10n';
import { endOfQuoted, HclError, readQuoted, readTemplate } from './hcl-text';

/** `template` is a text that holds something to be computed. Comments and blanks are no tokens. */
export type HclTokenKind = 'name' | 'number' | 'text' | 'template' | 'symbol' | 'newline' | 'end';

export interface HclToken {
  readonly kind: HclTokenKind;
  readonly offset: number;
  readonly end: number;
  /** What a `text` says, decoded; of all others how they are written. */
  readonly text: string;
}

const skipped = /(?:[ \t\r\uFEFF]|#[^\n]*|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))*/y;
const heredocStart = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy;
const patterns: readonly (readonly [HclTokenKind, RegExp])[] = [
  ['newline', /\n/y],
  ['name', /[\p{ID_Start}_][\p{ID_Continue}-]*/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
];

/** The tokens of a text, without its end. Throws an `HclError` where a text is not closed. */
export function hclTokens(text: string): HclToken[] {
  const tokens: HclToken[] = [];
  for (let offset = startOfToken(text, 0); offset < text.length;) {
    const token = tokenAt(text, offset);
    tokens.push(token);
    offset = startOfToken(text, token.end);
  }
  return tokens;
}

function startOfToken(text: string, offset: number): number {
  return offset + (matchAt(skipped, text, offset)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function tokenAt(text: string, offset: number): HclToken {
  if (text[offset] === '"') {
    const end = endOfQuoted(text, offset);
    return textToken(text, offset, end, readQuoted(text.slice(offset + 1, end - 1), offset + 1));
  }
  const heredoc = matchAt(heredocStart, text, offset);
  if (heredoc) return readHeredoc(text, heredoc);
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, text, offset)?.[0];
    if (found) return { kind, offset, end: offset + found.length, text: found };
  }
  return { kind: 'symbol', offset, end: offset + 1, text: text.charAt(offset) };
}

function textToken(text: string, offset: number, end: number, value: string | undefined): HclToken {
  return value === undefined
    ? { kind: 'template', offset, end, text: text.slice(offset, end) }
    : { kind: 'text', offset, end, text: value };
}

function readHeredoc(text: string, { index, 0: start, 1: dash, 2: marker }: RegExpExecArray): HclToken {
  const lines: string[] = [];
  for (let offset = index + start.length; offset < text.length;) {
    const lineEnd = text.indexOf('\n', offset);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(offset, end);
    if (line.trim() === marker) {
      const content = (dash ? withoutIndent(lines) : lines).map((each) => `${each}\n`).join('');
      return textToken(text, index, end, readTemplate(content));
    }
    lines.push(line);
    offset = end + 1;
  }
  throw new HclError(index, t`The text is not closed: there is no line \`${String(marker)}\`.`);
}

/** The lines without the white space that all of them begin with; blank lines stay as they are. */
function withoutIndent(lines: readonly string[]): string[] {
  const indents = lines.map((line) => line.search(/\S/));
  const common = indents.reduce((least, indent) => (indent < 0 ? least : Math.min(least, indent)), Infinity);
  return lines.map((line, index) => (indents[index] === -1 ? line : line.slice(common)));
}
