import parsePhoneNumber from 'libphonenumber-js/min';
import { TextCache } from '../document/text-cache';

/** Where a number belongs that is written without its country's code. Assumed: the vendor's examples are American. */
const defaultCountry = 'US';

/** The library reads no longer ones, in UTF-16 code units. */
const longestNumber = 250;

/** What people put between digits. */
const separators = /[\s().\-‐-―−/]+/g;
const digitsPattern = /^\+?\d+$/;

/** A number of the default country, for which the library, that takes tens of microseconds, says the same. */
const defaultCountryPattern = /^(?:\+?1)?([2-9]\d{9})$/;

/** The library drops one national prefix at a time, and what remains may start with another one. */
const mostPasses = 10;

/** The same numbers come again and again. */
const known = new TextCache<{ readonly number: string | undefined }>();

/**
 * A phone number without its formatting: `+12063457890`, with `;ext=5` behind it for an extension. A number that no country
 * has keeps its digits only. Undefined for a text that is no number, such as one with words: its digits alone would make it
 * equal to other texts.
 */
export function phoneNumber(text: string): string | undefined {
  return text.length > longestNumber
    ? undefined
    : known.get(text, (written) => ({ number: read(written) })).number;
}

function read(text: string): string | undefined {
  let number = readOnce(text.trim().replace(/^tel:/i, ''));
  for (let pass = 1; pass < mostPasses && number !== undefined; pass++) {
    const next = readOnce(number);
    if (next === number) break;
    number = next;
  }
  return number;
}

function readOnce(written: string): string | undefined {
  const digits = written.replace(separators, '');
  const [, national] = defaultCountryPattern.exec(digits) ?? [];
  if (national !== undefined) return `+1${national}`;
  const parsed = parsePhoneNumber(written, { defaultCountry, extract: false });
  if (parsed?.isPossible()) return parsed.number + (parsed.ext ? `;ext=${parsed.ext}` : '');
  return digitsPattern.test(digits) ? digits : undefined;
}
