// Bundles that another one loads on first use: its dynamic imports of these folders stay imports of their files.

/** @type {import('esbuild').Plugin} */
export const lazyBundles = {
  name: 'lazy-bundles',
  setup(build) {
    build.onResolve({ filter: /\/(aws|cloud|language-node|mapping|sandbox)$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
    );
  },
};

/**
 * The same for the language server, whose bundle is named otherwise than its file.
 * @type {import('esbuild').Plugin}
 */
export const lazyServer = {
  name: 'lazy-server',
  setup(build) {
    build.onResolve({ filter: /\/server\/node$/ }, () => ({ path: './server.js', external: true }));
  },
};
