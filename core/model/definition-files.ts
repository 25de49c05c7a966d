/** The end of the name of a definition's file. */
export const definitionExtension = '.profiletype.json';

/** Whether a path or an address is that of a definition. */
export function isDefinition(path: string): boolean {
  return path.endsWith(definitionExtension);
}

/** The last part of an address, without escapes. */
export function fileNameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
