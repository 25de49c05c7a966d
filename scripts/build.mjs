// Bundles the extension: one file each for the client and the language server.
// `--watch` rebuilds on change (the watch task of .vscode/tasks.json), `--development` keeps names and source maps.
import { build, context } from 'esbuild';
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

const bundles = [
  { ...common, entryPoints: { client: 'client/node.ts' } },
  { ...common, entryPoints: { server: 'server/node.ts' }, plugins: development ? [] : [lean] },
];

for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
