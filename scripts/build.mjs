// Bundles the extension: one file each for the client and the language server.
// `--watch` rebuilds on change (the watch task of .vscode/tasks.json), `--development` keeps names and source maps.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

const options = {
  entryPoints: { client: 'client/node.ts', server: 'server/node.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  minify: !development,
  sourcemap: development,
  legalComments: 'none',
  logLevel: 'info',
};

if (watch) await (await context(options)).watch();
else await build(options);
