import type { JsonNode } from '../../document/json';
import { hasProperty, propertiesOf, type Property } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { fieldMembers, keyDefinitionMembers, type Member, typeMembers } from '../../model/members';
import { nearest } from './nearest';

/** A JSON object of the document, and the members that it may have. */
export interface KnownObject {
  readonly node: JsonNode;
  /** Completes the sentence "… is no member of". */
  readonly label: string;
  readonly known: readonly Member[];
}

/** The object type itself, its fields and its key definitions. */
export function knownObjects({ root, fields, keyDefinitions }: ProfileTypeDocument): KnownObject[] {
  const objects: KnownObject[] = [];
  if (root) objects.push({ node: root, label: 'an object type', known: typeMembers });
  for (const { node } of fields.values()) {
    if (node) objects.push({ node, label: 'a field', known: fieldMembers });
  }
  for (const { node } of keyDefinitions) {
    objects.push({ node, label: 'a key definition', known: keyDefinitionMembers });
  }
  return objects;
}

const memberNames = new Map<readonly Member[], ReadonlySet<unknown>>();

function namesOf(known: readonly Member[]): ReadonlySet<unknown> {
  const names = memberNames.get(known) ?? new Set(known.map(({ name }) => name));
  memberNames.set(known, names);
  return names;
}

export interface UnknownMember {
  readonly property: Property;
  /** The member that was probably meant and is not there. */
  readonly meant: string | undefined;
}

export function unknownMembers(node: JsonNode, known: readonly Member[]): UnknownMember[] {
  const names = namesOf(known);
  if (node.type !== 'object' || node.children?.every(({ children }) => names.has(children?.[0]?.value))) {
    return [];
  }
  // Of several members of one name only the last is looked at; the others are duplicate-member's.
  const last = new Map([...propertiesOf(node)].map((property) => [property.name, property]));
  const absent = known.map(({ name }) => name).filter((name) => !last.has(name));
  return [...last.values()]
    .filter(({ name, valueNode }) => !names.has(name) && valueNode)
    .map((property) => ({ property, meant: nearest(property.name, absent) }));
}

/** Whether a member stands in the object, be it misspelt: a misspelt name is one mistake, not two. */
export function hasMember(node: JsonNode, name: string, known: readonly Member[]): boolean {
  if (hasProperty(node, name)) return true;
  return unknownMembers(node, known).some(({ meant }) => meant === name);
}
