import { t } from '@vscode/l10n';
import { commands, env, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type {
  FilterKey,
  FromPreview,
  ObjectFilter,
  ToPreview,
  View,
} from '../../../webview/object-preview/messages';
import { jsonText } from '../../../webview/object-preview/json-text';
import { joinValues } from '../../../webview/object-preview/filter-values';
import { readRow } from '../../../webview/object-preview/object-row';
import { readMessage } from '../../../webview/object-preview/reading';
import type { Environment } from '../../../core/workspace/environments';
import { describeEnvironment } from '../environments';
import { type Cloud, tell } from '../session';
import { exportObjects } from './export-objects';
import { ObjectList } from './object-list';
import { webviewHtml } from '../../webview-html';

/** Which objects a preview is of. */
export interface Preview {
  readonly environment: Environment;
  readonly profileId: string;
  /** The name, where the profile has one. */
  readonly profileName: string;
  readonly objectType: string;
  readonly filterKeys: readonly FilterKey[];
  readonly filter: ObjectFilter | undefined;
}

const pageSize = 100;

/** A tab with a table of objects. What it has loaded is in memory as long as it is open, and nowhere else. */
export class PreviewPanel {
  readonly #cloud: Cloud;
  readonly #chooseAnother: (environment: Environment) => Promise<Preview | undefined>;
  readonly #panel: WebviewPanel;
  #preview: Preview;
  #list: ObjectList;
  #view: View = { find: '' };
  #isReady = false;

  constructor(
    cloud: Cloud,
    preview: Preview,
    chooseAnother: (environment: Environment) => Promise<Preview | undefined>,
  ) {
    this.#cloud = cloud;
    this.#chooseAnother = chooseAnother;
    this.#preview = preview;
    const dist = Uri.joinPath(cloud.context.extensionUri, 'dist');
    this.#panel = window.createWebviewPanel('profiletype.objects', '', ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [dist],
    });
    this.#panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value);
      if (message) void this.#take(message).catch((error: unknown) => tell(cloud, error));
    });
    this.#panel.onDidDispose(() => {
      this.#isReady = false;
      this.#list.cancel();
    });
    this.#list = this.#begin(preview);
    this.#panel.webview.html = webviewHtml(this.#panel.webview, dist, 'object-preview', t('Profile objects'));
  }

  #begin(preview: Preview): ObjectList {
    const { environment, profileId, objectType, filter } = preview;
    this.#preview = preview;
    // The title is remembered by windows; no name of a customer is in it.
    this.#panel.title = t`Objects: ${objectType}`;
    const list = new ObjectList(
      async (current, nextToken, signal) => {
        const gateway = await this.#cloud.gateway(environment);
        const query = { profileId, objectType, filter: current, nextToken, maxResults: pageSize };
        const page = await gateway.listObjects(query, signal);
        const objects = page.objects.map(({ uniqueKey, text }) => ({ key: uniqueKey, text }));
        return { objects, nextToken: page.nextToken };
      },
      (message) => {
        if (this.#list === list) this.#send(message);
      },
      (error) => {
        this.#cloud.output.error(error instanceof Error ? error.message : 'Objects could not be listed.');
      },
    );
    this.#list = list;
    void list.start(filter);
    return list;
  }

  /** Before the page is there messages would be lost, and it asks for all of them; behind it they would be an error. */
  #send(message: ToPreview): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  #sendAll(): void {
    const { environment, profileId, profileName, objectType, filterKeys } = this.#preview;
    const subject = {
      profile: profileName === '' ? profileId : profileName,
      objectType,
      place: t`Profile ${profileId} · ${describeEnvironment(environment)}`,
      filterKeys,
    };
    this.#send({ kind: 'subject', subject, view: this.#view });
    this.#list.replay();
  }

  async #take(message: FromPreview): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#sendAll();
        return;
      case 'filter':
        return this.#filter(message.filter);
      case 'load':
        return this.#list.load();
      case 'cancel':
        this.#list.cancel();
        return;
      case 'view':
        this.#view = message.view;
        return;
      case 'chooseAnother':
        return this.#another();
      case 'openInEditor':
      case 'previewMapping':
      case 'copyObject':
      case 'copyCell':
        return this.#takeObject(message);
      case 'export': {
        const objects = message.indexes.flatMap((index) => this.#list.at(index) ?? []);
        return exportObjects(this.#preview.objectType, message.format, message.columns, objects);
      }
    }
  }

  async #takeObject(message: Extract<FromPreview, { readonly index: number }>): Promise<void> {
    const object = this.#list.at(message.index);
    if (!object) return;
    const { objectType } = this.#preview;
    if (message.kind === 'openInEditor') {
      await this.#cloud.objectDocuments.open(objectType, jsonText(object.text));
    } else if (message.kind === 'previewMapping') {
      await commands.executeCommand('profiletype.previewMapping', { objectType, text: object.text });
    } else if (message.kind === 'copyObject') await copy(jsonText(object.text), t('The object is copied.'));
    else
      await copy(
        readRow(object, message.index).cells.get(message.column)?.text ?? '',
        t('The cell is copied.'),
      );
  }

  async #filter(filter: ObjectFilter | undefined): Promise<void> {
    const { environment } = this.#preview;
    const { previewChoices } = this.#cloud;
    if (filter) previewChoices.type(environment, { filter: joinValues(filter.values) });
    await previewChoices.choose(environment, { filterKey: filter?.keyName ?? '' });
    await this.#list.start(filter);
  }

  async #another(): Promise<void> {
    const preview = await this.#chooseAnother(this.#preview.environment);
    if (!preview) return;
    this.#list.cancel();
    this.#view = { find: '' };
    this.#begin(preview);
    this.#sendAll();
  }
}

async function copy(text: string, sentence: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(sentence, 3000);
}
