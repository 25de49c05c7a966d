import { t } from '@vscode/l10n';
import type { PictureNote } from '../../core/mapping-preview/picture';

export interface NoteGroup {
  readonly kind: PictureNote['kind'];
  readonly title: string;
  readonly notes: readonly PictureNote[];
  /** Open at first: what needs a person's eye. */
  readonly isOpen: boolean;
}

const groups: readonly { kind: PictureNote['kind']; title: string; isOpen: boolean }[] = [
  { kind: 'failed', title: t('Failed'), isOpen: true },
  { kind: 'lost', title: t('Lost'), isOpen: true },
  { kind: 'kept', title: t('Kept'), isOpen: true },
  { kind: 'empty', title: t('Empty'), isOpen: true },
  { kind: 'normalised', title: t('Normalised'), isOpen: false },
];

/** The notes by their kinds, the worst first; kinds without notes have no group. */
export function noteGroups(notes: readonly PictureNote[]): readonly NoteGroup[] {
  return groups
    .map((group) => ({ ...group, notes: notes.filter(({ kind }) => kind === group.kind) }))
    .filter((group) => group.notes.length > 0);
}
