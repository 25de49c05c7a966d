import { t } from '@vscode/l10n';
import type { NodeId, PictureNote } from '../../core/mapping-preview/picture';
import { type Neighbours, wayOf } from './connections';
import type { Row, State } from './rows';

export interface Filter {
  /** In names and values, without regard to case. */
  readonly find: string;
  readonly onlyProblems: boolean;
}

export const noFilter: Filter = { find: '', onlyProblems: false };

const problems: readonly State[] = ['failed', 'lost', 'kept', 'empty'];

/** The rows that are meant, and no others but those on their ways; undefined where all are. */
export function shownNodes(
  rows: readonly Row[],
  neighbours: Neighbours,
  notes: readonly PictureNote[],
  { find, onlyProblems }: Filter,
): ReadonlySet<NodeId> | undefined {
  const text = find.trim().toLowerCase();
  if (text === '' && !onlyProblems) return undefined;
  const noted = new Set(notes.filter(({ kind }) => kind !== 'normalised').map(({ node }) => node));
  const isProblem = ({ id, state }: Row): boolean => problems.includes(state) || noted.has(id);
  const meant = rows.filter((row) => hasText(row, text) && (!onlyProblems || isProblem(row)));
  return wayOf(
    neighbours,
    meant.map(({ id }) => id),
  );
}

function hasText({ name, value, tags }: Row, text: string): boolean {
  return [name, value ?? '', ...tags].some((part) => part.toLowerCase().includes(text));
}

/** What the filter leaves, in a sentence; empty where it leaves all. */
export function filterSentence(rows: readonly Row[], shown: ReadonlySet<NodeId> | undefined): string {
  if (!shown) return '';
  const fields = rows.filter(({ kind }) => kind === 'field');
  const count = fields.filter(({ id }) => shown.has(id)).length;
  return fields.length === 1 ? t`${count} of 1 field` : t`${count} of ${fields.length} fields`;
}
