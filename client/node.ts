import './words';
import { extensionOf } from './extension';

/** The extension in a process of its own. The build leaves these imports as they are: each is a bundle. */
export const { activate, deactivate } = extensionOf({
  language: async (...host) => (await import('./language-node')).startLanguageOnNode(...host),
  cloud: async (...host) => (await import('./cloud')).startCloud(...host),
  mapping: async (...host) => (await import('./mapping')).startMapping(...host, true),
});
