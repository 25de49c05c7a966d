// The lint rule `architecture/arrows`: what each folder may import.
import { dirname, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The arrows between folders: what each may import besides itself. Everything else is an error. */
export const arrows = {
  'core/words': [],
  'core/model': [],
  'core/document': ['core/model', '@handlebars/parser'],
  'core/rules': ['core/document', 'core/model', 'fastest-levenshtein'],
  'core/conversion': ['core/document', 'core/model'],
  'core/mapping': ['core/document', 'core/model', '@handlebars/parser', 'libphonenumber-js'],
  'core/inference': ['core/deploy', 'core/document', 'core/rules', 'core/model'],
  'core/samples': ['core/document', 'core/model'],
  'core/mapping-preview': ['core/document', 'core/rules', 'core/mapping', 'core/model'],
  'core/mapping-tests': ['core/document', 'core/mapping', 'core/model', 'core/rules', 'core/samples'],
  'core/domain-map': ['core/document', 'core/mapping', 'core/model', 'core/workspace'],
  'core/deploy': ['core/document', 'core/model'],
  'core/workspace': ['core/document', 'core/rules', 'core/model', 'core/samples'],
  'core/language': [
    'core/document',
    'core/rules',
    'core/model',
    'core/conversion',
    'core/samples',
    'vscode-languageserver-types',
  ],
  server: [
    'core',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'node:fs/promises',
    'node:path',
    'node:url',
    'node:util',
    'node:v8',
  ],
  aws: [
    'core',
    '@aws-sdk/client-customer-profiles',
    '@aws-sdk/credential-providers',
    '@smithy/core',
    '@smithy/hash-node',
    '@smithy/signature-v4',
    '@smithy/types',
    'node:events',
  ],
  sandbox: [
    'core',
    'hono',
    '@hono/node-server',
    '@smithy/hash-node',
    '@smithy/signature-v4',
    'node:crypto',
    'node:fs/promises',
    'node:http',
    'node:path',
    'node:timers/promises',
    'node:util',
  ],
  cli: [
    'core',
    'aws',
    'sandbox',
    'server/node',
    'diff',
    'ignore',
    'package.json',
    'sarif',
    'vscode-languageserver-textdocument',
    'node:buffer',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:readline/promises',
    'node:url',
    'node:util',
  ],
  client: [
    'vscode',
    'vscode-languageclient',
    'vscode-languageserver-textdocument',
    'core',
    'aws',
    'sandbox',
    'webview',
  ],
  webview: ['core', '@vscode-elements/elements', '@dagrejs/dagre', 'd3-selection', 'd3-zoom'],
};

const isBelow = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** @type {import('eslint').Rule.RuleModule} */
export const arrowsRule = {
  create: (context) => {
    const file = relative(root, context.filename).replaceAll('\\', '/');
    const folder = Object.keys(arrows).find((name) => isBelow(file, name));
    if (!folder) return {};
    const check = ({ source }) => {
      if (!source) return;
      const target = source.value.startsWith('.')
        ? relative(root, resolve(dirname(context.filename), source.value)).replaceAll('\\', '/')
        : source.value;
      if (
        [folder, 'core/words', '@vscode/l10n', ...arrows[folder]].some((allowed) => isBelow(target, allowed))
      )
        return;
      context.report({
        node: source,
        message: `${folder}/ may not import ${target}; the arrows are in scripts/lint-arrows.mjs.`,
      });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
