import { t } from '@vscode/l10n';

/** `1 or more`, `0 to 64`. */
export function range(min = 0, max?: number): string {
  return max === undefined ? t`${min} or more` : t`${min} to ${max}`;
}

/** What a number counts in a value of this JSON type: `0 to 64 characters`. */
export function sized(type: string, count: string): string {
  if (type === 'string') return t`${count} characters`;
  return type === 'object' || type === 'array' ? t`${count} entries` : count;
}
