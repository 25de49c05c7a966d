import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDefinition } from '../core/model/definition-files';
import { maxFileSize, skippedFolders } from '../core/workspace/files';
import { isSample } from '../core/samples/sample-files';
import { configFileName } from '../core/workspace/config';
import type { Files } from './files';

/** The files of this machine, for clients that do not offer theirs. Links to folders are not followed, so nothing is met twice. */
export const diskFiles: Files = {
  async find(folder) {
    const found: string[] = [];
    const pending = [{ path: pathOf(folder), uri: folder.replace(/\/$/, '') }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { path, uri } = next;
      if (path === undefined) continue;
      for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
        const child = { path: join(path, entry.name), uri: `${uri}/${encodeURIComponent(entry.name)}` };
        if (entry.isDirectory()) {
          if (!skippedFolders.has(entry.name)) pending.push(child);
        } else if ([isDefinition, isSample, isConfigurationName].some((isWanted) => isWanted(entry.name))) {
          found.push(child.uri);
        }
      }
    }
    return found;
  },
  read: (uris) => Promise.all(uris.map(readText)),
};

function isConfigurationName(name: string): boolean {
  return name === configFileName;
}

async function readText(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    const file = await stat(path);
    // Whoever reads a pipe waits for someone to write into it.
    if (!file.isFile() || file.size > maxFileSize) return undefined;
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
