import { t } from '@vscode/l10n';
/** Texts of HCL: quoted ones, heredocs, and the strings of Terraform's JSON. All of them are templates. */

/** A text that is no HCL, with the offset (UTF-16 code units) where that shows. */
export class HclError extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

const controls: readonly (readonly [string, string])[] = [
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
];
const byEscape = new Map(controls);
const byCharacter = new Map(controls.map(([escaped, character]) => [character, escaped]));

const mark = /([$%])\1\{|[$%]\{/g;
const markOrEscape = /([$%])\1\{|[$%]\{|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^]?)/g;

/** What a template says, or undefined where it holds something to be computed. `${` is written `$${`. */
export function readTemplate(raw: string): string | undefined {
  return decode(raw, mark, 0);
}

/** The same for what stands between quotes, where `\` escapes. `offset` is that of `raw` in the whole text. */
export function readQuoted(raw: string, offset: number): string | undefined {
  return decode(raw, markOrEscape, offset);
}

function decode(raw: string, pattern: RegExp, start: number): string | undefined {
  let sequences = 0;
  const text = raw.replace(pattern, (found: string, _dollar: unknown, index: number) => {
    if (found.startsWith('\\')) return unescape(found, start + index);
    if (found.length === 2) sequences++;
    return found.slice(1);
  });
  return sequences === 0 ? text : undefined;
}

function unescape(escaped: string, offset: number): string {
  const codePoint = escaped.length > 2 ? parseInt(escaped.slice(2), 16) : NaN;
  const character = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : byEscape.get(escaped);
  if (character === undefined) throw new HclError(offset, t`\`${escaped}\` is no escape sequence.`);
  return character;
}

/** A text between quotes, of which nothing is computed. */
export function quote(text: string): string {
  const escaped = text.replace(/["\\]|[$%]\{|\p{Cc}|\p{Cs}/gu, (found) => {
    if (found.length === 2) return found.charAt(0) + found;
    const code = found.charCodeAt(0).toString(16).padStart(4, '0');
    return byCharacter.get(found) ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}

const maxDepth = 50;
const plain = /[^"\\$%\n]+/y;

/** The offset behind the quoted text that begins at `start`, whatever is computed in it. */
export function endOfQuoted(text: string, start: number, depth = 0): number {
  if (depth > maxDepth) throw new HclError(start, t('The texts within texts go too deep.'));
  let offset = start + 1;
  while (offset < text.length && text[offset] !== '\n') {
    plain.lastIndex = offset;
    if (plain.test(text)) offset = plain.lastIndex;
    else if (text[offset] === '"') return offset + 1;
    else if (text[offset] === '\\') offset += 2;
    else if (text[offset + 1] === text[offset] && text[offset + 2] === '{') offset += 3;
    else if (text[offset + 1] === '{') offset = endOfSequence(text, offset + 2, depth);
    else offset++;
  }
  throw new HclError(start, t('A text is not closed on its line.'));
}

/** The offset behind the brace that closes `${` or `%{`. */
function endOfSequence(text: string, start: number, depth: number): number {
  let open = 1;
  let offset = start;
  while (offset < text.length && open > 0) {
    const character = text[offset];
    if (character === '"') {
      offset = endOfQuoted(text, offset, depth + 1);
      continue;
    }
    if (character === '{') open++;
    if (character === '}') open--;
    offset++;
  }
  return offset;
}
