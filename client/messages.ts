import { t } from '@vscode/l10n';
import { window, type LogOutputChannel } from 'vscode';

const showOutput = t('Show Output');

/** One sentence for the user, the details in the log. */
export function reportFailure(output: LogOutputChannel, sentence: string, error?: unknown): void {
  output.error(sentence, ...(error === undefined ? [] : [error]));
  void window.showErrorMessage(sentence, showOutput).then((choice) => {
    if (choice === showOutput) output.show();
  });
}

/** Dialogs, notifications and lists show text as it is: what stands in backticks elsewhere stands in quotes there. */
export function plain(text: string): string {
  return text.replaceAll('`', '"');
}
