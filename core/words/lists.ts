import { t } from '@vscode/l10n';

/** `a`, `b` and `c`. */
export function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? t`${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

/** `a`, `b` or `c`. */
export function alternatives(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? t`${parts.slice(0, -1).join(', ')} or ${last}` : last;
}

/** The first ones, and how many there are besides: `a`, `b` and 7 more. */
export function firstOf(parts: readonly string[], most: number): string {
  const first = parts.slice(0, most).join(', ');
  return parts.length > most ? t`${first} and ${parts.length - most} more` : first;
}
