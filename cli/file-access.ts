import { isUtf8 } from 'node:buffer';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Terminal, UsageError } from './command';

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

/** The text of a file, whose path counts from the working folder, or of the standard input for `-`. Rejects with a `UsageError`. */
export async function readText(path: string, { folder, readInput }: Terminal): Promise<string> {
  const bytes = await (path === '-' ? readInput() : readBytes(folder, path));
  if (!isUtf8(bytes))
    throw new UsageError(`${path === '-' ? 'stdin' : path} cannot be read: it is no UTF-8 text.`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

async function readBytes(folder: string, path: string): Promise<Buffer> {
  try {
    return await readFile(resolve(folder, path));
  } catch (error) {
    throw fileProblem(path, 'read', error);
  }
}

/** Puts a new content in the place of a file's at once, so that nobody ever reads half of it. A link stays one. */
export function replaceFile(path: string, content: string): void {
  const file = realpathSync(path);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    chmodSync(temporary, statSync(file).mode);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
