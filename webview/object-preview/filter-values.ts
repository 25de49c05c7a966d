import { t } from '@vscode/l10n';

/** The longest value that the service takes, in characters. */
export const maxValueLength = 255;

/** What a person typed as values: separated by commas; a value with a comma stands in double quotes. Each once. */
export function splitValues(text: string): string[] {
  const parts = text.match(/\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]+/g) ?? [];
  const values = parts.map((part) => unquoted(part.trim())).filter((value) => value !== '');
  return [...new Set(values)];
}

/** The text that `splitValues` takes apart again. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => (needsQuotes(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(', ');
}

/** Why the text has no values to filter by; undefined if it has. */
export function valuesProblem(text: string): string | undefined {
  const values = splitValues(text);
  if (values.length === 0) return t('Type at least one value.');
  const long = values.find((value) => value.length > maxValueLength);
  return long && t`A value may have at most ${maxValueLength} characters; one has ${long.length}.`;
}

function unquoted(part: string): string {
  return /^".*"$/s.test(part) && part.length > 1 ? part.slice(1, -1).replaceAll('""', '"') : part;
}

function needsQuotes(value: string): boolean {
  return /^"|,/.test(value) || value !== value.trim();
}
