// Packages what was built as profiletype-<version>.vsix, in this folder or, with `--out FILE`, elsewhere.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const root = resolve(import.meta.dirname, '..');
const { name, version, homepage } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const { values } = parseArgs({ options: { out: { type: 'string', default: `${name}-${version}.vsix` } } });

/** What the README points to is that of the release, whatever the repository becomes. */
const repository = homepage.replace(/#.*$/, '');

await createVSIX({
  cwd: root,
  packagePath: resolve(values.out),
  // What runs is in the bundles.
  dependencies: false,
  baseContentUrl: `${repository}/blob/v${version}`,
  baseImagesUrl: `${repository}/raw/v${version}`,
});
