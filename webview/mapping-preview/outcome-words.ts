import { t } from '@vscode/l10n';
import type { ObjectNode, TargetNode } from '../../core/mapping-preview/picture';

/** What became of the value of a target, in a word or two. */
export const outcomeWords: Readonly<Record<TargetNode['outcome'], string>> = {
  written: t('written'),
  kept: t('kept'),
  lost: t('lost'),
  empty: t('empty'),
  none: t('not written'),
};

export type Decision = NonNullable<ObjectNode['decision']>['outcome'];

/** Which object a record lands on, in a word. */
export const decisionWords: Readonly<Record<Decision, string>> = {
  existing: t('existing'),
  new: t('new'),
  none: t('none'),
  ambiguous: t('ambiguous'),
};

export const failedWord = t('failed');
