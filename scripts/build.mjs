// Bundles the extension: one file each for the client, the AWS SDK that it loads on first use, the language server, the command
// `profiletype` and the webviews.
// `--watch` rebuilds on change (the watch task of .vscode/tasks.json), `--development` keeps names and source maps.
import { build, context } from 'esbuild';
import { cliBanner } from './cli-banner.mjs';
import { embedded } from './embedded.mjs';
import { lazyBundles } from './lazy-bundles.mjs';
import { lean } from './lean.mjs';
import { sharedWords } from './shared-words.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

const common = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  charset: 'utf8',
  minify: !development,
  sourcemap: development,
  legalComments: 'none',
  logLevel: 'info',
};

const extension = { ...common, plugins: [lazyBundles, sharedWords] };

const webview = {
  ...common,
  platform: 'browser',
  target: 'chrome122',
  format: 'iife',
};

const bundles = [
  { ...extension, entryPoints: { client: 'client/node.ts' } },
  { ...extension, entryPoints: { 'language-node': 'client/language-node.ts' } },
  { ...extension, entryPoints: { cloud: 'client/cloud/index.ts' } },
  { ...extension, entryPoints: { mapping: 'client/mapping/index.ts' } },
  { ...extension, entryPoints: { aws: 'aws/index.ts' } },
  { ...extension, entryPoints: { sandbox: 'sandbox/index.ts' } },
  { ...common, entryPoints: { words: '@vscode/l10n' } },
  { ...common, entryPoints: { server: 'server/node.ts' }, plugins: development ? [] : [lean] },
  { ...common, entryPoints: { cli: 'cli/main.ts' }, banner: { js: cliBanner }, plugins: [embedded(common)] },
  {
    ...webview,
    entryPoints: ['object-preview', 'mapping-preview', 'domain-map'].flatMap((name) => [
      { in: `webview/${name}/main.ts`, out: name },
      { in: `webview/${name}/${name}.css`, out: name },
    ]),
  },
];

for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
