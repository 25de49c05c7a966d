import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import { currentText, openDocument } from '../../files';

/** The text of a file as it is now: the editor's, where it is open, else that on the disk, which is read when it changes. */
export class LiveText implements Disposable {
  readonly #subscriptions: Disposable;
  #saved: Promise<string | undefined> | undefined;

  constructor(
    readonly uri: Uri,
    onChange: () => void,
  ) {
    const isIt = (other: Uri): boolean => other.toString() === uri.toString();
    const changed = (other: Uri): void => {
      if (!isIt(other)) return;
      this.#saved = undefined;
      onChange();
    };
    this.#subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) changed(document.uri);
      }),
      workspace.onDidOpenTextDocument((document) => {
        changed(document.uri);
      }),
      workspace.onDidCloseTextDocument((document) => {
        changed(document.uri);
      }),
      watchFolder(uri, changed),
    );
  }

  get(): Promise<string | undefined> {
    const document = openDocument(this.uri);
    if (document) return Promise.resolve(document.getText());
    this.#saved ??= currentText(this.uri);
    return this.#saved;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Whatever happens to the files beside a file and to itself. */
export function watchFolder(uri: Uri, changed: (uri: Uri) => void): Disposable {
  if (!uri.path.startsWith('/')) return Disposable.from();
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), '*'));
  return Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
  );
}
