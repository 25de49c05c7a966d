import { t } from '@vscode/l10n';
import type { JsonNode } from '../../document/json';
import { childCount, findValue } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { characterCount } from '../../model/character-count';
import {
  fieldMembers,
  fieldName,
  keyDefinitionMembers,
  keyName,
  type Member,
  type Shape,
  typeMembers,
} from '../../model/members';
import { quoted } from '../rule';

/** How a value or name misses its limits. The first that holds counts: a number for a text is not also too short. */
export type Mismatch = 'type' | 'size' | 'format' | 'value';

/** A JSON value, or a name that the user chose, that does not keep its limits. */
export interface WrongPlace {
  readonly mismatch: Mismatch;
  readonly node: JsonNode;
  readonly shape: Shape;
  /** What it is, to begin a sentence with. */
  readonly label: string;
}

const object: Shape = { type: 'object' };
const array: Shape = { type: 'array' };

/** The values and free names of the document that do not keep their limits in one way. */
export function placesWith(document: ProfileTypeDocument, mismatch: Mismatch): WrongPlace[] {
  return document.remember(findWrongPlaces).filter((place) => place.mismatch === mismatch);
}

function findWrongPlaces(document: ProfileTypeDocument): readonly WrongPlace[] {
  const places: WrongPlace[] = [];
  const { root } = document;
  if (!root) return places;
  const look: Look = (node, shape, label, owner, member = '') => {
    const mismatch = node && mismatchOf(node, shape);
    if (mismatch) places.push({ mismatch, node, shape, label: label(owner, member) });
  };
  look(root, object, () => t('An object type'), '');
  lookAtMembers(look, root, typeMembers, labels.typeMember, '');
  for (const { name, nameNode, node } of document.fields.values()) {
    // A name without a value is still being typed, and the missing value is reported.
    look(node && nameNode, fieldName, labels.fieldName, name);
    look(node, object, labels.field, name);
    lookAtMembers(look, node, fieldMembers, labels.fieldMember, name);
  }
  for (const { name, nameNode, node } of document.keys) {
    look(node && nameNode, keyName, labels.keyName, name);
    look(node, array, labels.key, name);
    const definitions = node?.type === 'array' ? (node.children ?? []) : [];
    for (const definition of definitions) {
      look(definition, object, labels.definition, name);
      lookAtMembers(look, definition, keyDefinitionMembers, labels.definitionMember, name);
    }
  }
  return places;
}

/** Says what stands at a place, by the name of its field or key and that of its member. Called for wrong places only. */
type Label = (owner: string, member: string) => string;

const labels = {
  typeMember: (_, member) => quoted(member),
  fieldName: (field) => t`The field name ${quoted(field)}`,
  field: (field) => t`Field ${quoted(field)}`,
  fieldMember: (field, member) => t`${quoted(member)} of field ${quoted(field)}`,
  keyName: (key) => t`The key name ${quoted(key)}`,
  key: (key) => t`Key ${quoted(key)}`,
  definition: (key) => t`A definition of key ${quoted(key)}`,
  entry: (list) => t`An entry of ${list}`,
  nameIn: (map) => t`A name in ${map}`,
  valueIn: (map) => t`A value in ${map}`,
  definitionMember: (key, member) => t`${quoted(member)} of key ${quoted(key)}`,
} satisfies Record<string, Label>;

type Look = (node: JsonNode | undefined, shape: Shape, label: Label, owner: string, member?: string) => void;

function lookAtMembers(
  look: Look,
  node: JsonNode | undefined,
  known: readonly Member[],
  label: Label,
  owner: string,
): void {
  for (const member of known) {
    const value = member.readOnly ? undefined : findValue(node, member.name);
    if (!value) continue;
    look(value, member, label, owner, member.name);
    if (member.entries && value.type === member.type) {
      lookAtEntries(look, value, member.entries, member, label(owner, member.name));
    }
  }
}

/** The entries of a list, or of a map whose names are free (`Tags`). Fields and keys have walks of their own. */
function lookAtEntries(look: Look, node: JsonNode, entries: Shape, { names }: Member, list: string): void {
  for (const child of node.children ?? []) {
    if (child.type !== 'property') {
      look(child, entries, labels.entry, list);
      continue;
    }
    const [name, value] = child.children ?? [];
    if (names) look(name, names, labels.nameIn, list);
    look(value, entries, labels.valueIn, list);
  }
}

/** The first way in which a value misses the limits of its shape. */
export function mismatchOf(node: JsonNode, shape: Shape): Mismatch | undefined {
  if (!hasType(node, shape)) return 'type';
  const size = sizeOf(node, shape);
  if (size < (shape.min ?? -Infinity) || size > (shape.max ?? Infinity)) return 'size';
  if (shape.format && !shape.format.pattern.test(node.value as string)) return 'format';
  if (shape.values && !shape.values.includes(node.value as string)) return 'value';
  return undefined;
}

function hasType(node: JsonNode, { type }: Shape): boolean {
  return type === 'integer' ? node.type === 'number' && Number.isInteger(node.value) : node.type === type;
}

/** Characters of a text, entries of a list or map, or the number itself. */
export function sizeOf(node: JsonNode, { type }: Shape): number {
  if (type === 'string') return characterCount(node.value as string);
  return type === 'integer' ? (node.value as number) : childCount(node);
}
