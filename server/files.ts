import type { Connection } from 'vscode-languageserver';
import { configFileName } from '../core/workspace/config';

/** The files of a workspace that matter here: definitions, their samples and configurations. Where they are is the host's affair. */
export interface Files {
  /** The addresses of all of them below a folder; none where it cannot be read. */
  find(folder: string): Promise<readonly string[]>;
  /** The texts of files, without a byte order mark; undefined for one that is gone or cannot be read. */
  read(uris: readonly string[]): Promise<readonly (string | undefined)[]>;
}

export function isConfiguration(uri: string): boolean {
  return uri.endsWith(`/${configFileName}`);
}

/** Files behind a client that offers them, so that remote and virtual file systems work as the local one. */
export function clientFiles(connection: Connection): Files {
  return {
    find: (folder) => connection.sendRequest<string[]>('profiletype/findFiles', { folder }),
    read: async (uris) => {
      const texts = await connection.sendRequest<(string | null)[]>('profiletype/readFiles', { uris });
      return texts.map((text) => text ?? undefined);
    },
  };
}
