import type { JsonNode } from './json';
import { type JsonTree, Kind } from './json-tree';

/** A JSON string; its span includes the quotes, its value is decoded. */
export interface StringNode extends JsonNode {
  readonly type: 'string';
  readonly value: string;
}

/** The JSON string at `node`, if it is one. */
export function asString(node: JsonNode | undefined): StringNode | undefined {
  return node?.type === 'string' ? (node as StringNode) : undefined;
}

/** A member of a JSON object: its name and, unless the text ends before it, its value. */
export interface Property {
  readonly name: string;
  readonly nameNode: StringNode;
  readonly valueNode: JsonNode | undefined;
}

/** The members of the JSON object at `node`, in the order of the text; none if it is something else. */
export function* propertiesOf(node: JsonNode | undefined): Generator<Property> {
  if (node?.type !== 'object') return;
  const { tree, row } = node;
  const end = tree.nextAt(row);
  for (let child = row + 1; child < end; child = tree.nextAt(child)) {
    const property = propertyAt(tree, child);
    if (property) yield property;
  }
}

/** The member of that name. Where it stands twice the last one counts, as for every JSON parser. */
export function findProperty(node: JsonNode | undefined, name: string): Property | undefined {
  const row = findRow(node, name);
  return node && row !== undefined ? propertyAt(node.tree, row) : undefined;
}

/** The value of the member of that name. */
export function findValue(node: JsonNode | undefined, name: string): JsonNode | undefined {
  const row = findRow(node, name);
  return node && row !== undefined ? valueNodeAt(node.tree, row) : undefined;
}

export function hasProperty(node: JsonNode | undefined, name: string): boolean {
  return findRow(node, name) !== undefined;
}

/** How many members an object has, or entries a list. */
export function childCount({ tree, row }: Pick<JsonNode, 'tree' | 'row'>): number {
  const end = tree.nextAt(row);
  let count = 0;
  for (let child = row + 1; child < end; child = tree.nextAt(child)) count++;
  return count;
}

function findRow(node: JsonNode | undefined, name: string): number | undefined {
  if (node?.type !== 'object') return undefined;
  const { tree, row } = node;
  const end = tree.nextAt(row);
  let found: number | undefined;
  for (let child = row + 1; child < end; child = tree.nextAt(child)) {
    if (tree.isString(child + 1, name)) found = child;
  }
  return found;
}

function propertyAt(tree: JsonTree, row: number): Property | undefined {
  const nameNode = asString(tree.nodeAt(row + 1));
  return nameNode && { name: nameNode.value, nameNode, valueNode: valueNodeAt(tree, row) };
}

function valueNodeAt(tree: JsonTree, row: number): JsonNode | undefined {
  return tree.nextAt(row) > row + 2 ? tree.nodeAt(row + 2) : undefined;
}

/** The objects at or below a node in which a name stands twice. */
export function objectsWithRepeatedNames(node: JsonNode | undefined): JsonNode[] {
  const objects: JsonNode[] = [];
  if (!node) return objects;
  const { tree } = node;
  const end = tree.nextAt(node.row);
  for (let row = node.row; row < end; row++) {
    if (tree.kindAt(row) === Kind.object && repeatsName(tree, row)) objects.push(tree.nodeAt(row));
  }
  return objects;
}

/** Up to here holding each name against those behind it takes less time than a set. */
const smallSize = 8;

function repeatsName(tree: JsonTree, object: number): boolean {
  const end = tree.nextAt(object);
  const first = object + 1;
  const size = childCount({ tree, row: object });
  if (size > smallSize) {
    const names = new Set<string>();
    for (let row = first; row < end; row = tree.nextAt(row)) names.add(tree.stringAt(row + 1));
    return names.size < size;
  }
  for (let row = first; row < end; row = tree.nextAt(row)) {
    for (let other = tree.nextAt(row); other < end; other = tree.nextAt(other)) {
      if (tree.isSameString(row + 1, other + 1)) return true;
    }
  }
  return false;
}

/** All texts at or below a node, the names of members among them. */
export function* textsIn({ tree, row }: JsonNode): Generator<string> {
  const end = tree.nextAt(row);
  for (let at = row; at < end; at++) {
    const kind = tree.kindAt(at);
    if (kind === Kind.plainString || kind === Kind.otherString) yield tree.stringAt(at);
  }
}

/** The texts among the entries of the JSON array at `node`. */
export function stringEntries(node: JsonNode | undefined): StringNode[] {
  return node?.type === 'array' ? (node.children ?? []).flatMap((entry) => asString(entry) ?? []) : [];
}
