import { config } from '@vscode/l10n';

/** Where the extension puts the translations of its language, in the head of the page. */
const place = document.querySelector<HTMLMetaElement>('meta[name="words"]');

// Imported before everything else: tables have their texts from the moment that they are made.
if (place) config({ contents: place.content });
