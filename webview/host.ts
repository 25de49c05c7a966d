/** How a page talks with the extension that shows it. */
export interface Host<From, To> {
  readonly tell: (message: From) => void;
  /** Only the extension can send messages to its webview. */
  readonly listen: (take: (message: To) => void) => void;
}

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/** To be called once for each page: VS Code allows no more. */
export function connect<From, To>(): Host<From, To> {
  const api = acquireVsCodeApi();
  return {
    tell: (message) => {
      api.postMessage(message);
    },
    listen: (take) => {
      window.addEventListener('message', ({ data }: MessageEvent<To>) => {
        take(data);
      });
    },
  };
}
