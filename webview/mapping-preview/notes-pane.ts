import { t } from '@vscode/l10n';
import type { NodeId, PictureNote } from '../../core/mapping-preview/picture';
import { element, sentence } from '../dom';
import { icon } from './icons';
import { KeyedChildren } from './keyed-children';
import { type NoteGroup, noteGroups } from './notes';

type Select = (node: NodeId) => void;

interface NoteItem {
  readonly id: string;
  readonly note: PictureNote;
}

/** What a person should know about the picture, by kind. */
export class NotesPane {
  readonly element = element('section', { className: 'notes', ariaLabel: t('Notes') });
  readonly #count = element('span', { className: 'count' });
  readonly #none = element('p', {}, t('Nothing stands out.'));
  readonly #list = element('div');
  readonly #groups: KeyedChildren<NoteGroup & { id: string }, NoteGroupView>;

  constructor(select: Select) {
    this.#groups = new KeyedChildren(this.#list, ({ isOpen }) => new NoteGroupView(isOpen, select));
    this.element.append(element('h2', {}, t('Notes'), ' ', this.#count), this.#none, this.#list);
  }

  show(notes: readonly PictureNote[]): void {
    this.#count.textContent = String(notes.length);
    this.#none.hidden = notes.length > 0;
    this.#groups.show(noteGroups(notes).map((group) => ({ ...group, id: group.kind })));
  }
}

class NoteGroupView {
  readonly element = element('details');
  readonly #title = element('span');
  readonly #count = element('span', { className: 'count' });
  readonly #icon = element('span');
  readonly #list = element('ul');
  readonly #notes: KeyedChildren<NoteItem, NoteView>;
  #group: NoteGroup | undefined;

  constructor(isOpen: boolean, select: Select) {
    this.#notes = new KeyedChildren(this.#list, () => new NoteView(select));
    this.element.open = isOpen;
    this.element.append(element('summary', {}, this.#icon, this.#title, ' ', this.#count), this.#list);
    this.element.addEventListener('toggle', () => {
      this.#fill();
    });
  }

  readonly show = (group: NoteGroup): void => {
    const { kind, title, notes } = group;
    if (!this.#group) this.#icon.append(icon(kind === 'normalised' ? 'fine' : kind));
    this.#group = group;
    this.#title.textContent = title;
    this.#count.textContent = String(notes.length);
    this.#fill();
  };

  /** A closed list is not drawn. */
  #fill(): void {
    if (!this.#group || !this.element.open) return;
    const counts = new Map<NodeId, number>();
    this.#notes.show(
      this.#group.notes.map((note) => {
        const count = counts.get(note.node) ?? 0;
        counts.set(note.node, count + 1);
        return { id: `${count} ${note.node}`, note };
      }),
    );
  }
}

class NoteView {
  readonly element = element('li');
  readonly #link = element('button', { className: 'link', type: 'button' });
  #node: NodeId = '';

  constructor(select: Select) {
    this.element.append(this.#link);
    this.#link.addEventListener('click', () => {
      select(this.#node);
    });
  }

  readonly show = ({ note }: NoteItem): void => {
    this.#node = note.node;
    this.#link.replaceChildren(...sentence(note.sentence));
  };
}
