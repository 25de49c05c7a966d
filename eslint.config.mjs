import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './scripts/lint-arrows.mjs';
import { wordsRule } from './scripts/lint-words.mjs';

export default defineConfig(
  globalIgnores(['dist/', '**/node_modules/', '**/.vscode-test/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    plugins: { architecture: { rules: { arrows: arrowsRule, words: wordsRule } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'architecture/arrows': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['aws/**', 'client/**', 'core/**', 'server/**', 'webview/**'],
    // Tables whose texts are translated where they are read, tables of words in many languages, ids, an example, and a page of HTML.
    ignores: [
      'core/model/standard-objects/**',
      'core/model/template-definitions/**',
      'core/mapping-preview/node-ids.ts',
      'core/inference/{meanings,word-roles,persons-own}.ts',
      'client/mapping/example-record.ts',
      'client/webview-html.ts',
    ],
    rules: { 'architecture/words': 'error' },
  },
  {
    files: ['client/**'],
    ignores: ['client/messages.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['showInformationMessage', 'showWarningMessage', 'showErrorMessage'].map((property) => ({
          object: 'window',
          property,
          message: 'Those of client/messages.ts make no links of what others wrote.',
        })),
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
