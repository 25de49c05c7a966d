import type { Severity } from '../core/rules/rule';

const codes = { red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, dim: 2, bold: 1, underline: 4 } as const;

export type Style = keyof typeof codes;

/** Puts styles around texts, or leaves them as they are where there are no colours. */
export type Paint = (style: Style, text: string) => string;

export function painter(hasColor: boolean): Paint {
  return (style, text) => (hasColor ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

export const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};
