// Bundles the extension: one file each for the client, the AWS SDK that it loads on first use, the language server, the command
// `profiletype` and the webviews.
// `--watch` rebuilds on change (the watch task of .vscode/tasks.json), `--development` keeps names and source maps.
import { build, context } from 'esbuild';
import { cliBanner } from './cli-banner.mjs';
import { embedded } from './embedded.mjs';
import { lazyBundles } from './lazy-bundles.mjs';
import { lean } from './lean.mjs';

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

const webview = {
  ...common,
  platform: 'browser',
  target: 'chrome122',
  format: 'iife',
};

const bundles = [
  { ...common, entryPoints: { client: 'client/node.ts' }, plugins: [lazyBundles] },
  { ...common, entryPoints: { 'language-node': 'client/language-node.ts' } },
  { ...common, entryPoints: { cloud: 'client/cloud/index.ts' }, plugins: [lazyBundles] },
  { ...common, entryPoints: { mapping: 'client/mapping/index.ts' }, plugins: [lazyBundles] },
  { ...common, entryPoints: { aws: 'aws/index.ts' } },
  { ...common, entryPoints: { sandbox: 'sandbox/index.ts' } },
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
