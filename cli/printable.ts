/**
 * How text of a file looks on a terminal: control characters would move the cursor or change colours, and marks of the
 * writing direction would show a line in another order than it is read.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu, '\uFFFD');
}

/**
 * All that a program prints on a terminal, where each part should be printable by itself: only our own colours, and the line
 * that progress takes back, are obeyed.
 */
export function harmless(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex
    /(\u001b\[\d+m|\r\u001b\[K|[\n\t])|[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu,
    (_, ours: string | undefined) => ours ?? '\uFFFD',
  );
}

/** What takes two columns: East Asian wide characters, and emoji as pictures. */
const wide =
  /^(?:\p{Emoji_Presentation}|.\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}])/u;

const invisible = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** Takes long to make, and most texts are ASCII. */
let segmenter: Intl.Segmenter | undefined;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    width += invisible.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return width;
}
