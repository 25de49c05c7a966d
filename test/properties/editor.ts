import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  DidChangeTextDocumentNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { type Client, start } from '../server/client';

const capabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    definition: { linkSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
  experimental: { profiletype: { files: true, commands: true, deploys: true } },
};

/** A stretch of a text, in UTF-16 code units, that becomes another. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An editor beside a server, with a disk of its own. What it holds does not depend on what the server makes of it. */
export class Editor {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, string>();
  /** What a client that waits for diagnostics was sent last, by file. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  #version = 0;

  private constructor(readonly client: Client) {
    const { connection } = client;
    connection.onRequest('profiletype/findFiles', ({ folder }: { folder: string }) =>
      [...this.disk.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
    );
    connection.onRequest('profiletype/readFiles', ({ uris }: { uris: string[] }) =>
      uris.map((uri) => this.disk.get(uri) ?? null),
    );
  }

  static async start({ pulls }: { readonly pulls: boolean }): Promise<Editor> {
    const textDocument = { ...capabilities.textDocument, ...(pulls && { diagnostic: {} }) };
    return new Editor(await start({ capabilities: { ...capabilities, textDocument } }));
  }

  /** Works in a folder from now on, and waits until it is read. */
  async setFolder(folder: string): Promise<void> {
    await this.#changeFolders([folder], []);
    await this.ready();
  }

  /** Waits until the server has read what it was told of. */
  async ready(): Promise<void> {
    await this.client.pull('untitled:nothing');
  }

  /** Closes everything that is open and the folder, and throws the disk away. */
  async leave(folder: string): Promise<void> {
    for (const uri of [...this.open.keys()]) await this.closeText(uri);
    await this.#changeFolders([], [folder]);
    this.disk.clear();
    await this.client.settle();
    this.received();
    this.published.clear();
  }

  #changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const folders = (uris: readonly string[]): { uri: string; name: string }[] =>
      uris.map((uri) => ({ uri, name: uri }));
    return this.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: folders(added), removed: folders(removed) },
    });
  }

  async openText(uri: string, text: string): Promise<void> {
    this.open.set(uri, text);
    await this.client.open(uri, text, ++this.#version);
  }

  async closeText(uri: string): Promise<void> {
    this.open.delete(uri);
    await this.client.close(uri);
  }

  /** Sends changes, each in the text that the one before it leaves, as one edit. `skipped` versions were never sent. */
  async edit(uri: string, changes: readonly Change[], skipped: number): Promise<void> {
    let text = this.open.get(uri) ?? '';
    const contentChanges = changes.map((change) => {
      const range = { start: positionAt(text, change.start), end: positionAt(text, change.end) };
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      return { range, text: change.text };
    });
    await this.#send(uri, text, contentChanges, skipped);
  }

  /** Sends a whole text in place of the one that is there. */
  async replace(uri: string, text: string): Promise<void> {
    await this.#send(uri, text, [{ text }], 0);
  }

  async #send(uri: string, text: string, contentChanges: { text: string }[], skipped: number): Promise<void> {
    this.#version += 1 + skipped;
    this.open.set(uri, text);
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.#version },
      contentChanges,
    });
  }

  async write(uri: string, text: string): Promise<void> {
    const type = this.disk.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    this.disk.set(uri, text);
    await this.client.filesChanged({ uri, type });
  }

  async delete(uri: string): Promise<void> {
    if (this.disk.delete(uri)) await this.client.filesChanged({ uri, type: FileChangeType.Deleted });
  }

  /** Takes in what was sent. */
  received(): ReadonlyMap<string, PublishDiagnosticsParams> {
    for (const params of this.client.published.takeAll()) this.published.set(params.uri, params);
    return this.published;
  }

  /** A server logs what went wrong inside, and answers nothing; that is a failure. */
  assertNothingLogged(): void {
    assert.deepEqual(this.client.logged.splice(0), []);
  }
}

/** The line and character of an offset, as the protocol counts: a line ends in `\r\n`, `\n` or `\r`. */
export function positionAt(text: string, offset: number): { line: number; character: number } {
  let line = 0;
  let lineStart = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) {
    if (index + lineEnd.length > offset) break;
    line++;
    lineStart = index + lineEnd.length;
  }
  return { line, character: offset - lineStart };
}
