import { t } from '@vscode/l10n';
import { applyChanges, type TextChange } from '../../document/changes';
import { endOf, type JsonValue } from '../../document/editing';
import { type JsonNode, type JsonSyntaxError, nodeStartingAt, type Span } from '../../document/json';
import { JsonDocument } from '../../document/json-document';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Fix } from '../rule';
import { bracketFixes, withoutRest } from './bracket-fixes';
import { inTitle, isValue, preferred } from './fixes';

/** What makes a text strict JSON, or may do so. */
export function syntaxFixes(document: ProfileTypeDocument, error: JsonSyntaxError): Fix[] {
  const { isClear, within } = document.remember(readRepairs);
  if (within.has(error)) return [];
  const repair = repairOf(document, error);
  if (repair) return [isClear && repair.isCertain ? preferred(repair.fix) : repair.fix];
  if (error.kind !== 'unreadable') return [];
  const { root } = document;
  const isBehind = root !== undefined && error.offset >= root.offset + root.length;
  const removals = isBehind ? withoutRest(document, error) : [];
  const brackets = removals.length > 0 ? removals : bracketFixes(document, error);
  const enough = brackets.filter(({ changes }) => isReadableAfter(document, changes));
  return enough.length > 0 ? enough : brackets;
}

/** Whether comments and trailing commas are all that is left. */
function isClearAfter({ text }: ProfileTypeDocument, changes: readonly TextChange[]): boolean {
  const { syntaxErrors } = new JsonDocument(applyChanges(text, changes));
  return syntaxErrors.every(({ kind }) => kind === 'comment' || kind === 'trailing-comma');
}

function isReadableAfter({ text }: ProfileTypeDocument, changes: readonly TextChange[]): boolean {
  return new JsonDocument(applyChanges(text, changes)).isReadable;
}

interface Repair {
  readonly fix: Fix;
  readonly isCertain: boolean;
}

interface Repairs {
  /** Whether all that seems to be unreadable can be read after all; otherwise even a comment may be part of a text. */
  readonly isClear: boolean;
  /** Errors that are part of something in other quotes, which may be reported word by word. */
  readonly within: ReadonlySet<JsonSyntaxError>;
}

function readRepairs(document: ProfileTypeDocument): Repairs {
  const within = new Set<JsonSyntaxError>();
  const certain: TextChange[] = [];
  let areAllCertain = true;
  let end = 0;
  for (const error of document.syntaxErrors) {
    if (error.offset < end) within.add(error);
    else if (error.kind === 'unreadable') {
      const repair = repairOf(document, error);
      const changes = repair?.fix.changes ?? [];
      for (const { offset, length } of changes) end = offset + length;
      if (repair?.isCertain) certain.push(...changes);
      else areAllCertain = false;
    }
  }
  return { within, isClear: areAllCertain || isClearAfter(document, certain) };
}

function repairOf(document: ProfileTypeDocument, error: JsonSyntaxError): Repair | undefined {
  const { text } = document;
  if (error.kind === 'unreadable') return repairWord(document, error);
  if (error.kind === 'comment') return removal(t('Remove the comment'), text, error);
  return text[error.offset] === ',' ? removal(t('Remove the comma'), text, error) : complete(document, error);
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
  const title = separator === ',' ? t('Insert the missing comma') : t('Insert the missing colon');
  return { fix: { title, changes: [{ offset, length: 0, text: separator }] }, isCertain: true };
}

/** What another notation than JSON's stands for. */
interface Meaning {
  /** In JSON. */
  readonly text: string;
  readonly isCertain: boolean;
  /** What the fix does, where that is not to write a value. */
  readonly title?: string;
  /** How long the notation is, where it is more than the words that are reported. */
  readonly length?: number;
}

function repairWord({ text, root }: ProfileTypeDocument, error: Span): Repair | undefined {
  const { offset } = error;
  if (!root || error.length > maxText || offset >= root.offset + root.length) return undefined;
  const written = text.slice(offset, offset + error.length);
  const rest = text.slice(offset + error.length, offset + error.length + 100);
  if (written.startsWith('#')) {
    const [comment] = /^.*/.exec(text.slice(offset)) ?? [''];
    return removal(t('Remove the comment'), text, { offset, length: comment.length });
  }
  const meaning =
    meaningOfSign(written) ??
    meaningOfQuoted(text.slice(offset, offset + maxText)) ??
    meaningOfOpenText(written, rest) ??
    meaningOfWord(written, /^\s*:/.test(rest)) ??
    meaningOfText(written);
  if (!meaning) return undefined;
  const { text: meant, length = error.length, isCertain } = meaning;
  if (meant === text.slice(offset, offset + length)) return undefined;
  const title = meaning.title ?? t`Change to ${inTitle(JSON.parse(meant) as JsonValue)}`;
  return { fix: { title, changes: [{ offset, length, text: meant }] }, isCertain };
}

/** Longer texts are no values of a definition. */
const maxText = 2000;

/** Signs of other notations, and white space that JSON does not know. */
function meaningOfSign(written: string): Meaning | undefined {
  if (/^(?:=>?|:=)$/.test(written)) return { text: ':', isCertain: true, title: t('Change to a colon') };
  if (written === ';') return { text: ',', isCertain: true, title: t('Change to a comma') };
  const [blanks] = /^[\s\u200B-\u200D\u2060\uFEFF]+/.exec(written) ?? [];
  if (blanks !== undefined)
    return { text: ' ', isCertain: true, title: t('Change to a space'), length: blanks.length };
  const [, literal] = /^(true|false|null);$/.exec(written) ?? [];
  return literal === undefined
    ? undefined
    : { text: `${literal},`, isCertain: true, title: t('Change the semicolon to a comma') };
}

/** Quotes that are not JSON's, as other languages and word processors write them. */
const otherQuotes = [
  /^'([^'"\\\n]*)'/,
  /^`([^`"\\\n]*)`/,
  /^[“”„‟]([^“”„‟"\\\n]*)[“”„‟]/,
  /^[‘’‚]([^‘’‚"\\\n]*)[‘’‚]/,
];

/** A text in other quotes. */
function meaningOfQuoted(rest: string): Meaning | undefined {
  for (const quotes of otherQuotes) {
    const [whole, text] = quotes.exec(rest) ?? [];
    if (whole === undefined || text === undefined) continue;
    if (!/^\s*(?:[,:}\]]|$)/.test(rest.slice(whole.length, whole.length + 100))) return undefined;
    return { text: JSON.stringify(text), isCertain: true, length: whole.length };
  }
  return undefined;
}

/** A text that does not end, or a word of which only the end has its quote. */
function meaningOfOpenText(written: string, rest: string): Meaning | undefined {
  if (/^[\w$.-]+$/.test(written) && rest.startsWith('"'))
    return { text: JSON.stringify(written), isCertain: false, length: written.length + 1 };
  const [, open, behind = ''] = /^"([^"]*?)([\s,}\]]*)$/.exec(written) ?? [];
  if (open === undefined || !isText(`"${open}"`)) return undefined;
  return { text: `"${open}"${behind}`, isCertain: false, title: t('Add the missing quote') };
}

/** A word without quotes: a name, a literal as other languages write it or, perhaps, a text. */
function meaningOfWord(written: string, isName: boolean): Meaning | undefined {
  if (!/^[A-Za-z_$][\w$.-]*$/.test(written)) return undefined;
  const literal = written.toLowerCase();
  if (!isName && ['true', 'false', 'null'].includes(literal)) return { text: literal, isCertain: true };
  if (!isName && ['none', 'nil', 'undefined', 'nan'].includes(literal))
    return { text: 'null', isCertain: false };
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
