import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, FolderError, reasonOf } from './folder-error';
import { type FolderLock, lockFolder } from './folder-lock';

/**
 * What outlives the process: a journal of JSON entries, one a line, below a line with the format's version.
 *
 * An entry counts once its line break is written. A kill therefore leaves at most an incomplete last line, which is cut off at the next
 * start. There is no checksum: a kill only ever shortens what was being written, and a block that a power failure lost reads
 * as zeros, which are not JSON. Nothing waits for the disk except `compact` and `close`, so a power failure may cost the last moments.
 */
export interface DataFolder {
  /** What was kept before, in the order in which it was appended. */
  readonly entries: readonly unknown[];
  /** What is wrong where nobody can make sense of an entry, by its place in `entries`. */
  damaged(index: number): FolderError;
  /**
   * Keeps an entry, as it is now: once this resolves, no kill of the process can lose it. The order is that of the calls. After a
   * failed write this and every later call rejects with the same `FolderError`.
   */
  append(entry: unknown): Promise<void>;
  /**
   * Keeps these entries in place of all that were appended before this call; what is appended from now on comes after them. They are
   * read before this returns. If it rejects, nothing is lost.
   */
  compact(entries: Iterable<unknown>): Promise<void>;
  /** Finishes what was begun and lets others have the folder. */
  close(): Promise<void>;
}

const fileName = 'journal.jsonl';
const format = { format: 'profiletype-sandbox', version: 1 };
const ownerOnly = { file: 0o600, folder: 0o700 };
const chunkSize = 1 << 20;

/** Opens a folder, which is made if it is not there. Rejects with a `FolderError` if it cannot be used. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  await trying(`Could not use the folder "${folder}"`, () =>
    mkdir(folder, { recursive: true, mode: ownerOnly.folder }),
  );
  const lock = await lockFolder(folder);
  try {
    return await trying(`Could not open "${join(folder, fileName)}"`, () => openJournal(folder, lock));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openJournal(folder: string, lock: FolderLock): Promise<DataFolder> {
  const path = join(folder, fileName);
  await rm(besideOf(path), { force: true });
  const file = await openOrCreate(folder, path);
  try {
    const { entries, size } = await readJournal(file, path);
    await file.truncate(size);
    return new Journal(folder, entries, file, size, lock);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openOrCreate(folder: string, path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await writeBeside(path, [lineOf(format)]);
  await rename(besideOf(path), path);
  await syncFolder(folder);
  return open(path, 'r+');
}

/** Appends that go out in one write. */
interface Group {
  readonly lines: Buffer[];
  readonly written: Promise<void>;
}

class Journal implements DataFolder {
  readonly #path: string;
  #group: Group | undefined;
  #lastTask: Promise<unknown> = Promise.resolve();
  #failure: FolderError | undefined;
  #closed: Promise<void> | undefined;
  #file: FileHandle;
  #size: number;

  constructor(
    private readonly folder: string,
    readonly entries: readonly unknown[],
    file: FileHandle,
    size: number,
    private readonly lock: FolderLock,
  ) {
    this.#path = join(folder, fileName);
    this.#file = file;
    this.#size = size;
  }

