import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './command';

/** What Node.js calls a failure, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/** What a user is told about a file that could not be read or written. */
export function fileProblem(path: string, verb: 'read' | 'written', error: unknown): UsageError {
  const code = codeOf(error);
  return new UsageError(`${path} cannot be ${verb}: ${reasons[code] ?? code}.`, { cause: error });
}

/** The text of a file; its path counts from the folder. Rejects with a `UsageError`. */
export async function readText(folder: string, path: string): Promise<string> {
  try {
    return withoutByteOrderMark(await readFile(resolve(folder, path), 'utf8'));
  } catch (error) {
    throw fileProblem(path, 'read', error);
  }
}

export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
