import { t } from '@vscode/l10n';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Commands, MappingCommandName } from '../lazy-commands';
import { reportFailure } from '../messages';
import { inferFromSample } from './infer-from-sample';
import { MappingPreviews } from './preview/mapping-previews';
import { showDomainMap } from './show-domain-map';
import { offerMappingTests } from './tests/test-explorer';
import { startFromExample } from './start-from-example';
import { writeMappingTest } from './tests/write-test';

/** The commands that show what records become. They work on this machine alone, in workspaces that are not trusted, too. */
export function startMapping(
  context: ExtensionContext,
  output: LogOutputChannel,
): Commands<MappingCommandName> {
  const failed = (error: unknown): void => {
    reportFailure(output, t('The mapping preview failed.'), error);
  };
  const previews = new MappingPreviews(context, failed);
  context.subscriptions.push(previews, offerMappingTests());
  const command =
    <Values extends never[]>(name: string, task: (...values: Values) => Promise<void>) =>
    (...values: Values): Promise<void> =>
      task(...values).catch((error: unknown) => {
        reportFailure(output, t`${name} failed.`, error);
      });
  return {
    previewMapping: command(t('The mapping preview'), (subject) => previews.open(subject)),
    chooseSample: command('Choosing a sample', () => previews.chooseSample()),
    writeMappingTest: command(t('Writing a mapping test'), () => writeMappingTest(previews.current())),
    showDomainMap: command(t('The domain map'), () => {
      showDomainMap(context, (error) => {
        reportFailure(output, t('The domain map failed.'), error);
      });
      return Promise.resolve();
    }),
    startFromExample: command(t('The example'), () => startFromExample()),
    inferFromSample: command(t('The proposal'), (uri) => inferFromSample(context.workspaceState, uri)),
  };
}
