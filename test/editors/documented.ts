import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = readFileSync(join(__dirname, '../../docs/editors.md'), 'utf8').replaceAll('\r\n', '\n');

/** The configuration on the page for other editors that is in a language and has some words. */
export function documented(language: string, words: string): string {
  const found = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, itsLanguage]) => itsLanguage === language)
    .flatMap(([, , text]) => (text?.includes(words) ? [text] : []));
  const [text, another] = found;
  assert.ok(text !== undefined && another === undefined, `docs/editors.md has not one "${words}".`);
  return text;
}
