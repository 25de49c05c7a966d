import { t } from '@vscode/l10n';
import { counted } from '../../core/words/counted';
import { alternatives } from '../../core/words/lists';
import { paragraph } from '../../core/words/paragraph';
import { columnsOf, shownColumns } from './columns';
import { found } from './finding';
import type { ObjectFilter, Subject, ToPreview, View } from './messages';
import { type ObjectRow, readRow } from './object-row';
import { sorted } from './sorting';

export type Progress =
  | { readonly kind: 'done' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly detail: string | undefined };

/** What the preview knows; its parts are replaced, never changed, so that a part that is the same looks the same. */
export interface PreviewModel {
  readonly subject: Subject;
  readonly filter: ObjectFilter | undefined;
  /** All that were loaded, in the order of the service. */
  readonly rows: readonly ObjectRow[];
  readonly hasMore: boolean;
  readonly progress: Progress;
  readonly view: View;
}

export const emptyModel: PreviewModel = {
  subject: { profile: '', objectType: '', place: '', filterKeys: [] },
  filter: undefined,
  rows: [],
  hasMore: false,
  progress: { kind: 'loading' },
  view: { find: '' },
};

/** The model after a message of the extension. */
export function updated(model: PreviewModel, message: ToPreview): PreviewModel {
  switch (message.kind) {
    case 'subject':
      return { ...model, subject: message.subject, view: message.view };
    case 'list':
      return { ...model, filter: message.filter, rows: [], hasMore: false, progress: { kind: 'loading' } };
    case 'loading':
      return { ...model, progress: { kind: 'loading' } };
    case 'objects': {
      const { length } = model.rows;
      const added = message.objects.map((object, index) => readRow(object, length + index));
      return {
        ...model,
        rows: [...model.rows, ...added],
        hasMore: message.hasMore,
        progress: { kind: 'done' },
      };
    }
    case 'failed':
      return { ...model, progress: message };
  }
}

export interface Table {
  /** All that can be chosen. */
  readonly available: readonly string[];
  readonly columns: readonly string[];
  /** Those that were found, in the chosen order. */
  readonly rows: readonly ObjectRow[];
}

export function tableOf({ rows, view }: PreviewModel): Table {
  const available = columnsOf(rows);
  return {
    available,
    columns: shownColumns(available, view.columns),
    rows: sorted(found(rows, view.find), view.sorting),
  };
}

/** What is there, in a sentence. */
export function countSentence({ rows, hasMore, view }: PreviewModel, foundCount: number): string {
  const more = hasMore ? t('There are more.') : undefined;
  const find = view.find.trim();
  if (find === '') {
    return paragraph(rows.length === 1 ? t('1 object loaded.') : t`${rows.length} objects loaded.`, more);
  }
  const loaded = counted(rows.length, 'object');
  const sentence =
    foundCount === 1
      ? t`${foundCount} of ${loaded} loaded has “${find}”.`
      : t`${foundCount} of ${loaded} loaded have “${find}”.`;
  return paragraph(sentence, more);
}

/** Why there is nothing to see, and what to try. */
export interface Emptiness {
  readonly title: string;
  readonly advice: string;
}

export function emptinessOf({ subject, filter }: PreviewModel): Emptiness {
  const { objectType } = subject;
  if (!filter) {
    return {
      title: t`This profile has no ${objectType} objects.`,
      advice: t(
        'Choose another object type or profile. Objects that were ingested a moment ago may take a while to appear.',
      ),
    };
  }
  return {
    title: t`No ${objectType} object of this profile has ${filter.keyName} ${alternatives(filter.values)}.`,
    advice: t(
      'A value must be the whole value of the key. Check it for capitals and spaces, filter by another key, or list the objects without a filter.',
    ),
  };
}
