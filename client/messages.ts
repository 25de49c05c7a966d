import { t } from '@vscode/l10n';
import { type LogOutputChannel, type MessageItem, type MessageOptions, window } from 'vscode';
import { withoutLinks } from './without-links';

const showOutput = t('Show Output');

type Action = string | MessageItem;

interface Show {
  <Chosen extends Action = string>(message: string, ...actions: Chosen[]): Thenable<Chosen | undefined>;
  <Chosen extends Action = string>(
    message: string,
    options: MessageOptions,
    ...actions: Chosen[]
  ): Thenable<Chosen | undefined>;
}

export const showInformation = harmless((...values) => window.showInformationMessage(...values));
export const showWarning = harmless((...values) => window.showWarningMessage(...values));
export const showError = harmless((...values) => window.showErrorMessage(...values));

function harmless(show: (message: string, ...rest: never[]) => Thenable<undefined>): Show {
  return (message: string, ...rest: unknown[]) => show(withoutLinks(message), ...(rest as never[]));
}

/** Something that helps after a failure. */
export interface Remedy {
  readonly title: string;
  readonly apply: () => void;
}

/** One sentence for the user, the details in the log. */
export function reportFailure(
  output: LogOutputChannel,
  sentence: string,
  error?: unknown,
  remedy?: Remedy,
): void {
  output.error(sentence, ...(error === undefined ? [] : [error]));
  void showError(sentence, ...(remedy ? [remedy.title] : []), showOutput).then((choice) => {
    if (choice === showOutput) output.show();
    else if (choice !== undefined) remedy?.apply();
  });
}

/** Dialogs, notifications and lists show text as it is: what stands in backticks elsewhere stands in quotes there. */
export function plain(text: string): string {
  return text.replaceAll('`', '"');
}
