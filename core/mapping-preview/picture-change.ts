import type { MappingPicture, NodeId, ObjectNode } from './picture';

interface Identified {
  readonly id: NodeId;
}

/** What makes one list another. */
interface ListChange<Node extends Identified> {
  /** The ids of the whole list; absent where they are what they were. */
  readonly order?: readonly NodeId[];
  /** The nodes that are new or not what they were. */
  readonly nodes: readonly Node[];
}

interface ObjectChange extends Omit<ObjectNode, 'targets'> {
  readonly targets: ListChange<ObjectNode['targets'][number]>;
}

type Lists = Pick<MappingPicture, 'sources' | 'fields' | 'keys'>;

/** What makes one picture another: far less than a picture, as long as somebody types. */
export interface PictureChange extends Pick<MappingPicture, 'typeName' | 'outcome' | 'sentence'> {
  readonly lists: { readonly [Name in keyof Lists]: ListChange<Lists[Name][number]> };
  readonly objects: readonly ObjectChange[];
  /** Absent where they are what they were. */
  readonly notes?: MappingPicture['notes'];
}

export function changeOf(before: MappingPicture, after: MappingPicture): PictureChange {
  const { typeName, outcome, sentence, sources, fields, keys, objects, notes } = after;
  const objectsBefore = new Map(before.objects.map((object) => [object.id, object]));
  return {
    typeName,
    outcome,
    sentence,
    lists: {
      sources: listChange(before.sources, sources),
      fields: listChange(before.fields, fields),
      keys: listChange(before.keys, keys),
    },
    objects: objects.map(({ targets, ...object }) => ({
      ...object,
      targets: listChange(objectsBefore.get(object.id)?.targets ?? [], targets),
    })),
    ...(!isSame(before.notes, notes) && { notes }),
  };
}

/** The picture that the change was made for. */
export function withChange(before: MappingPicture, change: PictureChange): MappingPicture {
  const { lists, objects, notes = before.notes, ...rest } = change;
  const objectsBefore = new Map(before.objects.map((object) => [object.id, object]));
  return {
    ...rest,
    sources: withListChange(before.sources, lists.sources),
    fields: withListChange(before.fields, lists.fields),
    keys: withListChange(before.keys, lists.keys),
    objects: objects.map(({ targets, ...object }) => ({
      ...object,
      targets: withListChange(objectsBefore.get(object.id)?.targets ?? [], targets),
    })),
    notes,
  };
}

function listChange<Node extends Identified>(
  before: readonly Node[],
  after: readonly Node[],
): ListChange<Node> {
  const known = new Map(before.map((node) => [node.id, node]));
  const isInOrder =
    before.length === after.length && after.every(({ id }, index) => id === before[index]?.id);
  return {
    ...(!isInOrder && { order: after.map(({ id }) => id) }),
    nodes: after.filter((node) => !isSame(known.get(node.id), node)),
  };
}

function withListChange<Node extends Identified>(
  before: readonly Node[],
  { order = before.map(({ id }) => id), nodes }: ListChange<Node>,
): Node[] {
  const known = new Map([...before, ...nodes].map((node) => [node.id, node]));
  return order.flatMap((id) => known.get(id) ?? []);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
