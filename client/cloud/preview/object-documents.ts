import { type Disposable, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';

const scheme = 'profiletype-object';

/** Objects in editors: in memory alone, for an untitled document would be backed up on the disk. */
export class ObjectDocuments implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registrations: readonly Disposable[] = [
    workspace.registerTextDocumentContentProvider(scheme, this),
    workspace.onDidCloseTextDocument(({ uri }) => {
      this.#texts.delete(uri.toString());
    }),
  ];
  #count = 0;

  /** Opens a JSON text that can be read and not written. */
  async open(name: string, text: string): Promise<void> {
    this.#count += 1;
    const uri = Uri.from({ scheme, path: `/${name} ${this.#count}.json` });
    this.#texts.set(uri.toString(), text);
    await window.showTextDocument(uri, { preview: false });
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose();
    this.#texts.clear();
  }
}
