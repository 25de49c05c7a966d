import { config } from '@vscode/l10n';

// Imported before everything else: tables have their texts from the moment that they are made.
const { EXTENSION_BUNDLE_PATH: path } = process.env;
if (path !== undefined && path !== '') config({ fsPath: path });
