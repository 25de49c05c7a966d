import { t } from '@vscode/l10n';

/** The format that is no pattern. */
export const epochMilli = 'EpochMilli';

/** The pattern letters of `java.text.SimpleDateFormat` (Java 8 to 21). */
const patternLetters = new Set('GyYMLwWDdFEuaHkKhmsSzZX');

/** Formats that are often wanted, for completion. */
export const commonTimestampFormats: readonly string[] = [
  epochMilli,
  "yyyy-MM-dd'T'HH:mm:ss'Z'",
  "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
  "yyyy-MM-dd'T'HH:mm:ssXXX",
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd',
];

/** Why the service would refuse a `SourceLastUpdatedTimestampFormat`, as a sentence; undefined if it would not. */
export function timestampFormatProblem(format: string): string | undefined {
  if (format === epochMilli) return undefined;
  if (format.toLowerCase() === epochMilli.toLowerCase()) return t`Write it \`${epochMilli}\`.`;
  const unquoted = format.replace(/'[^']*'/g, '');
  if (unquoted.includes("'")) return t("A quoted text does not end: `'` is missing.");
  const stranger = unquoted.match(/[A-Za-z]/g)?.find((letter) => !patternLetters.has(letter));
  if (stranger) return t`\`${stranger}\` is no pattern letter. Put text into single quotes, such as \`'T'\`.`;
  if (/X{4}/.test(unquoted)) return t('`X` can stand at most three times.');
  if (!/[A-Za-z]/.test(unquoted)) return t('It has no pattern letter, such as `yyyy`.');
  return undefined;
}
