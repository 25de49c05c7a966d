import { t } from '@vscode/l10n';
import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { domainMaps } from '../../../core/domain-map/domain-map';
import type { DomainMap } from '../../../core/domain-map/map';
import type { Beginning, FromDomainMap, ToDomainMap } from '../../../webview/domain-map/messages';
import { readMessage } from '../../../webview/domain-map/reading';
import { webviewHtml } from '../../webview-html';
import { openPlace } from './open-place';
import { copySvg, saveSvg } from './save-svg';
import { WorkspaceDefinitions } from './workspace-definitions';

export interface DomainMapPanelEvents {
  readonly closed: () => void;
  readonly failed: (error: unknown) => void;
}

const beginnings: Readonly<Record<Beginning, string>> = {
  example: 'profiletype.startFromExample',
  record: 'profiletype.inferFromSample',
  pull: 'profiletype.pull',
};

/** The tab with the map, which follows the definitions of the workspace. */
export class DomainMapPanel {
  readonly #definitions = new WorkspaceDefinitions();
  readonly #panel: WebviewPanel;
  readonly #subscriptions: Disposable;
  readonly #events: DomainMapPanelEvents;
  #domain: string | undefined;
  #map: DomainMap | undefined;
  #isReady = false;

  constructor(extension: Uri, events: DomainMapPanelEvents) {
    this.#events = events;
    const dist = Uri.joinPath(extension, 'dist');
    // The page keeps what the person looks at while its tab is hidden.
    const options = { enableScripts: true, localResourceRoots: [dist], retainContextWhenHidden: true };
    this.#panel = window.createWebviewPanel(
      'profiletype.domainMap',
      t('Domain Map'),
      ViewColumn.Active,
      options,
    );
    this.#panel.iconPath = {
      light: Uri.joinPath(extension, 'icons', 'profile-type-light.svg'),
      dark: Uri.joinPath(extension, 'icons', 'profile-type-dark.svg'),
    };
    this.#subscriptions = Disposable.from(
      this.#definitions,
      this.#definitions.onDidChange(() => {
        this.#update();
      }),
      this.#panel.webview.onDidReceiveMessage((value: unknown) => {
        const message = readMessage(value);
        if (message) void this.#take(message).catch(events.failed);
      }),
      this.#panel.onDidDispose(() => {
        this.#isReady = false;
        this.#subscriptions.dispose();
        events.closed();
      }),
    );
    this.#panel.webview.html = webviewHtml(this.#panel.webview, dist, 'domain-map', t('Domain map'));
    // What is read now is there when the page is.
    void this.#definitions.read().catch(events.failed);
  }

  reveal(): void {
    this.#panel.reveal();
  }

  #update(): void {
    if (this.#isReady) void this.#send().catch(this.#events.failed);
  }

  async #send(): Promise<void> {
    const { definitions, problems } = await this.#definitions.read();
    const maps = domainMaps(definitions);
    const map = maps.find(({ domain }) => domain === this.#domain) ?? maps[0];
    this.#map = map;
    if (!map || !this.#isReady) return;
    const domains = maps.flatMap(({ domain }) => domain ?? []);
    const message: ToDomainMap = { kind: 'map', map, domains, problems };
    void this.#panel.webview.postMessage(message);
  }

  async #take(message: FromDomainMap): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        return this.#send();
      case 'domain':
        this.#domain = message.domain;
        return this.#send();
      case 'open':
        if (this.#map) await openPlace(this.#map, message.type, message.key, this.#panel.viewColumn);
        return;
      case 'begin':
        await commands.executeCommand(beginnings[message.with]);
        return;
      case 'export':
        return saveSvg(message.svg, this.#map?.domain);
      case 'copy':
        return copySvg(message.svg);
    }
  }
}
