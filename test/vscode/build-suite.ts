import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures, here, memoryFiles, suiteBundle, webSuiteBundle } from './paths';

const common: BuildOptions = {
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  sourcemap: 'inline',
  logLevel: 'warning',
};

/** One file that VS Code's extension host loads, in a browser's server as on a desktop. */
export async function buildSuite(): Promise<void> {
  await build({
    ...common,
    entryPoints: [join(here, 'suite/index.ts')],
    outfile: suiteBundle,
    platform: 'node',
    target: 'node22',
    external: ['vscode', 'mocha'],
  });
}

/** The same for the extension host in a web worker, and an extension with virtual files for it. */
export async function buildWebSuite(): Promise<void> {
  await build({
    ...common,
    entryPoints: [join(here, 'web/index.ts')],
    outfile: webSuiteBundle,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    plugins: [withoutNode],
  });
  await buildMemoryFiles();
}

/** The test workspace in memory, as an extension for a window in a browser. */
export async function buildMemoryFiles(): Promise<void> {
  const beginning = textsOf(fixtures, '/workspace');
  await build({
    ...common,
    entryPoints: [join(here, 'web/memory-files.ts')],
    outfile: join(memoryFiles, 'extension.js'),
    platform: 'browser',
    define: { beginning: JSON.stringify(beginning) },
  });
  const manifest = {
    name: 'memory-files',
    publisher: 'profiletype',
    version: '0.0.0',
    engines: { vscode: '^1.91.0' },
    browser: './extension.js',
    activationEvents: ['onFileSystem:memory'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  writeFileSync(join(memoryFiles, 'package.json'), JSON.stringify(manifest));
}

/** The tests use little of Node.js; there are stand-ins for that. Mocha is a script that leaves its names behind. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(build) {
    const standIns = { 'node:assert': 'assert.ts', 'node:timers/promises': 'timers.ts' };
    for (const [name, file] of Object.entries(standIns)) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: join(here, 'web', file) }));
    }
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `const module = undefined, exports = undefined, define = undefined;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

function textsOf(folder: string, path: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [`${path}/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name), 'utf8')]),
  );
}
