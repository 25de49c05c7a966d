/** What a value is, by the beginning of its JSON text: for its colour. */
export function valueKind(text: string | undefined): 'text' | 'number' | 'literal' | 'other' {
  if (text === undefined) return 'other';
  if (/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return 'number';
  if (/^(true|false|null)$/.test(text)) return 'literal';
  return /^[[{]/.test(text) ? 'other' : 'text';
}
