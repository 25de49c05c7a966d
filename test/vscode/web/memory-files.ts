import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';

/** What the files say at the beginning, by their paths. The build puts it in. */
declare const beginning: Readonly<Record<string, string>>;

/** A file system without a disk, as virtual as that of a repository which nobody has cloned. */
export function activate(context: ExtensionContext): void {
  const files = new MemoryFiles();
  context.subscriptions.push(
    workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }),
  );
}

interface Entry {
  /** A folder has none. */
  readonly content?: Uint8Array;
  readonly mtime: number;
}

class MemoryFiles implements FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', { mtime: 0 }]]);
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #time = 0;

  constructor() {
    for (const [path, text] of Object.entries(beginning)) {
      const steps = path.split('/').slice(1, -1);
      for (const [index] of steps.entries()) this.#put(`/${steps.slice(0, index + 1).join('/')}`);
      this.#put(path, new TextEncoder().encode(text));
    }
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat({ path }: Uri): FileStat {
    const { content, mtime } = this.#entry(path);
    const type = content ? FileType.File : FileType.Directory;
    return { type, ctime: 0, mtime, size: content?.byteLength ?? 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    this.#entry(path);
    const folder = path === '/' ? path : `${path}/`;
    return [...this.#entries].flatMap(([child, { content }]) => {
      const name = child.startsWith(folder) ? child.slice(folder.length) : '';
      if (name === '' || name.includes('/')) return [];
      return [[name, content ? FileType.File : FileType.Directory]];
    });
  }

  readFile({ path }: Uri): Uint8Array {
    const { content } = this.#entry(path);
    if (!content) throw FileSystemError.FileIsADirectory(path);
    return content;
  }

  createDirectory(uri: Uri): void {
    this.#put(uri.path);
    this.#tell(uri, FileChangeType.Created);
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const isNew = !this.#entries.has(uri.path);
    this.#put(uri.path, content);
    this.#tell(uri, isNew ? FileChangeType.Created : FileChangeType.Changed);
  }

  delete(uri: Uri): void {
    this.#entry(uri.path);
    for (const path of this.#below(uri.path)) this.#entries.delete(path);
    this.#tell(uri, FileChangeType.Deleted);
  }

  rename(from: Uri, to: Uri): void {
    for (const path of this.#below(from.path)) {
      this.#put(`${to.path}${path.slice(from.path.length)}`, this.#entry(path).content);
      this.#entries.delete(path);
    }
    this.#tell(from, FileChangeType.Deleted);
    this.#tell(to, FileChangeType.Created);
  }

  #below(path: string): string[] {
    return [...this.#entries.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
  }

  #put(path: string, content?: Uint8Array): void {
    this.#entries.set(path, { mtime: ++this.#time, ...(content && { content }) });
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(path);
    if (!entry) throw FileSystemError.FileNotFound(path);
    return entry;
  }

  #tell(uri: Uri, type: FileChangeType): void {
    this.#changed.fire([{ uri, type }]);
  }
}
