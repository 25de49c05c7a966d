import { t } from '@vscode/l10n';
import type { Definition } from '../../core/deploy';
import type { Environment } from '../../core/workspace/environments';
import { chooseProfile, nameOf } from './preview/choose-profile';
import { filterKeysOf, uniqueKeyOf } from './preview/domain-keys';
import { type Preview, PreviewPanel } from './preview/preview-panel';
import { runSteps } from './preview/steps';
import { readTypes } from './read-types';
import { type Cloud, isDenied } from './session';
import { environmentFor, isTypeNode } from './type-choice';

/** Shows objects of a profile in a table, after asking for the profile, the object type and a filter. */
export async function previewObjects(cloud: Cloud, argument?: unknown): Promise<void> {
  const environment = await environmentFor(cloud, argument);
  if (!environment) return;
  const preview = await choosePreview(
    cloud,
    environment,
    isTypeNode(argument) ? argument.typeName : undefined,
  );
  if (preview) new PreviewPanel(cloud, preview, (current) => choosePreview(cloud, current));
}

/** Shows the objects of the profile that an object has landed on; where that cannot be found, the person is asked for one. */
export async function previewAround(
  cloud: Cloud,
  environment: Environment,
  objectType: string,
  uniqueKey: string,
): Promise<void> {
  const definitions = await readDefinitions(cloud, environment);
  const keyName = definitions && uniqueKeyOf(objectType, definitions);
  const found =
    keyName === undefined
      ? undefined
      : await cloud.run(environment, t`Searching profiles in ${environment.domain}`, ({ gateway, signal }) =>
          gateway.searchProfiles(keyName, [uniqueKey], undefined, signal),
        );
  const profile = found?.profiles[0];
  if (!definitions || !profile?.ProfileId) {
    await previewObjects(cloud, { environment, typeName: objectType });
    return;
  }
  const preview: Preview = {
    environment,
    profileId: profile.ProfileId,
    profileName: nameOf(profile),
    objectType,
    filter: undefined,
    filterKeys: filterKeysOf(objectType, definitions),
  };
  new PreviewPanel(cloud, preview, (current) => choosePreview(cloud, current));
}

/** Undefined: the person thought better of it. */
async function choosePreview(
  cloud: Cloud,
  environment: Environment,
  typeName?: string,
): Promise<Preview | undefined> {
  const definitions = await readDefinitions(cloud, environment);
  if (!definitions) return undefined;
  const chosen = await runSteps(chooseProfile, {
    cloud,
    environment,
    definitions,
    searchKey: '',
    searchValue: '',
    profiles: [],
    nextToken: undefined,
    profileId: '',
    profileName: '',
    objectType: typeName ?? '',
    hasType: typeName !== undefined,
    filter: undefined,
  });
  if (!chosen) return undefined;
  const { profileId, profileName, objectType, filter } = chosen;
  return {
    environment,
    profileId,
    profileName,
    objectType,
    filter,
    filterKeys: filterKeysOf(objectType, definitions),
  };
}

/** The types of the domain, as far as the credentials may see them. Undefined: it was cancelled. */
function readDefinitions(cloud: Cloud, environment: Environment): Promise<readonly Definition[] | undefined> {
  return cloud.run(environment, t`Reading the object types of ${environment.domain}`, async (session) => {
    const { gateway, signal } = session;
    try {
      const summaries = await gateway.listObjectTypes(signal);
      const outcomes = await readTypes(
        session,
        summaries.map(({ name }) => name),
      );
      return outcomes.flatMap((outcome) => {
        if (outcome.status === 'fulfilled') return outcome.value.type?.definition ?? [];
        if (isDenied(outcome.reason)) return [];
        throw outcome.reason;
      });
    } catch (error) {
      // Standard objects can be listed by predefined keys without it.
      if (isDenied(error)) return [];
      throw error;
    }
  });
}
