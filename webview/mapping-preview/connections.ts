import type { MappingPicture, NodeId, ShownValue, TargetNode } from '../../core/mapping-preview/picture';
import type { State } from './rows';

export interface Connection {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Where it leads. `object`: from a target to the object that it is of, which is not drawn. */
  readonly kind: 'field' | 'target' | 'key' | 'object';
  readonly state: State;
}

const states: Readonly<Record<TargetNode['outcome'], State>> = {
  written: 'fine',
  kept: 'kept',
  lost: 'lost',
  empty: 'empty',
  none: 'none',
};

/** How the nodes are connected, each pair once; ends that the picture does not have are left out. */
export function connectionsOf({ sources, fields, objects, keys }: MappingPicture): readonly Connection[] {
  const made = new Map<string, Connection>();
  const connect = (from: NodeId, to: NodeId, kind: Connection['kind'], state: State): void => {
    const id = `${from}\n${to}`;
    made.set(id, { id, from, to, kind, state });
  };
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const fieldIds = new Set(fields.map(({ id }) => id));

  for (const field of fields) {
    for (const id of field.sources) {
      const source = sourceOf.get(id);
      const state = field.isFailed ? 'failed' : hasContent(source?.value) && field.value ? 'fine' : 'empty';
      if (source) connect(id, field.id, 'field', state);
    }
  }
  for (const key of keys) {
    for (const id of key.fields) {
      if (fieldIds.has(id)) connect(id, key.id, 'key', key.value ? 'fine' : 'empty');
    }
  }
  for (const object of objects) {
    for (const target of object.targets) {
      const { field, outcome } = target;
      if (field !== undefined && fieldIds.has(field)) connect(field, target.id, 'target', states[outcome]);
      connect(target.id, object.id, 'object', states[outcome]);
    }
  }
  return [...made.values()];
}

/** The record may have something there that carries nothing. */
function hasContent(value: ShownValue | undefined): boolean {
  return value !== undefined && value.text !== '""' && value.text !== 'null';
}

/** The connections of each node. */
export interface Neighbours {
  readonly from: ReadonlyMap<NodeId, readonly Connection[]>;
  readonly to: ReadonlyMap<NodeId, readonly Connection[]>;
}

export function neighboursOf(connections: readonly Connection[]): Neighbours {
  const from = new Map<NodeId, Connection[]>();
  const to = new Map<NodeId, Connection[]>();
  for (const connection of connections) {
    add(from, connection.from, connection);
    add(to, connection.to, connection);
  }
  return { from, to };
}

function add(lists: Map<NodeId, Connection[]>, node: NodeId, connection: Connection): void {
  const list = lists.get(node);
  if (list) list.push(connection);
  else lists.set(node, [connection]);
}

/** Where the values of some nodes come from and go to: the nodes themselves, and all before and behind them. */
export function wayOf({ from, to }: Neighbours, nodes: Iterable<NodeId>): ReadonlySet<NodeId> {
  const start = [...nodes];
  const before = reached(start, (node) => to.get(node)?.map(({ from }) => from) ?? []);
  const behind = reached(start, (node) => from.get(node)?.map(({ to }) => to) ?? []);
  return new Set([...before, ...behind]);
}

function reached(start: readonly NodeId[], next: (node: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  // A set that grows while it is walked is walked to its end.
  const found = new Set(start);
  for (const node of found) for (const each of next(node)) found.add(each);
  return found;
}
