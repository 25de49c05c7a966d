import { t } from '@vscode/l10n';
import type { ContentTypeName } from '../model/content-types';
import { phoneNumber } from './phone-number';
import { isBlank } from './source-value';

/** What keys compare, and what was done for that in words. */
export interface Normalisation {
  /** Absent where nothing is left. */
  readonly value?: string;
  /** A sentence for the user; absent where the text stays as it is. */
  readonly note?: string;
}

/** How values of one content type are made comparable. */
interface Rule {
  /** Undefined for a text that is not of this kind. */
  readonly read: (text: string) => string | undefined;
  readonly done: string;
  /** For texts that are not of this kind; never equal to one that is. */
  readonly readOther: (text: string) => string;
  readonly doneOther: string;
}

const asWritten = (text: string): string => text;
const trimmed = (text: string): string => text.trim();
const inLowerCase = (text: string): string => text.trim().toLowerCase();

/** Letters that are composed of several characters are written as one, because some systems do and others do not. */
const name = (text: string): string => inLowerCase(text).replace(/\s+/g, ' ').normalize('NFC');

const always = { readOther: asWritten, doneOther: '' };

const rules: Readonly<Record<ContentTypeName, Rule>> = {
  STRING: { read: asWritten, done: t('Compared exactly as written'), ...always },
  NUMBER: {
    read: decimal,
    done: t('Compared by its numeric value'),
    readOther: trimmed,
    doneOther: t('Not a number, so it is compared as a text'),
  },
  EMAIL_ADDRESS: { read: inLowerCase, done: t('Upper and lower case ignored'), ...always },
  NAME: { read: name, done: t('Upper and lower case and extra spaces ignored'), ...always },
  PHONE_NUMBER: {
    read: phoneNumber,
    done: t('Formatting ignored'),
    readOther: inLowerCase,
    doneOther: t('Not a phone number, so it is compared as a text'),
  },
};

/** The form of a value under which keys are stored and looked up; undefined when nothing is left. */
export function normalise(text: string, contentType: ContentTypeName): string | undefined {
  if (isBlank(text)) return undefined;
  const { read, readOther } = rules[contentType];
  return read(text) ?? readOther(text);
}

/** `normalise`, with a word on what it did. */
export function normalisation(text: string, contentType: ContentTypeName): Normalisation {
  const value = normalise(text, contentType);
  if (value === undefined) return { note: t('The value is empty.') };
  const { read, done, doneOther } = rules[contentType];
  if (read(text) === undefined) return { value, note: `${doneOther}: \`${value}\`.` };
  return value === text ? { value } : { value, note: `${done}: \`${value}\`.` };
}

const decimalPattern = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?$/i;

/** More zeros than this are not written out. */
const mostZeros = 40;

/** Larger exponents, in digits, are not calculated with. */
const longestExponent = 9;

/**
 * A number in one form for each value. It is made from the digits, because ids of 64 bits do not fit into a JavaScript number
 * and two of them must not become one.
 */
function decimal(text: string): string | undefined {
  const [, sign, digits = '', exponent = '0'] = decimalPattern.exec(text.trim()) ?? [];
  if (sign === undefined) return undefined;
  const [whole = '', fraction = ''] = digits.split('.');
  const significant = (whole + fraction).replace(/^0+/, '');
  const shortest = withoutTrailingZeros(significant);
  if (shortest === '') return '0';
  if (exponent.replace(/^[+-]?0*/, '').length > longestExponent) return undefined;
  const zeros = Number(exponent) - fraction.length + significant.length - shortest.length;
  return (sign === '-' ? '-' : '') + plain(shortest, zeros);
}

/** A regular expression would take quadratic time here. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** The digits with the decimal point moved to the right by as many places. */
function plain(digits: string, places: number): string {
  if (places > mostZeros || digits.length + places < -mostZeros) return `${digits}e${places}`;
  if (places >= 0) return digits + '0'.repeat(places);
  const padded = digits.padStart(1 - places, '0');
  return `${padded.slice(0, places)}.${padded.slice(places)}`;
}
