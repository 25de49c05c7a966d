import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoBundle } from '../../words/pseudo-bundle';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';

/** The language of the extension below, which no other extension has. */
export const pseudoLanguage = 'qps-ploc';

const linked = [
  ...['icons', 'language-configuration.json', 'media', 'package.json', 'package.nls.json'],
  ...['schemas', 'snippets', 'syntaxes'],
];

/** The extension with translations of all its texts; some of them may be given. */
export function translatedExtension(given: Readonly<Record<string, string>> = {}): string {
  const extension = temporaryFolder();
  for (const name of linked) symlinkSync(join(root, name), join(extension, name));
  mkdirSync(join(extension, 'dist'));
  // VS Code knows by the place of a script whose words it wants: a link would lead elsewhere.
  for (const name of readdirSync(join(root, 'dist'))) {
    if (/\.(js|css)$/.test(name)) cpSync(join(root, 'dist', name), join(extension, 'dist', name));
  }
  mkdirSync(join(extension, 'l10n'));
  const write = (name: string, bundle: Record<string, string>): void => {
    writeFileSync(join(extension, name), JSON.stringify(bundle));
  };
  write(`package.nls.${pseudoLanguage}.json`, pseudoBundle(join(root, 'package.nls.json')));
  write(`l10n/bundle.l10n.${pseudoLanguage}.json`, { ...pseudoBundle(), ...given });
  return extension;
}
