import type { JsonNode } from '../document/json';
import { characterCount } from '../document/strings';
import type { ProfileTypeDocument, Property } from '../document/profile-type-document';
import { fieldMembers, keyDefinitionMembers, type Member, type Shape, typeMembers } from '../model/members';
import { quoted } from './rule';

/** A JSON value, or a name that the user chose, with the limits that it must keep. */
export interface Place {
  readonly node: JsonNode;
  readonly shape: Shape;
  /** What it is, to begin a sentence with; made only where there is something to say. */
  readonly label: () => string;
}

const object: Shape = { type: 'object' };
const array: Shape = { type: 'array' };

/** Every value and every free name of the document whose limits are known. */
export function placesOf(document: ProfileTypeDocument): readonly Place[] {
  return document.remember(findPlaces);
}

/** The member of the type whose property names a shape limits. */
function namesIn(member: 'Fields' | 'Keys'): Shape {
  return typeMembers.find(({ name }) => name === member)?.names ?? { type: 'string' };
}

const fieldNames = namesIn('Fields');
const keyNames = namesIn('Keys');

function findPlaces(document: ProfileTypeDocument): readonly Place[] {
  const places: Place[] = [];
  const { root } = document;
  if (!root) return places;
  places.push({ node: root, shape: object, label: () => 'An object type' });
  addMembers(places, document.membersOf(root).byName, typeMembers, () => '');
  for (const { name, nameNode, node, members } of document.fields.values()) {
    places.push({ node: nameNode, shape: fieldNames, label: () => `The field name ${quoted(name)}` });
    if (!node) continue;
    places.push({ node, shape: object, label: () => `Field ${quoted(name)}` });
    addMembers(places, members, fieldMembers, () => ` of field ${quoted(name)}`);
  }
  for (const { name, nameNode, node } of document.keys) {
    places.push({ node: nameNode, shape: keyNames, label: () => `The key name ${quoted(name)}` });
    if (!node) continue;
    places.push({ node, shape: array, label: () => `Key ${quoted(name)}` });
    const definitions = node.type === 'array' ? (node.children ?? []) : [];
    for (const definition of definitions) {
      places.push({ node: definition, shape: object, label: () => `A definition of key ${quoted(name)}` });
      const { byName } = document.membersOf(definition);
      addMembers(places, byName, keyDefinitionMembers, () => ` of key ${quoted(name)}`);
    }
  }
  return places;
}

function addMembers(
  places: Place[],
  members: ReadonlyMap<string, Property>,
  known: readonly Member[],
  owner: () => string,
): void {
  for (const member of known) {
    const node = members.get(member.name)?.valueNode;
    if (!node || member.readOnly) continue;
    places.push({ node, shape: member, label: () => `\`${member.name}\`${owner()}` });
    if (member.entries && node.type === member.type) addEntries(places, node, member, owner);
  }
}

/** The entries of a list, or of a map whose names are free (`Tags`). Fields and keys have walks of their own. */
function addEntries(places: Place[], node: JsonNode, member: Member, owner: () => string): void {
  const { entries, names } = member;
  if (!entries) return;
  for (const child of node.children ?? []) {
    const of = (what: string) => () => `${what} \`${member.name}\`${owner()}`;
    if (child.type !== 'property') {
      places.push({ node: child, shape: entries, label: of('An entry of') });
      continue;
    }
    const [name, value] = child.children ?? [];
    if (name && names) places.push({ node: name, shape: names, label: of('A name in') });
    if (value) places.push({ node: value, shape: entries, label: of('A value in') });
  }
}

/** Whether the JSON value is of the shape's type. */
export function hasType(node: JsonNode, { type }: Shape): boolean {
  return type === 'integer' ? node.type === 'number' && Number.isInteger(node.value) : node.type === type;
}

/** Whether a text is of the right type and length, so that its characters are worth a word. */
export function isSound(node: JsonNode, shape: Shape): boolean {
  if (!hasType(node, shape)) return false;
  const length = characterCount(node.value as string);
  return length >= (shape.min ?? 0) && length <= (shape.max ?? Infinity);
}
