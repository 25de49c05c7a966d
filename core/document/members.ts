import type { JsonNode } from './json';

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
  for (const property of node.children ?? []) {
    const nameNode = asString(property.children?.[0]);
    if (nameNode) yield { name: nameNode.value, nameNode, valueNode: property.children?.[1] };
  }
}

/** The member of that name. Where it stands twice the last one counts, as for every JSON parser. */
export function findProperty(node: JsonNode | undefined, name: string): Property | undefined {
  const property = findPropertyNode(node, name);
  const nameNode = asString(property?.children?.[0]);
  return nameNode && { name, nameNode, valueNode: property?.children?.[1] };
}

/** The value of the member of that name. */
export function findValue(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return findPropertyNode(node, name)?.children?.[1];
}

export function hasProperty(node: JsonNode | undefined, name: string): boolean {
  return findPropertyNode(node, name) !== undefined;
}

function findPropertyNode(node: JsonNode | undefined, name: string): JsonNode | undefined {
  const properties = node?.type === 'object' ? (node.children ?? []) : [];
  for (let index = properties.length - 1; index >= 0; index--) {
    if (properties[index]?.children?.[0]?.value === name) return properties[index];
  }
  return undefined;
}

/** The texts among the entries of the JSON array at `node`. */
export function stringEntries(node: JsonNode | undefined): StringNode[] {
  return node?.type === 'array' ? (node.children ?? []).flatMap((entry) => asString(entry) ?? []) : [];
}
