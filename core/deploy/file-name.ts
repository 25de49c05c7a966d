import { definitionExtension } from '../model/definition-files';

/** What Windows keeps for devices, also with an extension behind it. */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** File systems allow 255 bytes, and programs append to names. */
const maxLength = 200;

/**
 * The file for an object type: `NAME.profiletype.json`. Undefined if that would not be a safe name on every system, which only a
 * few of the names are that the service allows.
 */
export function safeFileName(typeName: string): string | undefined {
  const isSafe = /^[a-zA-Z_][a-zA-Z_0-9-]*$/.test(typeName) && typeName.length <= maxLength;
  return isSafe && !deviceName.test(typeName) ? `${typeName}${definitionExtension}` : undefined;
}
