import { t } from '@vscode/l10n';
import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { nodeAt, spanOf } from '../../../core/mapping-preview/nodes-in-document';
import type { MappingPicture, NodeId } from '../../../core/mapping-preview/picture';
import { changeOf } from '../../../core/mapping-preview/picture-change';
import { isSample } from '../../../core/samples/sample-files';
import type {
  Before,
  Cursor,
  FromMappingPreview,
  ToMappingPreview,
} from '../../../webview/mapping-preview/messages';
import { readMessage } from '../../../webview/mapping-preview/reading';
import { nameOf } from '../../files';
import { samplesBeside } from '../../samples';
import { webviewHtml } from '../../webview-html';
import { chooseSample } from './choose-sample';
import { DefinitionEditor } from './definition-editor';
import { LivePicture, type Pictured, type PicturedRecord } from './live-picture';
import { LiveText, watchFolder } from './live-text';
import { OnceAFrame } from './once-a-frame';
import type { OtherSamples } from './other-samples';
import { type Sample, sampleIn } from './sample';
import { showInformation } from '../../messages';

export interface MappingPanelEvents {
  /** It was shown, hidden or used. */
  readonly changed: (panel: MappingPanel) => void;
  readonly closed: (panel: MappingPanel) => void;
  readonly failed: (error: unknown) => void;
}

/** A tab with the picture of one definition's mapping. Records are in memory as long as it is open, and nowhere else. */
export class MappingPanel {
  readonly #events: MappingPanelEvents;
  readonly #others: OtherSamples;
  readonly #panel: WebviewPanel;
  readonly #editor: DefinitionEditor;
  readonly #definition: LiveText;
  readonly #picture = new LivePicture();
  readonly #frames: OnceAFrame;
  readonly #subscriptions: Disposable;
  #sample: Sample | undefined;
  #sampleText: LiveText | undefined;
  #index = 0;
  #before: Before = 'nothing';
  #isReady = false;
  /** What the page shows; undefined where it shows no picture. */
  #sent: MappingPicture | undefined;

