/** What is a name, or code, wherever it stands: in backticks, in double quotes, the target of a link, an address, an icon. */
const quotedNames =
  /```[^]*?```|`[^`]*`|"[^"]*"|“[^”]*”|\]\([^)]*\)|\b(?:https?|file|vscode[\w-]*):\/\/[^\s)]+|\$\([\w~-]+\)|&\w+;/g;

/** Letters, and what joins them in names of the service's language, paths and files: `Fields.a-b`, `orders.json`. */
const words = /[A-Za-z0-9_$@/\\*.:#-]*[A-Za-z][A-Za-z0-9_$@/\\*.:#-]*…?/g;

/** One of these makes a word a name that nobody would write in a sentence: `KeyMap`, `EMAIL_ADDRESS`, `a/b`, `v2`, `AWS`. */
const nameLike = /[A-Za-z0-9][_$@/\\*.#:][A-Za-z0-9*{]|^[_$@.]|[a-z][A-Z]|\d|^[A-Z]{2,}s?$/;

/**
 * The words of a text that are still in English when the product speaks the pseudo-language (see pseudo-bundle.ts).
 *
 * Not left behind are letters with accents, names in backticks or double quotes, addresses, what looks like a name
 * (`firstName`, `EMAIL_ADDRESS`), and the `names` that the caller knows: those of the document, and of the service's
 * language. These may have several words, and may be cut (`The custom…`). Single letters count as names.
 */
export function leftBehind(text: string, names: Iterable<string> = []): string[] {
  const known = names instanceof Set ? (names as ReadonlySet<string>) : new Set(names);
  const unquoted = text.replace(quotedNames, ' ');
  const left = unknownWords(unquoted, known);
  if (left.length === 0) return left;
  const several = [...known].filter((name) => /\w\W+\w/.test(name)).sort((a, b) => b.length - a.length);
  const isCut = several.some((name) => text.endsWith('…') && name.startsWith(text.slice(0, -1).trimEnd()));
  return isCut ? [] : unknownWords(several.reduce(without, unquoted), known);
}

function unknownWords(text: string, known: ReadonlySet<string>): string[] {
  return (text.match(words) ?? [])
    .map((word) => word.replace(/^[-*.:#/\\]+|[-*.:#/\\]+$/g, ''))
    .filter((word) => word.length > 1 && !nameLike.test(word) && !isName(word, known));
}

function isName(word: string, known: ReadonlySet<string>): boolean {
  if (!word.endsWith('…')) return known.has(word);
  return [...known].some((name) => name.startsWith(word.slice(0, -1)));
}

/** A name is taken out only where it stands alone, so that no beginning of a word is taken for it. */
function without(text: string, name: string): string {
  if (!text.includes(name)) return text;
  return text
    .split(name)
    .reduce((before, behind) =>
      /\w$/.test(before) || /^\w/.test(behind) ? `${before}${name}${behind}` : `${before} ${behind}`,
    );
}
