import type { TextChange } from '../../document/changes';
import { endOf, type JsonValue } from '../../document/editing';
import { type JsonNode, type JsonSyntaxError, nodeStartingAt, type Span } from '../../document/json';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Fix } from '../rule';
import { inTitle, isValue, preferred } from './fixes';

/** What makes a text strict JSON where it is clear what its author means. */
export function syntaxFixes(document: ProfileTypeDocument, error: JsonSyntaxError): Fix[] {
  const repair = repairOf(document, error);
  if (!repair) return [];
  const { fix, isCertain } = repair;
  return [isCertain && document.remember(isClear) ? preferred(fix) : fix];
}

interface Repair {
  readonly fix: Fix;
  readonly isCertain: boolean;
}

/** Whether all that seems to be unreadable can be read after all; otherwise even a comment may be part of a text. */
function isClear(document: ProfileTypeDocument): boolean {
  return document.syntaxErrors.every(
    (error) => error.kind !== 'unreadable' || repairOf(document, error)?.isCertain,
  );
}

function repairOf(document: ProfileTypeDocument, error: JsonSyntaxError): Repair | undefined {
  const { text } = document;
  if (error.kind === 'unreadable') return repairWord(document, error);
  if (error.kind === 'comment') return removal('Remove the comment', text, error);
  return text[error.offset] === ',' ? removal('Remove the comma', text, error) : complete(document, error);
}

function removal(title: string, text: string, span: Span): Repair {
  return { fix: { title, changes: [cut(text, span)] }, isCertain: true };
}

/** Takes a stretch out, with the white space that would be left over. What has its lines for itself takes them along. */
function cut(text: string, { offset, length }: Span): TextChange {
  const end = offset + length;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = /\r?\n/g;
  lineBreak.lastIndex = end;
  const {
    index: lineEnd,
    0: { length: breakLength },
  } = lineBreak.exec(text) ?? { index: text.length, 0: '' };
  const before = text.slice(lineStart, offset);
  const behind = text.slice(end, lineEnd);
  const blanksBefore = before.length - before.trimEnd().length;
  const blanksBehind = behind.length - behind.trimStart().length;
  const isFirst = blanksBefore === before.length;
  const isLast = blanksBehind === behind.length;
  if (isFirst && isLast) return between(lineStart, lineEnd + breakLength);
  if (isLast) return between(offset - blanksBefore, lineEnd);
  if (blanksBefore > 0 || isFirst) return between(offset, end + blanksBehind);
  const joinsWords = /\w/.test(before.slice(-1)) && /\w/.test(behind.charAt(0));
  return { offset, length, text: joinsWords ? ' ' : '' };
}

function between(start: number, end: number): TextChange {
  return { offset: start, length: end - start, text: '' };
}

/** Inserts the comma or colon that is missing. If it is a name or a value, only the author knows it. */
function complete(document: ProfileTypeDocument, { offset }: Span): Repair | undefined {
  const node = nodeStartingAt(document.root, offset);
  const parent = node?.parent;
  if (!parent) return undefined;
  const [name] = parent.children ?? [];
  if (name && isValue(node) && parent.colonOffset === undefined)
    return insertion(document, ':', name, offset);
  const child = parent.type === 'property' ? parent : node;
  const siblings = child.parent?.children ?? [];
  const previous = siblings[siblings.indexOf(child) - 1];
  const isNameAlone = child.type === 'property' && !child.children?.[1];
  return previous && !isNameAlone ? insertion(document, ',', previous, offset) : undefined;
}

/** Inserts a separator between what stands before it and what begins at `next`, unless there is more between the two. */
function insertion(
  { syntaxErrors }: ProfileTypeDocument,
  separator: ',' | ':',
  previous: JsonNode,
  next: number,
): Repair | undefined {
  const offset = endOf(previous);
  const isBetween = (error: JsonSyntaxError): boolean => error.offset >= offset && error.offset < next;
  if (syntaxErrors.some((error) => error.kind === 'unreadable' && isBetween(error))) return undefined;
  const title = `Insert the missing ${separator === ',' ? 'comma' : 'colon'}`;
  return { fix: { title, changes: [{ offset, length: 0, text: separator }] }, isCertain: true };
}

/** What another notation than JSON's stands for. */
interface Meaning {
  /** In JSON. */
  readonly text: string;
  readonly isCertain: boolean;
}

function repairWord({ text, root }: ProfileTypeDocument, { offset, length }: Span): Repair | undefined {
  const end = offset + length;
  if (!root || offset >= root.offset + root.length) return undefined;
  const written = text.slice(offset, end);
  const isName = /^\s*:/.test(text.slice(end, end + 100));
  const meaning = meaningOfQuoted(written) ?? meaningOfWord(written, isName) ?? meaningOfText(written);
  if (!meaning || meaning.text === written) return undefined;
  const title = `Change to ${inTitle(JSON.parse(meaning.text) as JsonValue)}`;
  return { fix: { title, changes: [{ offset, length, text: meaning.text }] }, isCertain: meaning.isCertain };
}

/** A text in single quotes. */
function meaningOfQuoted(written: string): Meaning | undefined {
  const [, text] = /^'([^'"\\]*)'$/.exec(written) ?? [];
  return text === undefined ? undefined : { text: JSON.stringify(text), isCertain: true };
}

/** A word without quotes: a name, a literal as other languages write it or, perhaps, a text. */
function meaningOfWord(written: string, isName: boolean): Meaning | undefined {
  if (!/^[A-Za-z_$][\w$.-]*$/.test(written)) return undefined;
  const literal = written.toLowerCase();
  if (!isName && ['true', 'false', 'null'].includes(literal)) return { text: literal, isCertain: true };
  return { text: JSON.stringify(written), isCertain: isName };
}

/** A text with characters that JSON wants as escapes: control characters, or backslashes that begin no escape. */
function meaningOfText(written: string): Meaning | undefined {
  const backslash = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})?/g;
  const escaped = written.replace(backslash, (found) => (found === '\\' ? '\\\\' : found));
  const text = escaped.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
  return isText(text) ? { text, isCertain: escaped === written } : undefined;
}

function isText(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'string';
  } catch {
    return false;
  }
}
