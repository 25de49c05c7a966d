import { t } from '@vscode/l10n';
import type { Span } from '../../document/json';
import type { JsonDocument } from '../../document/json-document';
import { indentAt, isFirstOnLine, styleOf } from '../../document/writing';
import type { Fix } from '../rule';

/** What may mend a syntax error by a bracket: which one is missing or too many, only the indentation can tell. */
export function bracketFixes(document: JsonDocument, { offset }: Span): Fix[] {
  const { text } = document;
  const { open, tooLate, tooEarly } = document.remember(readBrackets);
  if (open.includes(offset)) {
    const closed = tooLate === undefined ? undefined : closeByIndent(document, tooLate);
    return [closed ?? closeAt(document, open, text.length)];
  }
  const found = text.charAt(offset);
  if (found === '}' || found === ']') {
    const other = found === '}' ? ']' : '}';
    return [removal(text, offset, offset + 1), insertion(other, text.slice(0, offset).trimEnd().length)];
  }
  return tooEarly === undefined ? [] : [removal(text, tooEarly, tooEarly + 1)];
}

/** What follows a document that is complete, where it holds nothing. */
export function withoutRest({ text }: JsonDocument, { offset }: Span): Fix[] {
  const rest = text.slice(offset);
  return /["\w]/.test(rest) ? [] : [removal(text, offset, offset + rest.trimEnd().length)];
}

interface Brackets {
  /** The offsets of those that are never closed, the innermost last. */
  readonly open: readonly number[];
  /** The first one that opens a line and is closed by a line with another indentation. */
  readonly tooLate: number | undefined;
  /** The first closing one amid a line whose opening one is on a line before. */
  readonly tooEarly: number | undefined;
}

/** A text that does not end goes to the end of its line, as for the parser. */
const textBracketOrBreak = /"(?:[^"\\\n]+|\\.)*"?|[{}[\]\n]/g;

function readBrackets({ text }: JsonDocument): Brackets {
  const open: number[] = [];
  let tooLate: number | undefined;
  let tooEarly: number | undefined;
  let lastBreak = -1;
  for (const { 0: found, index } of text.matchAll(textBracketOrBreak)) {
    if (found === '\n') lastBreak = index;
    if (found === '{' || found === '[') open.push(index);
    if (found !== '}' && found !== ']') continue;
    const opening = open.pop();
    if (opening === undefined || lastBreak < opening) continue;
    if (!isFirstOnLine(text, index)) tooEarly ??= index;
    else if (indentAt(text, opening) !== indentAt(text, index)) tooLate ??= opening;
  }
  return { open, tooLate, tooEarly };
}

/** Closes a bracket before the first line behind it that is not indented more. */
function closeByIndent(document: JsonDocument, opening: number): Fix | undefined {
  const { text } = document;
  const indent = indentAt(text, opening);
  const lines = /\n([ \t]*)(?=\S)/g;
  lines.lastIndex = opening;
  for (let line = lines.exec(text); line; line = lines.exec(text)) {
    const [, inner = ''] = line;
    if (inner.length > indent.length) continue;
    const separator = /["\w{[]/.test(text.charAt(line.index + line[0].length)) ? ',' : '';
    return closeAt(document, [opening], line.index, separator);
  }
  return undefined;
}

/** Closes brackets, the innermost first, behind what stands before an offset. A comma there would be too many. */
function closeAt(document: JsonDocument, open: readonly number[], before: number, separator = ''): Fix {
  const { text } = document;
  const { lineEnd } = document.remember(styleOf);
  const end = text.slice(0, before).trimEnd().length;
  const start = text[end - 1] === ',' ? text.slice(0, end - 1).trimEnd().length : end;
  const lastBreak = text.lastIndexOf('\n', end - 1);
  const brackets = open.toReversed().map((opening) => closing(text, opening));
  const written = open.toReversed().map((opening, index) => {
    const bracket = brackets[index] ?? '';
    if (lastBreak > opening) return `${lineEnd}${indentAt(text, opening)}${bracket}`;
    return bracket === '}' ? ` ${bracket}` : bracket;
  });
  return {
    title: t`Add the missing "${shortened(brackets.join(''))}"`,
    changes: [{ offset: start, length: end - start, text: written.join('') + separator }],
  };
}

function closing(text: string, opening: number): string {
  return text[opening] === '{' ? '}' : ']';
}

function insertion(bracket: string, offset: number): Fix {
  return {
    title: t`Add the missing "${bracket}"`,
    changes: [{ offset, length: 0, text: bracket }],
  };
}

function removal(text: string, start: number, end: number): Fix {
  return {
    title: t`Remove "${shortened(text.slice(start, end).trim())}"`,
    changes: [{ offset: start, length: end - start, text: '' }],
  };
}

function shortened(what: string): string {
  return what.length > 20 ? `${what.slice(0, 20)}…` : what;
}
