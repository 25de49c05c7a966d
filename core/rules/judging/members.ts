import { t } from '@vscode/l10n';
import type { JsonNode } from '../../document/json';
import { childCount, hasProperty, propertiesOf, type Property } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { fieldMembers, keyDefinitionMembers, type Member, typeMembers } from '../../model/members';
import { nearest } from './nearest';

/** The members of a type that cannot stand beside `TemplateId`. */
export const membersOfTemplates: readonly string[] = typeMembers
  .filter(({ providedByTemplate }) => providedByTemplate)
  .map(({ name }) => name);

/** A JSON object of the document with the members that it cannot have. */
export interface WrongObject {
  /** Completes the sentence "… is no member of". */
  readonly label: string;
  readonly unknown: readonly UnknownMember[];
}

/** Those of the object type itself, its fields and its key definitions that have unknown members. */
export function objectsWithUnknownMembers({
  root,
  fields,
  keyDefinitions,
}: ProfileTypeDocument): WrongObject[] {
  const objects: WrongObject[] = [];
  const look = (node: JsonNode | undefined, label: string, known: readonly Member[]): void => {
    const unknown = node ? unknownMembers(node, known) : none;
    if (unknown.length > 0) objects.push({ label, unknown });
  };
  look(root, t('an object type'), typeMembers);
  for (const { node } of fields.values()) look(node, t('a field'), fieldMembers);
  for (const { node } of keyDefinitions) look(node, t('a key definition'), keyDefinitionMembers);
  return objects;
}

const none: readonly UnknownMember[] = [];

export interface UnknownMember {
  readonly property: Property;
  /** The member that was probably meant and is not there. */
  readonly meant: string | undefined;
}

export function unknownMembers(node: JsonNode, known: readonly Member[]): readonly UnknownMember[] {
  if (node.type !== 'object' || hasOnly(node, known)) return none;
  const names = new Set(known.map(({ name }) => name));
  // Of several members of one name only the last is looked at; the others are duplicate-member's.
  const last = new Map([...propertiesOf(node)].map((property) => [property.name, property]));
  const absent = [...names].filter((name) => !last.has(name));
  return [...last.values()]
    .filter(({ name, valueNode }) => !names.has(name) && valueNode)
    .map((property) => ({ property, meant: nearest(property.name, absent) }));
}

function hasOnly(node: JsonNode, known: readonly Member[]): boolean {
  let count = 0;
  for (const { name } of known) if (hasProperty(node, name)) count++;
  return count === childCount(node);
}

/** Whether a member stands in the object, be it misspelt: a misspelt name is one mistake, not two. */
export function hasMember(node: JsonNode, name: string, known: readonly Member[]): boolean {
  if (hasProperty(node, name)) return true;
  return unknownMembers(node, known).some(({ meant }) => meant === name);
}
