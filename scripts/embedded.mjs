// Puts what few commands need into the command's bundle as text, which is compiled when it is asked for: to compile all of it
// would be a third of the start of every command.
import { resolve } from 'node:path';
import { build } from 'esbuild';

const rarelyNeeded = /[\\/](aws|sandbox[\\/]command)$/;

/** @type {(options: import('esbuild').BuildOptions) => import('esbuild').Plugin} */
export const embedded = (options) => ({
  name: 'embedded',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: rarelyNeeded }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: resolve(resolveDir, path), namespace: 'embedded' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'embedded' }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        ...options,
        entryPoints: [path],
        write: false,
        metafile: true,
        sourcemap: false,
        logLevel: 'silent',
        // What is compiled from a text cannot import, but require.
        supported: { 'dynamic-import': false },
      });
      const [{ text }] = outputFiles;
      return {
        contents: `require('node:vm').compileFunction(${JSON.stringify(text)}, ['module', 'exports', 'require'])(module, exports, require);`,
        watchFiles: Object.keys(metafile.inputs).map((file) => resolve(file)),
      };
    });
  },
});
