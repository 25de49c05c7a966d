import type { Span } from './json';
import type { StringNode } from './members';

/** Length of the escape or character that starts at `offset` of the document's text. */
function encodedLength(text: string, offset: number): number {
  if (text[offset] !== '\\') return 1;
  return text[offset + 1] === 'u' ? 6 : 2;
}

/**
 * The place in the document's text of a stretch of a string's decoded value: escapes take more room in the text than
 * in the value. All offsets are UTF-16 code units.
 */
export function spanInString(text: string, string: StringNode, offset: number, length: number): Span {
  const start = string.offset + 1;
  const end = string.offset + string.length - 1;
  if (end - start === string.value.length) return { offset: start + offset, length };
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
  let position = string.offset + 1;
  let decoded = 0;
  while (position < documentOffset && decoded < string.value.length) {
    position += encodedLength(text, position);
    decoded++;
  }
  return decoded;
}

/** Length in characters (Unicode code points), as the service counts. */
export function characterCount(value: string): number {
  if (!/[\uD800-\uDBFF]/.test(value)) return value.length;
  return value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '-').length;
}
