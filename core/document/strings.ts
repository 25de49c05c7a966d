import type { Span } from './json';
import type { StringNode } from './members';

const unicodeEscape = /\\u[\da-fA-F]{4}/y;

/** Length of the escape or character that starts at `offset` of the document's text. */
function encodedLength(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1;
  unicodeEscape.lastIndex = offset;
  return unicodeEscape.test(text) ? 6 : 2;
}

/** What stands between the quotes. One that is still being typed may lack the second quote, or both. */
export function contentOf(text: string, { offset, length }: Span): Span {
  const quote = text.charAt(offset);
  if (quote !== '"' && quote !== "'") return { offset, length };
  const last = offset + length - 1;
  let backslashes = 0;
  while (text[last - backslashes - 1] === '\\') backslashes++;
  const isClosed = length > 1 && text[last] === quote && backslashes % 2 === 0;
  return { offset: offset + 1, length: length - (isClosed ? 2 : 1) };
}

/**
 * The place in the document's text of a stretch of a string's decoded value: escapes take more room in the text than
 * in the value. All offsets are UTF-16 code units.
 */
export function spanInString(text: string, string: StringNode, offset: number, length: number): Span {
  const content = contentOf(text, string);
  const start = content.offset;
  const end = start + content.length;
  if (content.length === string.value.length) return { offset: start + offset, length };
  let position = start;
  let from = start;
  for (let decoded = 0; decoded < offset + length && position < end; decoded++) {
    if (decoded === offset) from = position;
    position += encodedLength(text, position);
  }
  if (length === 0) from = position;
  return { offset: from, length: Math.max(position - from, 0) };
}

/** The offset in a string's decoded value that a document offset inside the quotes stands for. */
export function offsetInValue(text: string, string: StringNode, documentOffset: number): number {
  let position = contentOf(text, string).offset;
  let decoded = 0;
  while (position < documentOffset && decoded < string.value.length) {
    position += encodedLength(text, position);
    decoded++;
  }
  return decoded;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The value of a string as it is written; of one that is still being typed, what is there. */
export function stringValue(text: string, span: Span): string {
  const { offset, length } = contentOf(text, span);
  return text
    .slice(offset, offset + length)
    .replace(/\\(?:u([\da-fA-F]{4})|([^]?))/g, (_, code: string | undefined, letter: string) =>
      code === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(parseInt(code, 16)),
    );
}
