/** The end of the name of a definition's file. */
export const definitionExtension = '.profiletype.json';

/** Whether a path or an address is that of a definition. */
export function isDefinition(path: string): boolean {
  return path.endsWith(definitionExtension);
}
