import { t } from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';
import type { Profile } from '../../../aws';
import { isDenied } from '../session';
import { ask, choose } from './questions';
import { back, type Step } from './steps';
import { chooseType } from './choose-type';
import type { PreviewState } from './preview-state';
import { searchKeysOf } from './domain-keys';

interface KeyItem extends QuickPickItem {
  readonly keyName: string;
}

const idKey = '_profileId';

/** How the profile is found: by its id, or by the value of a key. */
export const chooseProfile: Step<PreviewState> = async (state, canGoBack) => {
  const { environment, definitions, cloud } = state;
  const { profileId, searchKey } = cloud.previewChoices.choices(environment);
  const keys = searchKeysOf(definitions).filter(({ name }) => name !== idKey);
  const items: KeyItem[] = [
    {
      label: t('Profile ID'),
      description: profileId ? t`last ${profileId}` : t('32 hexadecimal digits'),
      keyName: idKey,
    },
    ...keys.map(({ name, origin }) => ({ label: name, description: origin, keyName: name })),
  ];
  const item = await choose({
    title: t('Preview Objects: Profile'),
    canGoBack,
    placeholder: t('Find the profile by its ID or by a key'),
    items,
    active: items.find(({ keyName }) => keyName === searchKey),
  });
  if (item === undefined || item === back) return item;
  await cloud.previewChoices.choose(environment, { searchKey: item.keyName });
  return { state: { ...state, searchKey: item.keyName }, next: askValue };
};

/** The value of the key that the profile has. */
const askValue: Step<PreviewState> = async (state, canGoBack) => {
  const { environment, searchKey, cloud } = state;
  const { previewChoices } = cloud;
  const isId = searchKey === idKey;
  const value = await ask({
    title: isId ? t('Preview Objects: Profile ID') : t`Preview Objects: Profile by ${searchKey}`,
    canGoBack,
    prompt: isId ? t('The ID of the profile') : t`The value that the profile has as ${searchKey}`,
    placeholder: isId ? '0123456789abcdef0123456789abcdef' : t('The whole value'),
    value:
      (isId ? previewChoices.choices(environment).profileId : previewChoices.values(environment).search) ??
      '',
    problemOf: isId ? idProblem : valueProblem,
  });
  if (value === undefined || value === back) return value;
  const searchValue = value.trim();
  if (!isId) previewChoices.type(environment, { search: searchValue });
  const found = await search(state, searchValue, undefined);
  // Cancelled: the value can be corrected.
  if (!found) return askValue(state, canGoBack);
  const [profile] = found.profiles;
  if (isId && profile) return { state: await withProfile(state, profile), next: chooseType };
  return { state: { ...state, searchValue, ...found }, next: chooseFound };
};

interface ProfileItem extends QuickPickItem {
  readonly profile?: Profile;
  readonly isMore?: true;
}

/** Which of the found profiles. */
const chooseFound: Step<PreviewState> = async (state, canGoBack) => {
  const { profiles, nextToken, searchKey, searchValue, cloud, environment } = state;
  const items: ProfileItem[] = profiles.map((profile) => ({
    label: nameOf(profile) || t('Profile without a name'),
    description: profile.EmailAddress ?? profile.PhoneNumber ?? '',
    detail: profile.ProfileId ?? '',
    profile,
  }));
  if (items.length === 0) items.push({ label: `$(arrow-left) ${t('Search Again')}` });
  if (nextToken !== undefined)
    items.push({ label: `$(ellipsis) ${t('More Profiles')}`, alwaysShow: true, isMore: true });
  const { profileId } = cloud.previewChoices.choices(environment);
  const item = await choose({
    title: t('Preview Objects: Profiles Found'),
    canGoBack,
    placeholder:
      profiles.length === 0
        ? t`No profile has ${searchKey} ${searchValue}. Check the value, or search by another key.`
        : profiles.length === 1
          ? t`1 profile has ${searchKey} ${searchValue}`
          : t`${profiles.length} profiles have ${searchKey} ${searchValue}`,
    items,
    active: items.find(({ profile }) => profile?.ProfileId === profileId),
  });
  if (item === undefined || item === back) return item;
  if (item.isMore) {
    const more = await search(state, searchValue, nextToken);
    const found = more && { ...more, profiles: [...profiles, ...more.profiles] };
    return chooseFound({ ...state, ...found }, canGoBack);
  }
  return item.profile ? { state: await withProfile(state, item.profile), next: chooseType } : back;
};

async function withProfile(state: PreviewState, profile: Profile): Promise<PreviewState> {
  const profileId = profile.ProfileId ?? '';
  await state.cloud.previewChoices.choose(state.environment, { profileId });
  return { ...state, profileId, profileName: nameOf(profile) };
}

interface Found {
  readonly profiles: readonly Profile[];
  readonly nextToken: string | undefined;
}

/** Undefined: it was cancelled. */
async function search(
  { cloud, environment, searchKey }: PreviewState,
  value: string,
  nextToken: string | undefined,
): Promise<Found | undefined> {
  return cloud.run(
    environment,
    t`Searching profiles in ${environment.domain}`,
    async ({ gateway, signal }) => {
      try {
        const page = await gateway.searchProfiles(searchKey, [value], nextToken, signal);
        return { profiles: page.profiles, nextToken: page.nextToken };
      } catch (error) {
        // Objects can be listed by an id that may not be searched.
        if (searchKey === idKey && isDenied(error))
          return { profiles: [{ ProfileId: value }], nextToken: undefined };
        throw error;
      }
    },
  );
}

/** Nothing where the profile has no name. */
export function nameOf({ FirstName, MiddleName, LastName, BusinessName }: Profile): string {
  const names = [FirstName, MiddleName, LastName].filter((name) => name !== undefined && name !== '');
  return names.length > 0 ? names.join(' ') : (BusinessName ?? '');
}

function idProblem(text: string): string | undefined {
  return /^[a-f0-9]{32}$/.test(text.trim())
    ? undefined
    : t('A profile ID has 32 digits and letters from a to f.');
}

function valueProblem(text: string): string | undefined {
  const { length } = text.trim();
  if (length === 0) return t('Type the value.');
  return length > 255 ? t`A value may have at most 255 characters; this has ${length}.` : undefined;
}
