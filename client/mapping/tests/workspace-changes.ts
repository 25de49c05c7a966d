import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { testExtension } from '../../../core/mapping-tests/mapping-test';
import { isDefinition } from '../../../core/model/definition-files';
import { definitionPattern, isInWorkspace, openDocument } from '../../files';

/** Every file with mapping tests of a folder. */
const testPattern = `**/*${testExtension}`;

/** How long typing must pause before it counts, in milliseconds. */
const pause = 200;

/** Tells of definitions and files with tests that changed, came or went: by an edit, saved or not, or on the disk. */
export class WorkspaceChanges implements Disposable {
  readonly #changed = new EventEmitter<readonly Uri[]>();
  readonly onDidChange = this.#changed.event;
  readonly #changes = new Map<string, Uri>();
  readonly #unsaved = new Set<string>();
  readonly #subscriptions: Disposable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    for (const pattern of [definitionPattern, testPattern]) this.#watch(pattern);
    this.#subscriptions.push(
      workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length === 0 || !isOurs(uri)) return;
        this.#unsaved.add(uri.toString());
        this.#note(uri);
      }),
      workspace.onDidSaveTextDocument(({ uri }) => {
        this.#unsaved.delete(uri.toString());
      }),
      // What was typed and not saved does not count any more.
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#unsaved.delete(uri.toString())) this.#note(uri);
      }),
    );
  }

  #watch(pattern: string): void {
    const watcher = workspace.createFileSystemWatcher(pattern);
    const note = (uri: Uri): void => {
      this.#note(uri);
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate(note),
      watcher.onDidDelete(note),
      // Where a file is open, its editor's text counts.
      watcher.onDidChange((uri) => {
        if (!openDocument(uri)) note(uri);
      }),
    );
  }

  #note(uri: Uri): void {
    if (!isOurs(uri)) return;
    this.#changes.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const changes = [...this.#changes.values()];
      this.#changes.clear();
      this.#changed.fire(changes);
    }, pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}

/** Whether it is a file with mapping tests of the workspace. */
export function isTestFile(uri: Uri): boolean {
  return uri.path.endsWith(testExtension) && isInWorkspace(uri);
}

function isOurs(uri: Uri): boolean {
  return (uri.path.endsWith(testExtension) || isDefinition(uri.path)) && isInWorkspace(uri);
}