  constructor(
    extension: Uri,
    readonly uri: Uri,
    others: OtherSamples,
    events: MappingPanelEvents,
  ) {
    this.#events = events;
    this.#others = others;
    this.#editor = new DefinitionEditor(uri);
    this.#frames = new OnceAFrame((isStale) => this.#update(isStale).catch(events.failed));
    const update = (): void => {
      this.#frames.request();
    };
    this.#definition = new LiveText(uri, update);
    const dist = Uri.joinPath(extension, 'dist');
    this.#panel = window.createWebviewPanel(
      'profiletype.mapping',
      t`Mapping: ${nameOf(uri)}`,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [dist] },
    );
    this.#panel.iconPath = {
      light: Uri.joinPath(extension, 'icons', 'profile-type-light.svg'),
      dark: Uri.joinPath(extension, 'icons', 'profile-type-dark.svg'),
    };
    this.#subscriptions = Disposable.from(
      this.#definition,
      others.onDidChange(() => {
        if (this.#before === 'other-samples') update();
      }),
      // A sample may be created while the preview waits for one.
      watchFolder(uri, ({ path }) => {
        if (!this.#sample && isSample(path)) void this.findSample().catch(events.failed);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // Whoever types moves the cursor, too: both are told at once, for each message takes its time.
        if (!this.#editor.isOf(textEditor) || this.#frames.isPending) return;
        const cursor = this.#cursor();
        if (cursor) this.#send({ kind: 'select', ...cursor });
      }),
      this.#panel.onDidChangeViewState(() => {
        events.changed(this);
      }),
      this.#panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readMessage(value);
        if (message) void this.#take(message).catch(events.failed);
      }),
      this.#panel.onDidDispose(() => {
        this.#close();
      }),
    );
    this.#panel.webview.html = webviewHtml(
      this.#panel.webview,
      dist,
      'mapping-preview',
      t('Mapping preview'),
    );
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  /** What it shows; undefined where there is no picture. */
  get record(): PicturedRecord | undefined {
    return this.#picture.record;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  setSample(sample: Sample | undefined): void {
    this.#sampleText?.dispose();
    this.#sample = sample;
    this.#index = 0;
    this.#picture.forget();
    this.#sampleText =
      sample?.kind === 'file'
        ? new LiveText(sample.uri, () => {
            this.#frames.request();
          })
        : undefined;
    this.#frames.request();
  }

  /** Takes what stands beside the definition, if anything does. */
  async findSample(): Promise<void> {
    const [uri] = await samplesBeside(this.uri);
    this.setSample(uri && sampleIn(uri));
  }

  async chooseSample(): Promise<void> {
    const document = this.#picture.document((await this.#definition.get()) ?? '', nameOf(this.uri));
    const sample = await chooseSample(this.uri, document, this.#editor.column);
    if (sample) this.setSample(sample);
  }

  /** Before the page is there messages would be lost, and it asks for all of them; behind it they would be an error. */
  #send(message: ToMappingPreview): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  async #update(isStale: () => boolean): Promise<void> {
    const sample = this.#sample;
    const [definition, text, others] = await Promise.all([
      this.#definition.get(),
      sample?.kind === 'text' ? sample.text : this.#sampleText?.get(),
      this.#before === 'other-samples' ? this.#others.besides(this.uri) : undefined,
    ]);
    if (isStale()) return;
    const message = this.#picture.make({
      fileName: nameOf(this.uri),
      definition,
      sample: sample && { name: sample.name, text },
      index: this.#index,
      before: this.#before,
      ...(others && { others }),
    });
    this.#panel.title = t`Mapping: ${message.kind === 'picture' ? message.picture.typeName : message.typeName}`;
    const cursor = this.#cursor();
    this.#send({ ...this.#shortened(message), ...(cursor && { cursor }) });
  }

  /** A picture is large, and on its way for longer than it takes to be made: what the page has is not sent again. */
  #shortened(message: Pictured): ToMappingPreview {
    const before = this.#sent;
    this.#sent = message.kind === 'picture' ? message.picture : undefined;
    if (message.kind === 'nothing' || !before) return message;
    const { picture, ...caption } = message;
    return { ...caption, kind: 'change', change: changeOf(before, picture) };
  }

  /** What the cursor is on; undefined where the definition is in no editor. */
  #cursor(): Cursor | undefined {
    const { document, offset } = this.#editor;
    if (!document || offset === undefined) return undefined;
    const definition = this.#picture.document(document.getText(), nameOf(this.uri));
    return { node: nodeAt(definition, offset) };
  }

  async #take(message: FromMappingPreview): Promise<void> {
    this.#events.changed(this);
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#sent = undefined;
        this.#frames.request();
        return;
      case 'select':
        return this.#select(message.node, message.isOpened);
      case 'chooseSample':
        return this.chooseSample();
      case 'openSample':
        return this.#openSample();
      case 'record':
        this.#index = message.index;
        this.#frames.request();
        return;
      case 'before':
        this.#before = message.before;
        this.#frames.request();
        return;
      case 'writeTest':
        await commands.executeCommand('profiletype.writeMappingTest');
    }
  }

  async #select(node: NodeId, takesFocus: boolean): Promise<void> {
    const text = await this.#definition.get();
    const span =
      text === undefined ? undefined : spanOf(this.#picture.document(text, nameOf(this.uri)), node);
    if (span) await this.#editor.reveal(span, takesFocus);
  }

  async #openSample(): Promise<void> {
    if (this.#sample?.kind === 'file') {
      await window.showTextDocument(this.#sample.uri, { viewColumn: this.#editor.column });
    } else if (this.#sample) {
      const sentence = t`This record is not in a file: it is kept in memory only (${this.#sample.name}).`;
      void showInformation(sentence);
    }
  }

  #close(): void {
    this.#isReady = false;
    this.#frames.stop();
    this.#sampleText?.dispose();
    this.#subscriptions.dispose();
    this.#events.closed(this);
  }
}
