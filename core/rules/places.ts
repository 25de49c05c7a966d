import type { JsonNode } from '../document/json';
import { characterCount } from '../document/strings';
import type { ObjectMembers, ProfileTypeDocument } from '../document/profile-type-document';
import { fieldMembers, keyDefinitionMembers, type Member, type Shape, typeMembers } from '../model/members';
import { quoted } from './rule';

/** A JSON value, or a name that the user chose, with the limits that it must keep. */
export interface Place {
  readonly node: JsonNode;
  readonly shape: Shape;
  /** What it is, to begin a sentence with. */
  readonly label: string;
}

const object: Shape = { type: 'object' };
const array: Shape = { type: 'array' };

const cache = new WeakMap<ProfileTypeDocument, readonly Place[]>();

/** Every value and every free name of the document whose limits are known. */
export function placesOf(document: ProfileTypeDocument): readonly Place[] {
  const known = cache.get(document);
  if (known) return known;
  const places = [...walk(document)];
  cache.set(document, places);
  return places;
}

function* walk(document: ProfileTypeDocument): Generator<Place> {
  const { root } = document;
  if (!root) return;
  yield { node: root, shape: object, label: 'An object type' };
  yield* memberPlaces(document.membersOf(root), typeMembers, '');
  for (const { name, nameNode, node, members } of document.fields.values()) {
    const label = `field ${quoted(name)}`;
    yield* namePlace(nameNode, 'Fields', 'The field name');
    if (!node) continue;
    yield { node, shape: object, label: `Field ${quoted(name)}` };
    yield* memberPlaces({ byName: members, replaced: [] }, fieldMembers, ` of ${label}`);
  }
  for (const { name, nameNode, node } of document.keys) {
    yield* namePlace(nameNode, 'Keys', 'The key name');
    if (!node) continue;
    yield { node, shape: array, label: `Key ${quoted(name)}` };
    if (node.type !== 'array') continue;
    for (const definition of node.children ?? []) {
      yield { node: definition, shape: object, label: `A definition of key ${quoted(name)}` };
      yield* memberPlaces(document.membersOf(definition), keyDefinitionMembers, ` of key ${quoted(name)}`);
    }
  }
}

function* namePlace(node: JsonNode, member: string, label: string): Generator<Place> {
  const shape = typeMembers.find(({ name }) => name === member)?.names;
  if (shape) yield { node, shape, label: `${label} ${quoted(node.value as string)}` };
}

function* memberPlaces({ byName }: ObjectMembers, known: readonly Member[], owner: string): Generator<Place> {
  for (const member of known) {
    const node = byName.get(member.name)?.valueNode;
    if (!node || member.readOnly) continue;
    yield { node, shape: member, label: `\`${member.name}\`${owner}` };
    yield* entryPlaces(node, member, `\`${member.name}\`${owner}`);
  }
}

/** The entries of a list, or of a map whose names are free (`Tags`). Fields and keys have walks of their own. */
function* entryPlaces(node: JsonNode, member: Member, label: string): Generator<Place> {
  if (!member.entries || node.type !== member.type) return;
  for (const child of node.children ?? []) {
    if (child.type !== 'property') {
      yield { node: child, shape: member.entries, label: `An entry of ${label}` };
      continue;
    }
    const [name, value] = child.children ?? [];
    if (name && member.names) yield { node: name, shape: member.names, label: `A name in ${label}` };
    if (value) yield { node: value, shape: member.entries, label: `A value in ${label}` };
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
