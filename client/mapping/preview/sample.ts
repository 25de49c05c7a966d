import { Uri } from 'vscode';
import { sampleNames } from '../../../core/samples/sample-files';
import { exists } from '../../files';

/** Where records come from. A text is kept in memory, and nowhere else. */
export type Sample =
  | { readonly kind: 'file'; readonly uri: Uri; readonly name: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

export function sampleIn(uri: Uri): Sample {
  return { kind: 'file', uri, name: nameOf(uri) };
}

/** The last part of an address's path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where samples of a definition stand: beside it. */
export function samplePlaces(definition: Uri): Uri[] {
  return sampleNames(nameOf(definition)).map((name) => Uri.joinPath(definition, '..', name));
}

export async function samplesBeside(definition: Uri): Promise<Uri[]> {
  // An address like `untitled:Type` has no folder.
  if (!definition.path.startsWith('/')) return [];
  const places = samplePlaces(definition);
  const there = await Promise.all(places.map(exists));
  return places.filter((_, index) => there[index]);
}
