import './words';
import { extensionOf } from './extension';

/** The extension in a web worker, which can load no other file: everything is in this one. */
export const { activate, deactivate } = extensionOf({
  language: async (...host) => (await import('./language-browser')).startLanguageInBrowser(...host),
  cloud: async (context) => (await import('./desktop-only')).explainCloud(context),
  mapping: async (...host) => (await import('./mapping')).startMapping(...host, false),
});
