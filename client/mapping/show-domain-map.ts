import type { ExtensionContext } from 'vscode';
import { DomainMapPanel } from './domain-map/domain-map-panel';

let panel: DomainMapPanel | undefined;

/** Draws the workspace's object types and the keys that join them, in one tab. */
export function showDomainMap(context: ExtensionContext, failed: (error: unknown) => void): void {
  if (panel) {
    panel.reveal();
    return;
  }
  const closed = (): void => {
    panel = undefined;
  };
  panel = new DomainMapPanel(context.extensionUri, { closed, failed });
}
