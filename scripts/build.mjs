// Bundles the extension: one file each for the client, the AWS SDK that it loads on first use, the language server, the commands
// `profiletype` and `profiletype-language-server`, and the webviews.
// What they have of other packages is beside them in THIRD-PARTY-NOTICES.txt.
// `--watch` rebuilds on change (the watch task of .vscode/tasks.json), `--development` keeps names and source maps.
import { writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { banner } from './cli-banner.mjs';
import { embedded } from './embedded.mjs';
import { lazyBundles, lazyServer } from './lazy-bundles.mjs';
import { lean } from './lean.mjs';
import { collectNotices } from './notices.mjs';
import { sharedWords } from './shared-words.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

const notices = collectNotices();

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

/** In a browser neither the client nor the server can load another file. */
const web = { ...webview, outdir: 'dist/web', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...extension, entryPoints: { client: 'client/node.ts' } },
  { ...extension, entryPoints: { 'language-node': 'client/language-node.ts' } },
  { ...extension, entryPoints: { cloud: 'client/cloud/index.ts' } },
  { ...extension, entryPoints: { mapping: 'client/mapping/index.ts' } },
  { ...extension, entryPoints: { aws: 'aws/index.ts' } },
  { ...extension, entryPoints: { sandbox: 'sandbox/index.ts' } },
  { ...common, entryPoints: { words: '@vscode/l10n' } },
  { ...common, entryPoints: { server: 'server/node.ts' }, plugins: development ? [] : [lean] },
  {
    ...common,
    entryPoints: { cli: 'cli/main.ts' },
    banner: { js: banner('profiletype') },
    plugins: [embedded({ ...common, plugins: [notices.plugin] })],
  },
  {
    ...common,
    entryPoints: { 'language-server': 'cli/language-server.ts' },
    banner: { js: banner('profiletype-language-server') },
    plugins: [lazyServer],
  },
  { ...web, entryPoints: { client: 'client/browser.ts' }, format: 'cjs' },
  { ...web, entryPoints: { server: 'server/browser.ts' }, plugins: development ? [] : [lean] },
  {
    ...webview,
    entryPoints: ['object-preview', 'mapping-preview', 'domain-map'].flatMap((name) => [
      { in: `webview/${name}/main.ts`, out: name },
      { in: `webview/${name}/${name}.css`, out: name },
    ]),
  },
];

for (const { plugins = [], ...others } of bundles) {
  const options = { ...others, plugins: [...plugins, notices.plugin] };
  if (watch) await (await context(options)).watch();
  else await build(options);
}
if (!watch) writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.text());
