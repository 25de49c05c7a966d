import type { FromPreview, ToPreview } from './messages';

declare function acquireVsCodeApi(): { postMessage(message: FromPreview): void };

const api = acquireVsCodeApi();

export function tell(message: FromPreview): void {
  api.postMessage(message);
}

/** Only the extension can send messages to its webview. */
export function listen(take: (message: ToPreview) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    take(data);
  });
}
