import { t } from '@vscode/l10n';
import { type QuickPickItem, QuickPickItemKind } from 'vscode';
import { standardObjects } from '../../../core/model/standard-objects';
import { chooseFilter } from './choose-filter';
import type { PreviewState } from './preview-state';
import { choose } from './questions';
import { back, type Step } from './steps';

/** Which objects of the profile: standard objects, or those that were ingested as a type of the domain. */
export const chooseType: Step<PreviewState> = async (state, canGoBack) => {
  if (state.hasType) return chooseFilter(state, canGoBack);
  const { environment, definitions, cloud } = state;
  const last = cloud.previewChoices.choices(environment).objectType;
  const items: QuickPickItem[] = [
    { label: t('Standard objects'), kind: QuickPickItemKind.Separator },
    ...standardObjects.map(({ name, description }) => ({ label: name, description })),
    { label: t`Object types of ${environment.domain}`, kind: QuickPickItemKind.Separator },
    ...definitions.map(({ ObjectTypeName, Description }) => ({
      label: ObjectTypeName,
      description: Description,
    })),
  ];
  const item = await choose({
    title: t('Preview Objects: Object Type'),
    canGoBack,
    placeholder:
      state.profileName === '' ? t('Which objects of the profile') : t`Which objects of ${state.profileName}`,
    items,
    active: items.find(({ label, kind }) => label === last && kind !== QuickPickItemKind.Separator),
  });
  if (item === undefined || item === back) return item;
  await cloud.previewChoices.choose(environment, { objectType: item.label });
  return { state: { ...state, objectType: item.label }, next: chooseFilter };
};
