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

/**
 * The commands that show what records become. They work on this machine alone, in workspaces that are not trusted, too.
 * `deploys`: the service can be asked for its own proposal.
 */
export function startMapping(
  context: ExtensionContext,
  output: LogOutputChannel,
  deploys: boolean,
): Commands<MappingCommandName> {
  const failed = (error: unknown): void => {
    reportFailure(output, t('The mapping preview failed.'), error);
  };
  const previews = new MappingPreviews(context, failed);
  context.subscriptions.push(previews, offerMappingTests());
  const command =
    <Values extends never[]>(failure: string, task: (...values: Values) => Promise<void>) =>
    (...values: Values): Promise<void> =>
      task(...values).catch((error: unknown) => {
        reportFailure(output, failure, error);
      });
  return {
    previewMapping: command(t('The mapping preview failed.'), (subject) => previews.open(subject)),
    chooseSample: command(t('Choosing a sample failed.'), () => previews.chooseSample()),
    writeMappingTest: command(t('Writing a mapping test failed.'), () =>
      writeMappingTest(previews.current()),
    ),
    showDomainMap: command(t('The domain map failed.'), () => {
      showDomainMap(context, (error) => {
        reportFailure(output, t('The domain map failed.'), error);
      });
      return Promise.resolve();
    }),
    startFromExample: command(t('The example failed.'), () => startFromExample()),
    inferFromSample: command(t('The proposal failed.'), (uri) =>
      inferFromSample(uri, deploys ? context.workspaceState : undefined),
    ),
  };
}
