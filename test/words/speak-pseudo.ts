import { config } from '@vscode/l10n';
import { pseudoBundle } from './pseudo-bundle';

config({ contents: pseudoBundle() });
