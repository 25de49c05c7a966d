import { t } from '@vscode/l10n';
import type {
  FieldNode,
  KeyNode,
  MappingPicture,
  NodeId,
  ObjectNode,
  PictureNote,
  ShownValue,
  SourceNode,
  TargetNode,
} from '../../core/mapping-preview/picture';
import { type Decision, decisionWords, failedWord, outcomeWords } from './outcome-words';
import { fieldLabel, keyLabel, objectLabel, sourceLabel, targetLabel } from './row-labels';

/** What became of a value. `none`: nothing happened to it, because the record was not stored. */
export type State = 'fine' | 'empty' | 'kept' | 'lost' | 'failed' | 'none';

/** What is drawn of a node. */
export interface Row {
  readonly id: NodeId;
  readonly kind: 'source' | 'field' | 'object' | 'target' | 'key';
  /** Whole; what is searched. */
  readonly name: string;
  /** Without what its column or group says already. */
  readonly shortName: string;
  readonly tags: readonly string[];
  readonly value?: string;
  /** What became of it, in a word or two each. */
  readonly words: readonly string[];
  readonly state: State;
  /** Of a key: whether it can be searched for afterwards. */
  readonly isStored?: boolean;
  /** All of it, to be read aloud. */
  readonly label: string;
}

/** Rows that stand together: a column, or a part of the third. */
export interface RowGroup {
  readonly id: string;
  /** Absent where it is the whole column. */
  readonly label?: string;
  /** The row that names the group. */
  readonly head?: Row;
  readonly rows: readonly Row[];
}

export type Column = 'sources' | 'fields' | 'domain';

export type Columns = Readonly<Record<Column, readonly RowGroup[]>>;

export const columnNames: readonly Column[] = ['sources', 'fields', 'domain'];

/** The keys stand before the objects: they are few, everything else depends on them, and a long list of targets would hide them. */
export function columnsOf(picture: MappingPicture): Columns {
  const links = linksOf(picture);
  const noted = worstNotes(picture.notes);
  const keys = picture.keys.map((key) => withNote(keyRow(key), noted));
  return {
    sources: [{ id: 'sources', rows: picture.sources.map(sourceRow) }],
    fields: [
      {
        id: 'fields',
        rows: picture.fields.map((field) => withNote(fieldRow(field, links.get(field.id) ?? []), noted)),
      },
    ],
    domain: [
      ...(keys.length > 0 ? [{ id: 'keys', label: t('Keys'), rows: keys }] : []),
      ...picture.objects.map((object) => ({
        id: object.id,
        label: object.name,
        head: withNote(objectRow(object), noted),
        rows: object.targets.map((target) => targetRow(target, object)),
      })),
    ],
  };
}

/** In the order in which they stand. */
export function rowsOf(groups: readonly RowGroup[]): readonly Row[] {
  return groups.flatMap(({ head, rows }) => (head ? [head, ...rows] : rows));
}

type WorstNotes = ReadonlyMap<NodeId, 'lost' | 'failed'>;

function worstNotes(notes: readonly PictureNote[]): WorstNotes {
  return new Map(
    notes.flatMap(({ kind, node }) => (kind === 'lost' || kind === 'failed' ? [[node, kind]] : [])),
  );
}

/** A value can be lost before it comes to a target, which only a note says. */
function withNote(row: Row, notes: WorstNotes): Row {
  const kind = notes.get(row.id);
  if (!kind || row.state === 'failed') return row;
  const word = kind === 'failed' ? failedWord : outcomeWords[kind];
  return { ...row, state: kind, words: [...row.words, word], label: `${row.label}, ${word}` };
}

/** The targets and keys of each field, by name. */
function linksOf({ objects, keys }: MappingPicture): ReadonlyMap<NodeId, readonly string[]> {
  const links = new Map<NodeId, string[]>();
  const add = (field: NodeId, name: string): void => {
    const names = links.get(field);
    if (names) names.push(name);
    else links.set(field, [name]);
  };
  for (const { targets } of objects)
    for (const { field, target } of targets) if (field !== undefined) add(field, target);
  for (const { fields, name } of keys) for (const field of new Set(fields)) add(field, t`key ${name}`);
  return links;
}

function sourceRow({ id, path, value }: SourceNode): Row {
  return {
    id,
    kind: 'source',
    name: path,
    shortName: withoutPrefix(path, '_source.'),
    tags: [],
    ...shown(value),
    words: value ? [] : [t('missing')],
    state: value ? 'fine' : 'empty',
    label: sourceLabel(path, value),
  };
}

function fieldRow(field: FieldNode, links: readonly string[]): Row {
  const { id, name, contentType, value, isFailed } = field;
  const state = isFailed ? 'failed' : value ? 'fine' : 'empty';
  const word = isFailed ? failedWord : outcomeWords.empty;
  return {
    id,
    kind: 'field',
    name,
    shortName: name,
    tags: contentType === 'STRING' ? [] : [contentType],
    ...shown(value),
    words: state === 'fine' ? [] : [word],
    state,
    label: fieldLabel(field, links),
  };
}

function targetRow(target: TargetNode, object: ObjectNode): Row {
  const { id, field, outcome, value } = target;
  return {
    id,
    kind: 'target',
    name: target.target,
    shortName: withoutPrefix(target.target, `${object.name}.`),
    tags: field === undefined ? [t('by the service')] : [],
    ...shown(value),
    words: outcome === 'written' ? [] : [outcomeWords[outcome]],
    state: outcome === 'written' ? 'fine' : outcome,
    label: targetLabel(target),
  };
}

function keyRow(key: KeyNode): Row {
  const { id, name, identifiers, value, written, stored } = key;
  const isStored = stored?.isStored;
  const words = value
    ? [...(written ? [t('normalised')] : []), ...(isStored === false ? [t('not stored')] : [])]
    : [t('no value')];
  return {
    id,
    kind: 'key',
    name,
    shortName: name,
    tags: identifiers,
    ...shown(value),
    words,
    state: value ? 'fine' : 'empty',
    ...(isStored !== undefined && { isStored }),
    label: keyLabel(key, isStored ? [...words, t('stored')] : words),
  };
}

const decisionStates: Readonly<Record<Decision, State>> = {
  existing: 'fine',
  new: 'fine',
  none: 'empty',
  ambiguous: 'failed',
};

function objectRow({ id, name, decision, targets }: ObjectNode): Row {
  const made = decision ? decisionStates[decision.outcome] : 'none';
  // A record may do without any other object, but not without a profile.
  const state = made === 'empty' && name === '_profile' ? 'failed' : made;
  const word = decision ? decisionWords[decision.outcome] : t('not looked up');
  return {
    id,
    kind: 'object',
    name,
    shortName: name,
    tags: [],
    words: [word],
    state,
    label: objectLabel(name, word, targets.length),
  };
}

/** What stands above the row already. */
function withoutPrefix(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

function shown(value: ShownValue | undefined): { value?: string } {
  return value ? { value: value.isCut ? `${value.text}…` : value.text } : {};
}
