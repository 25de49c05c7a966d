import type { PictureNote } from '../../core/mapping-preview/picture';

export interface NoteGroup {
  readonly kind: PictureNote['kind'];
  readonly title: string;
  readonly notes: readonly PictureNote[];
  /** Open at first: what needs a person's eye. */
  readonly isOpen: boolean;
}

const groups: readonly { kind: PictureNote['kind']; title: string; isOpen: boolean }[] = [
  { kind: 'failed', title: 'Failed', isOpen: true },
  { kind: 'lost', title: 'Lost', isOpen: true },
  { kind: 'kept', title: 'Kept', isOpen: true },
  { kind: 'empty', title: 'Empty', isOpen: true },
  { kind: 'normalised', title: 'Normalised', isOpen: false },
];

/** The notes by their kinds, the worst first; kinds without notes have no group. */
export function noteGroups(notes: readonly PictureNote[]): readonly NoteGroup[] {
  return groups
    .map((group) => ({ ...group, notes: notes.filter(({ kind }) => kind === group.kind) }))
    .filter((group) => group.notes.length > 0);
}
