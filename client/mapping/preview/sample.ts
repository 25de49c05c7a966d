import type { Uri } from 'vscode';
import { nameOf } from '../../files';

/** Where records come from. A text is kept in memory, and nowhere else. */
export type Sample =
  | { readonly kind: 'file'; readonly uri: Uri; readonly name: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

export function sampleIn(uri: Uri): Sample {
  return { kind: 'file', uri, name: nameOf(uri) };
}
