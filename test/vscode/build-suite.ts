import { build } from 'esbuild';
import { join } from 'node:path';
import { here, suiteBundle } from './paths';

/** One file that VS Code's extension host loads, in a browser's server as on a desktop. */
export async function buildSuite(): Promise<void> {
  await build({
    entryPoints: [join(here, 'suite/index.ts')],
    outfile: suiteBundle,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
