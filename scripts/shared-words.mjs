// The bundles of the extension share one library of words, so that its language is set once for all of them.

/** @type {import('esbuild').Plugin} */
export const sharedWords = {
  name: 'shared-words',
  setup(build) {
    build.onResolve({ filter: /^@vscode\/l10n$/ }, () => ({ path: './words.js', external: true }));
  },
};
