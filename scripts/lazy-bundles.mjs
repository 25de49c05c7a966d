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
