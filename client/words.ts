import { config } from '@vscode/l10n';
import { l10n } from 'vscode';

// Imported before everything else: tables have their texts from the moment that they are made.
if (l10n.bundle) config({ contents: l10n.bundle });
