// A language of no country: every text is wrapped in ⟦ ⟧, and every letter has an accent. What a test still reads in plain
// letters was either put in (a name), or never went through `t`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const bundlePath = join(import.meta.dirname, '..', '..', 'l10n', 'bundle.l10n.json');

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀćđéƒǧĥíĵķĺɱńóþɋŕšťúʋŵẋýžÁɃĆĐÉƑǦĤÍĴĶĹṀŃÓÞɊŔŠŤÚṼŴẊÝŽ';

/**
 * What a translator leaves as it is: what is put in, code, the targets of links, addresses, icons, and the names of
 * commands and tags.
 */
const untranslated = /\{\w+\}|```[^]*?```|`[^`]*`|\]\([^)]*\)|https?:\/\/[^\s)]+|\$\([\w~-]+\)|<[^<>]+>/;

/** The text in the pseudo-language. */
export function pseudo(text: string): string {
  const parts = text.split(new RegExp(`(${untranslated.source})`));
  return `⟦${parts.map((part, index) => (index % 2 === 0 ? withAccents(part) : part)).join('')}⟧`;
}

function withAccents(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => accented.charAt(plain.indexOf(letter)));
}

/** Every text of a bundle (`package.nls.json`, or `l10n/bundle.l10n.json`) in the pseudo-language. */
export function pseudoBundle(path = bundlePath): Record<string, string> {
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)]));
}
