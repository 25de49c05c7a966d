import { config } from '@vscode/l10n';

/** The worker's own scope. */
declare const self: {
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: { readonly words?: Readonly<Record<string, string>> } }) => void,
    options: { readonly once: true },
  ): void;
  postMessage(message: unknown): void;
};

// The client's first message has the words. Everything else is evaluated after it: tables have their texts from the moment
// that they are made.
self.addEventListener(
  'message',
  ({ data: { words } }) => {
    if (words) config({ contents: words });
    void import('./browser-server').then(({ startServerInWorker }) => {
      startServerInWorker();
      self.postMessage('ready');
    });
  },
  { once: true },
);
