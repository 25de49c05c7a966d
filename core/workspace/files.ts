/** Which files of a folder matter, wherever they are read. */

/** Folders that hold the work of others. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** In bytes. More than a definition can need; reading it would only stop everything else. */
export const maxFileSize = 5_000_000;