  damaged(index: number): FolderError {
    return damaged(index + 2, this.#path);
  }

  async append(entry: unknown): Promise<void> {
    this.#checkOpen();
    const line = lineOf(entry);
    this.#group ??= this.#newGroup();
    this.#group.lines.push(line);
    await this.#group.written;
  }

  async compact(entries: Iterable<unknown>): Promise<void> {
    this.#checkOpen();
    const chunks = chunksOf(entries);
    // What is appended from here on must not be written before the journal is replaced.
    this.#group = undefined;
    await this.#enqueue(() => this.#replace(chunks));
  }

  close(): Promise<void> {
    this.#closed ??= this.#lastTask.then(() => this.#close());
    return this.#closed;
  }

  #checkOpen(): void {
    if (this.#closed) throw new FolderError(`The folder "${this.folder}" is closed.`);
  }

  #newGroup(): Group {
    const lines: Buffer[] = [];
    const written = this.#enqueue(async () => {
      if (this.#group === group) this.#group = undefined;
      await this.#write(Buffer.concat(lines));
    });
    const group = { lines, written };
    return group;
  }

  /** Runs one task after the other, and none after a failure. */
  #enqueue(task: () => Promise<void>): Promise<void> {
    const done = this.#lastTask.then(() => {
      if (this.#failure) throw this.#failure;
      return task();
    });
    this.#lastTask = done.catch(() => undefined);
    return done;
  }

  async #write(bytes: Buffer): Promise<void> {
    try {
      await writeAll(this.#file, bytes, this.#size);
      // On most systems one can go on writing to a file that was removed.
      if ((await this.#file.stat()).nlink === 0) throw new Error('it was removed');
      this.#size += bytes.length;
    } catch (error) {
      await this.#file.truncate(this.#size).catch(() => undefined);
      this.#fail(error);
    }
  }

  async #replace(chunks: readonly Buffer[]): Promise<void> {
    const beside = besideOf(this.#path);
    try {
      await writeBeside(this.#path, chunks);
      // Windows replaces no file that is open.
      await this.#file.close();
      await rename(beside, this.#path).finally(() => this.#reopen());
      await syncFolder(this.folder);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw this.#failure ?? failedWrite(this.#path, error);
    }
  }

  async #reopen(): Promise<void> {
    try {
      this.#file = await open(this.#path, 'r+');
      this.#size = (await this.#file.stat()).size;
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): never {
    this.#failure = failedWrite(this.#path, error);
    throw this.#failure;
  }

  async #close(): Promise<void> {
    try {
      if (!this.#failure) await this.#file.sync();
    } catch (error) {
      throw failedWrite(this.#path, error);
    } finally {
      await this.#file.close().finally(() => this.lock.release());
    }
  }
}

async function readJournal(file: FileHandle, path: string): Promise<{ entries: unknown[]; size: number }> {
  const entries: unknown[] = [];
  let [line, size] = [0, 0];
  for await (const bytes of wholeLines(file)) {
    line++;
    size += bytes.length + 1;
    const value = parse(bytes);
    if (line === 1) checkFormat(value, path);
    else if (value === undefined) throw damaged(line, path);
    else entries.push(value);
  }
  if (line === 0) checkFormat(undefined, path);
  return { entries, size };
}

/** The lines of a file that end with a line break, without it. */
async function* wholeLines(file: FileHandle): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  const chunks = file.createReadStream({ start: 0, autoClose: false, highWaterMark: chunkSize });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      const rest = chunk.subarray(start, end);
      yield pieces.length > 0 ? Buffer.concat([...pieces, rest]) : rest;
      pieces = [];
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined, which no JSON stands for, if it cannot be read. */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

function checkFormat(value: unknown, path: string): void {
  if (
    typeof value !== 'object' ||
    value === null ||
    !('format' in value && 'version' in value) ||
    value.format !== format.format ||
    typeof value.version !== 'number'
  ) {
    throw new FolderError(
      `"${path}" is not a journal of the sandbox. Move it away or choose another folder.`,
    );
  }
  if (value.version !== format.version) {
    throw new FolderError(
      `"${path}" has version ${value.version} of the format, and only version ${format.version} can be read. ` +
        `Use the release that wrote it or choose another folder.`,
    );
  }
}

function damaged(line: number, path: string): FolderError {
  return new FolderError(
    `Line ${line} of "${path}" is damaged. Mend the line, delete it to go on without its entry, or choose another folder.`,
  );
}

function failedWrite(path: string, error: unknown): FolderError {
  return new FolderError(`Could not write "${path}": ${reasonOf(error)}.`, { cause: error });
}

const stringify: (value: unknown) => string | undefined = JSON.stringify;

function lineOf(entry: unknown): Buffer {
  const text = stringify(entry);
  if (text === undefined) throw new TypeError('An entry must be a JSON value.');
  return Buffer.from(`${text}\n`);
}

/** The text of a whole journal, in pieces of a size that is good to write. */
function chunksOf(entries: Iterable<unknown>): Buffer[] {
  const chunks: Buffer[] = [];
  let [lines, size] = [[lineOf(format)], 0];
  for (const entry of entries) {
    const line = lineOf(entry);
    lines.push(line);
    size += line.length;
    if (size < chunkSize) continue;
    chunks.push(Buffer.concat(lines));
    [lines, size] = [[], 0];
  }
  return [...chunks, Buffer.concat(lines)];
}

function besideOf(path: string): string {
  return `${path}.new`;
}

async function writeBeside(path: string, chunks: readonly Buffer[]): Promise<void> {
  const file = await open(besideOf(path), 'w', ownerOnly.file);
  try {
    let position = 0;
    for (const chunk of chunks) {
      await writeAll(file, chunk, position);
      position += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes all of it, although the system may take less at a time. */
async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('the disk takes nothing');
    done += bytesWritten;
  }
}

/** So that a new name in the folder survives a power failure, where the system offers that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders, and some file systems cannot do it.
  }
}

async function trying<T>(attempt: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof FolderError) throw error;
    throw new FolderError(`${attempt}: ${reasonOf(error)}.`, { cause: error });
  }
}
