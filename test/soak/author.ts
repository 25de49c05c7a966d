import { setTimeout } from 'node:timers/promises';
import { CancellationTokenSource, FileChangeType, type TextDocumentEdit } from 'vscode-languageserver/node';
import type { TextEdit } from 'vscode-languageserver-textdocument';
import { configFileName } from '../../core/workspace/config';
import type { Editor } from './editor';
import { fieldText, userSettings } from './texts';
import { folders, type OpenDocument } from './world';

/** More documents than these are closed again. */
const mostOpen = 12;

/** An editor asks these after each edit, and takes the earlier question back. */
const afterEdit = [
  'textDocument/semanticTokens/full',
  'textDocument/inlayHint',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/documentLink',
];
/** Somebody looks at a place. */
const atPlace = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
];

/** What an author does, and how often. */
const steps = [
  [30, 'typeField'],
  [15, 'typeValue'],
  [12, 'undo'],
  [12, 'look'],
  [10, 'switchFile'],
  [6, 'save'],
  [4, 'format'],
  [4, 'fix'],
  [3, 'rename'],
  [3, 'close'],
  [5, 'changeFile'],
  [0.5, 'switchBranch'],
  [3, 'createFile'],
  [3, 'deleteFile'],
  [0.5, 'moveGroup'],
  [1, 'typeConfiguration'],
  [0.5, 'changeSettings'],
  [0.3, 'changeFolders'],
  [1, 'search'],
] as const;

interface WorkspaceEdit {
  readonly documentChanges?: readonly TextDocumentEdit[];
}

/**
 * Somebody who works on definitions, and waits so many milliseconds after each key. Whatever they do changes the world first,
 * then tells the server.
 */
export class Author {
  constructor(
    readonly editor: Editor,
    private readonly pause = 0,
  ) {
    for (let count = 0; count < 5; count++) this.switchFile();
  }

