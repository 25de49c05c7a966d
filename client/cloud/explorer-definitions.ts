import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { isDefinition } from '../../core/model/definition-files';
import { definitionPattern, isInWorkspace } from '../files';
import { type LocalDefinition, localDefinitions, readDefinition } from './local-definitions';

/** Definitions that came, went or have another name or domain (`listed`), and those in which something else changed. */
export interface LocalChange {
  readonly listed: boolean;
  readonly typeNames: ReadonlySet<string>;
}

/** How long typing must pause before it counts, in milliseconds. */
const pause = 200;

/** The definitions of the workspace, read once and then kept up to date with every edit and file. */
export class ExplorerDefinitions implements Disposable {
  readonly #changed = new EventEmitter<LocalChange>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: Disposable[] = [];
  readonly #touched = new Map<string, Uri>();
  #byUri: Promise<Map<string, LocalDefinition>> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** In the order of their paths. */
  async all(): Promise<readonly LocalDefinition[]> {
    this.#byUri ??= this.#start();
    return [...(await this.#byUri).values()].sort((one, other) => (one.uri.path < other.uri.path ? -1 : 1));
  }

  #start(): Promise<Map<string, LocalDefinition>> {
    const watcher = workspace.createFileSystemWatcher(definitionPattern);
    const touch = (uri: Uri): void => {
      this.#touch(uri);
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate(touch),
      watcher.onDidChange(touch),
      watcher.onDidDelete(touch),
      workspace.onDidChangeTextDocument(({ document }) => {
        touch(document.uri);
      }),
      // What was typed and not saved does not count any more.
      workspace.onDidCloseTextDocument(({ uri }) => {
        touch(uri);
      }),
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#byUri = readAll();
        this.#changed.fire({ listed: true, typeNames: new Set() });
      }),
    );
    return readAll();
  }

  #touch(uri: Uri): void {
    if (!isOurs(uri)) return;
    this.#touched.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#readTouched();
    }, pause);
  }

  async #readTouched(): Promise<void> {
    const byUri = await this.#byUri;
    if (!byUri) return;
    const touched = [...this.#touched];
    this.#touched.clear();
    const typeNames = new Set<string>();
    let listed = false;
    for (const [key, uri] of touched) {
      const before = byUri.get(key);
      const after = await readDefinition(uri);
      if (before?.document.text === after?.document.text) continue;
      if (after) byUri.set(key, after);
      else byUri.delete(key);
      listed ||= before?.name !== after?.name || domainOf(before) !== domainOf(after);
      for (const definition of [before, after]) if (definition) typeNames.add(definition.name);
    }
    if (typeNames.size > 0) this.#changed.fire({ listed, typeNames });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

async function readAll(): Promise<Map<string, LocalDefinition>> {
  const definitions = await localDefinitions();
  return new Map(definitions.map((definition) => [definition.uri.toString(), definition]));
}

/** The domain that a definition says it is for. */
export function domainOf(definition: LocalDefinition | undefined): string | undefined {
  return definition?.document.stringMember('DomainName')?.value;
}

function isOurs(uri: Uri): boolean {
  return isDefinition(uri.path) && isInWorkspace(uri);
}
