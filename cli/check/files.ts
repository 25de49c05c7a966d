import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { configFileName } from '../../core/workspace/config';
import { definitionExtension, isDefinition } from '../../core/model/definition-files';
import { maxFileSize, skippedFolders } from '../../core/workspace/files';
import { fileProblem } from '../file-access';
import type { GitIgnores } from './git-ignores';

const byteOrderMark = '\uFEFF';

/** What a file says, without its byte order mark. */
export interface FileText {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Why something could not be read, in a sentence. */
export interface Unread {
  readonly problem: string;
}

export function contentOf({ text, hasByteOrderMark }: FileText): string {
  return hasByteOrderMark ? `${byteOrderMark}${text}` : text;
}

/** Reads a definition or a configuration; `shown` is how messages name it. */
export function readFile(path: string, shown: string): FileText | Unread {
  try {
    const stats = statSync(path);
    // Whoever reads a pipe waits for someone to write into it.
    if (!stats.isFile()) return { problem: `${shown} cannot be read: it is no regular file.` };
    return stats.size > maxFileSize ? tooLarge(shown, stats.size) : parseContent(readFileSync(path), shown);
  } catch (error) {
    return { problem: fileProblem(shown, 'read', error).message };
  }
}

/** What the content of a file says, if it can be a definition at all. */
export function parseContent(bytes: Buffer, shown: string): FileText | Unread {
  if (bytes.length > maxFileSize) return tooLarge(shown, bytes.length);
  if (!isUtf8(bytes) || bytes.includes(0))
    return { problem: `${shown} cannot be read: it is no UTF-8 text.` };
  const content = bytes.toString('utf8');
  const hasByteOrderMark = content.startsWith(byteOrderMark);
  return { text: hasByteOrderMark ? content.slice(1) : content, hasByteOrderMark };
}

function tooLarge(shown: string, size: number): Unread {
  return {
    problem: `${shown} cannot be read: it has ${inMegabytes(size)}, and a definition at most ${inMegabytes(maxFileSize)}.`,
  };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function isConfiguration(path: string): boolean {
  return path.endsWith(configFileName) && /(^|[\\/])$/.test(path.slice(0, -configFileName.length));
}

/** What a folder holds, and what of it could not be read. */
export interface Found {
  readonly paths: string[];
  readonly problems: string[];
}

/** Which files a command looks for. */
export interface FileKind {
  /** How messages call them. */
  readonly pattern: string;
  readonly isMeant: (name: string) => boolean;
}

export const definitionFiles: FileKind = {
  pattern: `*${definitionExtension}`,
  isMeant: (name) => isDefinition(name) || name === configFileName,
};

/**
 * The files of a kind in a folder and below, as far as git does not ignore them. Links to folders are not followed, so
 * nothing is met twice.
 */
export function findFiles(
  folder: string,
  ignores: GitIgnores,
  shown: (path: string) => string,
  kind: FileKind,
  found: Found = { paths: [], problems: [] },
): Found {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (skippedFolders.has(entry.name) || ignores.isIgnored(path, true)) continue;
        findFiles(path, ignores, shown, kind, found);
      } else if (kind.isMeant(entry.name)) {
        if (isFileOrLink(path, entry) && !ignores.isIgnored(path, false)) found.paths.push(path);
      }
    }
  } catch (error) {
    found.problems.push(fileProblem(shown(folder), 'read', error).message);
  }
  return found;
}

/** A link to a folder is none, whatever its name. One that leads nowhere is, and reading it will say so. */
function isFileOrLink(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return !statSync(path).isDirectory();
  } catch {
    return true;
  }
}