  get #world() {
    return this.editor.world;
  }

  get #random() {
    return this.#world.random;
  }

  /** Does everything once, so that nothing of it is new later. */
  async doEverything(): Promise<void> {
    for (const [, what] of steps) await this[what]();
  }

  /** Does one thing, and waits until what it asked is answered. */
  async step(): Promise<void> {
    await this[this.#random.weighted(steps)]();
  }

  /** The definition that is worked on, and its address. */
  get #current(): [string, OpenDocument] {
    const uri = this.#world.openDefinitions.at(-1);
    const opened = uri === undefined ? undefined : this.#world.open.get(uri);
    if (uri !== undefined && opened) return [uri, opened];
    this.switchFile();
    return this.#current;
  }

  async typeField(): Promise<void> {
    const [uri, { document }] = this.#current;
    const places = [...document.getText().matchAll(/"Fields"\s*:\s*\{|\},(?=\s*"(?:field|typed)_)/g)];
    if (places.length === 0) return;
    const place = this.#random.of(places);
    await this.#type(uri, place.index + place[0].length, 0, fieldText(this.#random));
  }

  async typeValue(): Promise<void> {
    const [uri, { document }] = this.#current;
    const places = [...document.getText().matchAll(/(?<="(?:Target|Source|ContentType)"\s*:\s*")[^"]*/g)];
    if (places.length === 0) return;
    const place = this.#random.of(places);
    const text = this.#random.of([
      '_profile.Address.PostalCode',
      '_source.contact.mail',
      'STRING',
      '{{_source.a',
    ]);
    await this.#type(uri, place.index, place[0].length, text);
  }

  /** Takes characters away one by one, and types others. */
  async #type(uri: string, offset: number, removed: number, text: string): Promise<void> {
    for (let count = removed; count > 0; count--) {
      this.#replace(uri, offset + count - 1, 1, '');
      await this.#afterKey(uri, offset + count - 1, '');
    }
    for (let index = 0; index < text.length; index++) {
      const key = text.charAt(index);
      this.#replace(uri, offset + index, 0, key);
      await this.#afterKey(uri, offset + index + 1, key);
    }
  }

  #replace(uri: string, offset: number, length: number, newText: string): void {
    const document = this.#world.open.get(uri)?.document;
    if (!document) return;
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
    this.#edit(uri, { range, newText });
  }

  #edit(uri: string, edit: TextEdit): void {
    const inverse = this.editor.edit(uri, edit);
    const undo = this.#world.open.get(uri)?.undo;
    if (!inverse || !undo) return;
    undo.push(inverse);
    if (undo.length > 500) undo.splice(0, 250);
  }

  /** What an editor asks after a key; sometimes the next key is faster than the answers. */
  async #afterKey(uri: string, offset: number, key: string): Promise<void> {
    const { editor } = this;
    const asked = [editor.pull(uri)];
    if ('".:{#'.includes(key) || this.#random.chance(0.2)) {
      const position = this.#world.open.get(uri)?.document.positionAt(offset);
      asked.push(this.#askAnew('textDocument/completion', { textDocument: { uri }, position }));
    }
    if (this.#random.chance(0.3))
      asked.push(...afterEdit.map((method) => this.#askAnew(method, editor.everything(uri))));
    if (!this.#random.chance(0.3)) await Promise.all(asked);
    if (this.pause > 0) await setTimeout(this.pause);
  }

  async #askAnew(method: string, params: object): Promise<void> {
    await this.editor.askAnew(method, params, new CancellationTokenSource());
  }

  async undo(): Promise<void> {
    const [uri, { undo }] = this.#current;
    const steps = Math.min(undo.length, 1 + this.#random.below(60));
    for (let count = 0; count < steps; count++) {
      this.#takeBack(uri);
      await this.#afterKey(uri, 0, '');
    }
  }

  #takeBack(uri: string): void {
    const edit = this.#world.open.get(uri)?.undo.pop();
    if (edit) this.editor.edit(uri, edit);
  }

  /** Until every open definition can be read. */
  takeBackUnreadable(): void {
    for (const [uri, opened] of this.#world.open) {
      while (!isReadable(opened) && opened.undo.length > 0) this.#takeBack(uri);
      if (isReadable(opened)) continue;
      const { document } = opened;
      const end = document.positionAt(document.getText().length);
      this.#edit(uri, { range: { start: { line: 0, character: 0 }, end }, newText: '{}' });
    }
    for (const uri of this.#world.openDefinitions) void this.editor.pull(uri);
  }

  async look(): Promise<void> {
    const [uri, { document }] = this.#current;
    const position = document.positionAt(this.#random.below(document.getText().length + 1));
    const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
    const source = new CancellationTokenSource();
    const asked = atPlace.map((method) => this.editor.ask(method, params, source));
    if (this.#random.chance(0.2)) source.cancel();
    await Promise.all([
      ...asked,
      this.editor.ask('textDocument/selectionRange', { textDocument: { uri }, positions: [position] }),
    ]);
  }

  switchFile(): void {
    const uri = this.#random.of(this.#world.definitions);
    const opened = this.#world.open.get(uri);
    if (opened) {
      // What is looked at comes last.
      this.#world.open.delete(uri);
      this.#world.open.set(uri, opened);
      void this.editor.pull(uri);
    } else {
      this.editor.opened(uri, this.#world.openDocument(uri));
      const [oldest] = this.#world.open.keys();
      if (this.#world.open.size > mostOpen && oldest !== undefined) this.#close(oldest);
    }
    for (const method of afterEdit) void this.#askAnew(method, this.editor.everything(uri));
  }

  close(): void {
    const uri = this.#random.of([...this.#world.open.keys()]);
    this.#close(uri);
  }

  #close(uri: string): void {
    this.#world.open.delete(uri);
    this.editor.closed(uri);
  }

  save(): void {
    const [uri, opened] = this.#current;
    if (!isReadable(opened)) return;
    this.#world.disk.set(uri, opened.document.getText());
    this.#filesChanged([uri], FileChangeType.Changed);
  }

  async format(): Promise<void> {
    const [uri] = this.#current;
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await this.editor.ask('textDocument/formatting', { textDocument: { uri }, options });
    this.#applyTo(uri, edits as TextEdit[] | null | undefined);
    await this.editor.pull(uri);
  }

  async fix(): Promise<void> {
    const [uri] = this.#current;
    const params = { ...this.editor.everything(uri), context: { diagnostics: [] } };
    const actions = (await this.editor.ask('textDocument/codeAction', params)) as
      { edit?: WorkspaceEdit }[] | null;
    const edit = actions?.find((action) =>
      action.edit?.documentChanges?.every((change) => 'edits' in change),
    )?.edit;
    this.#apply(edit);
    await this.editor.pull(uri);
  }

  async rename(): Promise<void> {
    const [uri, { document }] = this.#current;
    const place = /"(?:contactKey|field_\d+)"/.exec(document.getText());
    if (!place) return;
    const position = document.positionAt(place.index + 2);
    const newName = this.#random.of(['contactKey', 'otherKey', `field_${this.#random.below(500)}`]);
    const params = { textDocument: { uri }, position };
    // A name that is taken is refused.
    const edit = await this.editor.askRefusable('textDocument/rename', { ...params, newName });
    this.#apply(edit as WorkspaceEdit | null | undefined);
    await this.editor.pull(uri);
  }

  #apply(edit: WorkspaceEdit | null | undefined): void {
    for (const { textDocument, edits } of edit?.documentChanges ?? []) {
      this.#applyTo(textDocument.uri, edits as TextEdit[]);
    }
  }

  /** The last ones first: so the places of the others stay what they are. */
  #applyTo(uri: string, edits: readonly TextEdit[] | null | undefined): void {
    const byPlace = [...(edits ?? [])].sort(
      ({ range: { start: one } }, { range: { start: other } }) =>
        other.line - one.line || other.character - one.character,
    );
    for (const edit of byPlace) this.#edit(uri, edit);
  }

  #filesChanged(uris: readonly string[], type: FileChangeType): void {
    const changes = uris.map((uri) => ({ uri, type }));
    this.editor.tell('workspace/didChangeWatchedFiles', { changes });
  }

  /** As another program does. */
  changeFile(): void {
    this.#changeFiles(1);
  }

  switchBranch(): void {
    this.#changeFiles(40);
  }

  #changeFiles(count: number): void {
    const files = [...this.#world.disk.keys()];
    const uris = Array.from({ length: count }, () => this.#random.of(files));
    for (const uri of uris) this.#world.rewrite(uri);
    this.#filesChanged(uris, FileChangeType.Changed);
  }

  createFile(): void {
    this.#filesChanged(this.#world.create(), FileChangeType.Created);
  }

  /** With the samples beside it, so that there are about as many files in the end as at the beginning. */
  deleteFile(): void {
    const { disk, open } = this.#world;
    const uri = this.#random.of(this.#world.definitions);
    const deleted = [...disk.keys()].filter((one) => withoutExtension(one) === withoutExtension(uri));
    for (const one of deleted) disk.delete(one);
    this.#filesChanged(deleted, FileChangeType.Deleted);
    if (open.has(uri) && this.#random.chance(0.8)) this.#close(uri);
  }

  /** Renames a folder with all that is in it: there and, another time, back. */
  moveGroup(): void {
    const { disk, open } = this.#world;
    const files = [...disk.keys()].filter((uri) => uri.includes('/group-7/') || uri.includes('/moved-7/'));
    const [first] = files;
    if (first === undefined) return;
    const [from, to] = first.includes('/group-7/') ? ['/group-7/', '/moved-7/'] : ['/moved-7/', '/group-7/'];
    for (const uri of files) {
      const text = disk.get(uri);
      if (open.has(uri)) this.#close(uri);
      disk.delete(uri);
      if (text !== undefined) disk.set(uri.replace(from, to), text);
    }
    const renamed = folders.map((folder) => ({
      oldUri: `${folder}${from.slice(0, -1)}`,
      newUri: `${folder}${to.slice(0, -1)}`,
    }));
    this.editor.tell('workspace/didRenameFiles', { files: renamed });
  }

  async typeConfiguration(): Promise<void> {
    const uri = `${folders[0]}/${configFileName}`;
    const { open } = this.#world;
    if (!open.has(uri)) this.editor.opened(uri, this.#world.openDocument(uri));
    const place = /"overrides"\s*:\s*\[/.exec(open.get(uri)?.document.getText() ?? '');
    if (place) await this.#type(uri, place.index + place[0].length, 0, '{ "files": "group-3/**" },');
    if (this.#random.chance(0.5)) this.#close(uri);
  }

  changeSettings(): void {
    this.#world.settings = userSettings(this.#random);
    this.editor.tell('workspace/didChangeConfiguration', { settings: null });
  }

  changeFolders(): void {
    const [first, second] = folders;
    const isThere = this.#world.folders.includes(second);
    this.#world.folders = isThere ? [first] : folders;
    const folder = { uri: second, name: 'partners' };
    this.editor.tell('workspace/didChangeWorkspaceFolders', {
      event: isThere ? { added: [], removed: [folder] } : { added: [folder], removed: [] },
    });
  }

  async search(): Promise<void> {
    await this.editor.ask('workspace/symbol', { query: `Type${this.#random.below(100)}` });
    const [, { document }] = this.#current;
    await this.editor.ask('profiletype/readDefinitions', { text: document.getText() });
  }
}

function isReadable({ document }: OpenDocument): boolean {
  try {
    JSON.parse(document.getText());
    return true;
  } catch {
    return false;
  }
}

function withoutExtension(uri: string): string {
  return uri.replace(/\.[^/]*$/, '');
}
