const maxShown = 60;

/** What a terminal would obey, or what would make a line read otherwise than it is. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name or value in the middle of a sentence; a very long one is cut. */
export function shown(value: string | number | boolean): string {
  const text = String(value);
  // A character may be two code units, which stay together.
  const start = Array.from(text.slice(0, 2 * maxShown))
    .slice(0, maxShown)
    .join('');
  const cut = start.length < text.length ? `${start}…` : text;
  return `\`${visible(cut)}\``;
}

/** A text that shows what it is made of: `\u{1b}` instead of what a terminal would obey. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
