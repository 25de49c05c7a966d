import type { JsonNode } from '../document/json';
import type { ProfileTypeDocument, Property } from '../document/profile-type-document';
import { fieldMembers, keyDefinitionMembers, type Member, typeMembers } from '../model/members';
import { nearest } from './nearest';

/** A JSON object of the document, and the members that it may have. */
export interface KnownObject {
  readonly node: JsonNode;
  /** Completes the sentence "… has no member `x`". */
  readonly label: string;
  readonly known: readonly Member[];
}

/** The object type itself, its fields and its key definitions. */
export function knownObjects(document: ProfileTypeDocument): KnownObject[] {
  const objects: KnownObject[] = [];
  if (document.root?.type === 'object') {
    objects.push({ node: document.root, label: 'an object type', known: typeMembers });
  }
  for (const field of document.fields.values()) {
    if (field.node?.type === 'object')
      objects.push({ node: field.node, label: 'a field', known: fieldMembers });
  }
  for (const { node } of document.keyDefinitions) {
    objects.push({ node, label: 'a key definition', known: keyDefinitionMembers });
  }
  return objects;
}

const memberNames = new Map<readonly Member[], ReadonlySet<string>>();

function namesOf(known: readonly Member[]): ReadonlySet<string> {
  const names = memberNames.get(known) ?? new Set(known.map((member) => member.name));
  memberNames.set(known, names);
  return names;
}

export interface UnknownMember {
  readonly property: Property;
  /** The member that was probably meant and is not there. */
  readonly meant: string | undefined;
}

export function unknownMembers(document: ProfileTypeDocument, object: KnownObject): UnknownMember[] {
  const members = document.membersOf(object.node).byName;
  const names = namesOf(object.known);
  const unknown = [...members.values()].filter((property) => !names.has(property.name));
  return unknown.map((property) => ({
    property,
    meant: nearest(
      property.name,
      [...names].filter((name) => !members.has(name)),
    ),
  }));
}

/** Whether a member stands in the object, be it misspelt: a misspelt name is one mistake, not two. */
export function hasMember(
  document: ProfileTypeDocument,
  node: JsonNode,
  name: string,
  known: readonly Member[],
): boolean {
  if (document.membersOf(node).byName.has(name)) return true;
  return unknownMembers(document, { node, label: '', known }).some(({ meant }) => meant === name);
}
