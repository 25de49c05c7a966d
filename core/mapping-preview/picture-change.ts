import type { MappingPicture, NodeId, ObjectNode } from './picture';

/** From an index of the list as it was up to, and without, another. */
type Run = readonly [from: number, to: number];

/** A list as it is now: runs of what it was, and what was not there. */
type ListChange<Item extends object> = readonly (Run | Item)[];

interface ObjectChange extends Omit<ObjectNode, 'targets'> {
  readonly targets: ListChange<ObjectNode['targets'][number]>;
}

type Lists = Pick<MappingPicture, 'sources' | 'fields' | 'keys' | 'notes'>;

/** What makes one picture another: far less than a picture, as long as somebody types. */
export interface PictureChange extends Omit<MappingPicture, keyof Lists | 'objects'> {
  readonly lists: { readonly [Name in keyof Lists]: ListChange<Lists[Name][number]> };
  readonly objects: readonly ObjectChange[];
}

export function changeOf(before: MappingPicture, after: MappingPicture): PictureChange {
  const { sources, fields, keys, notes, objects, ...rest } = after;
  const known = targetsById(before);
  return {
    ...rest,
    lists: {
      sources: listChange(before.sources, sources),
      fields: listChange(before.fields, fields),
      keys: listChange(before.keys, keys),
      notes: listChange(before.notes, notes),
    },
    objects: objects.map(({ targets, ...object }) => ({
      ...object,
      targets: listChange(known.get(object.id) ?? [], targets),
    })),
  };
}

/** The picture that the change was made for. */
export function withChange(before: MappingPicture, change: PictureChange): MappingPicture {
  const { lists, objects, ...rest } = change;
  const known = targetsById(before);
  return {
    ...rest,
    sources: changed(before.sources, lists.sources),
    fields: changed(before.fields, lists.fields),
    keys: changed(before.keys, lists.keys),
    notes: changed(before.notes, lists.notes),
    objects: objects.map(({ targets, ...object }) => ({
      ...object,
      targets: changed(known.get(object.id) ?? [], targets),
    })),
  };
}

function targetsById({ objects }: MappingPicture): ReadonlyMap<NodeId, ObjectNode['targets']> {
  return new Map(objects.map(({ id, targets }) => [id, targets]));
}

function listChange<Item extends object>(before: readonly Item[], after: readonly Item[]): ListChange<Item> {
  const known = new Map(before.map((item, index) => [textOf(item), index]));
  const parts: (Run | Item)[] = [];
  for (const item of after) {
    const index = known.get(textOf(item));
    const last = parts.at(-1);
    if (index === undefined) parts.push(item);
    else if (last && isRun(last) && last[1] === index) parts[parts.length - 1] = [last[0], index + 1];
    else parts.push([index, index + 1]);
  }
  return parts;
}

function changed<Item extends object>(before: readonly Item[], change: ListChange<Item>): Item[] {
  return change.flatMap((part) => (isRun(part) ? before.slice(...part) : part));
}

function isRun(part: object): part is Run {
  return Array.isArray(part);
}

/** What is new in one change is compared in the next. */
const texts = new WeakMap<object, string>();

function textOf(item: object): string {
  const text = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, text);
  return text;
}
