import { Uri } from 'vscode';
import { sampleNames } from '../core/samples/sample-files';
import { exists, nameOf } from './files';

/** Where samples of a definition stand: beside it. */
export function samplePlaces(definition: Uri): Uri[] {
  return sampleNames(nameOf(definition)).map((name) => Uri.joinPath(definition, '..', name));
}

/** Those of them that are there. */
export async function samplesBeside(definition: Uri): Promise<Uri[]> {
  // An address like `untitled:Type` has no folder.
  if (!definition.path.startsWith('/')) return [];
  const places = samplePlaces(definition);
  const there = await Promise.all(places.map(exists));
  return places.filter((_, index) => there[index]);
}
