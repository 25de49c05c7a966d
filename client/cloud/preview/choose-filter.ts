import { t } from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';
import { splitValues, valuesProblem } from '../../../webview/object-preview/filter-values';
import { filterKeysOf } from './domain-keys';
import type { PreviewState } from './preview-state';
import { ask, choose } from './questions';
import { back, type Step } from './steps';

interface FilterItem extends QuickPickItem {
  readonly keyName: string | undefined;
}

/** Whether all objects are listed, or those with a value of a key. */
export const chooseFilter: Step<PreviewState> = async (state, canGoBack) => {
  const { environment, definitions, objectType, cloud } = state;
  const keys = filterKeysOf(objectType, definitions);
  const items: FilterItem[] = [
    { label: t('No filter'), description: t('All objects of the type'), keyName: undefined },
    ...keys.map(({ name, origin }) => ({ label: name, description: origin, keyName: name })),
  ];
  const last = cloud.previewChoices.choices(environment).filterKey;
  const item = await choose({
    title: t('Preview Objects: Filter'),
    canGoBack,
    placeholder: t`Which ${objectType} objects`,
    items,
    active: items.find(({ keyName }) => keyName === last),
  });
  if (item === undefined || item === back) return item;
  await cloud.previewChoices.choose(environment, { filterKey: item.keyName ?? '' });
  if (item.keyName === undefined) return { state: { ...state, filter: undefined } };
  return { state: { ...state, filter: { keyName: item.keyName, values: [] } }, next: askValues };
};

const askValues: Step<PreviewState> = async (state, canGoBack) => {
  const { environment, filter, cloud } = state;
  const keyName = filter?.keyName ?? '';
  const text = await ask({
    title: t`Preview Objects: Values of ${keyName}`,
    canGoBack,
    prompt: t`One or more values of ${keyName}: an object with any of them is listed`,
    placeholder: t('Values, separated by commas; one that has a comma in double quotes'),
    value: cloud.previewChoices.values(environment).filter ?? '',
    problemOf: valuesProblem,
  });
  if (text === undefined || text === back) return text;
  cloud.previewChoices.type(environment, { filter: text });
  return { state: { ...state, filter: { keyName, values: splitValues(text) } } };
};
