import { t } from '@vscode/l10n';
import type { TextChange } from '../../document/changes';
import { type JsonValue, remove, replaceWith } from '../../document/editing';
import { type JsonNode, parseJson } from '../../document/json';
import { findValue, hasProperty, propertiesOf, type StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { findMember, forbiddenNames, type Shape, typeMembers } from '../../model/members';
import type { Fix } from '../rule';
import { hasMember } from './members';
import { mismatchOf } from './places';

/** Fixes that several rules offer. None is preferred by itself; `preferred` makes it so. */

/** Puts another value, or another name of a member, in place of the one at `node`. */
export function changeTo(node: JsonNode, value: JsonValue): Fix {
  return { title: t`Change to ${inTitle(value)}`, changes: [replaceWith(node, value)] };
}

/** Takes out the entry of a list or, of a member's name or value, the whole member. */
export function removal(document: ProfileTypeDocument, node: JsonNode): Fix {
  const child = node.parent?.type === 'property' ? node.parent : node;
  const named = child.type === 'property' ? child.children?.[0] : child;
  const title = named?.children ? t('Remove this') : t`Remove ${inTitle(named?.value as JsonValue)}`;
  return { title, changes: [remove(document, child)] };
}

/** Takes out a member, as often as its name stands in the object: without the last one, the one before would count. */
export function removalOfAll(document: ProfileTypeDocument, nameNode: StringNode): Fix {
  const members = nameNode.parent?.parent?.children ?? [];
  const isMeant = (member: JsonNode | undefined): boolean => member?.children?.[0]?.value === nameNode.value;
  const changes: TextChange[] = [];
  let first: JsonNode | undefined;
  for (const [index, member] of members.entries()) {
    if (!isMeant(member)) continue;
    first ??= member;
    if (isMeant(members[index + 1])) continue;
    changes.push(remove(document, first, member));
    first = undefined;
  }
  return { ...removal(document, nameNode), changes };
}

/**
 * Gives something that the author named another name; a field in `Fields` and in all keys. Undefined where the name is
 * taken, or could not begin so.
 */
export function renaming(document: ProfileTypeDocument, node: StringNode, name: string): Fix | undefined {
  const { fields, keyDefinitions, root } = document;
  const fieldsNode = findValue(root, 'Fields');
  const isEntry = node.parent?.type === 'array';
  if (isEntry && !fields.has(node.value)) return fields.has(name) ? changeTo(node, name) : undefined;
  const owner = isEntry ? fieldsNode : node.parent?.parent;
  const isField = owner === fieldsNode;
  const keepsUnderscore = !isField && name.startsWith('_') && node.value.trim().startsWith('_');
  const canBegin = /^[a-zA-Z]/.test(name) || keepsUnderscore;
  if (!canBegin || forbiddenNames.includes(name) || hasProperty(owner, name)) return undefined;
  const definitions = [...propertiesOf(fieldsNode)].map(({ nameNode }) => nameNode);
  const uses = keyDefinitions.flatMap(({ fieldNames }) => fieldNames);
  const places = isField ? [...definitions, ...uses].filter(({ value }) => value === node.value) : [node];
  return { title: t`Rename to ${inTitle(name)}`, changes: places.map((place) => replaceWith(place, name)) };
}

/** Whether a node is the value of a member; otherwise it is a name or an entry. */
export function isValue(node: JsonNode): boolean {
  return node.parent?.type === 'property' && node.parent.children?.[1] === node;
}

/** Whether a member of the type is optional. Without a template, `Fields` and `Keys` are not. */
export function canBeLeftOut({ root }: ProfileTypeDocument, name: string): boolean {
  const isThere = (other: string): boolean => root !== undefined && hasMember(root, other, typeMembers);
  if (name === 'TemplateId') return isThere('Fields') && isThere('Keys');
  const member = findMember(typeMembers, name);
  return member !== undefined && !member.required;
}

/** As many as a menu should hold. */
export const maxOffered = 4;

/** The fix as the one right answer: it is made without asking where everything is mended at once. */
export function preferred(fix: Fix): Fix {
  return { ...fix, isPreferred: true };
}

/** Whether a value, and every entry that it has, keeps its limits. */
export function fits(value: JsonValue, shape: Shape): boolean {
  const node = parseJson(JSON.stringify(value)).root;
  const { entries } = shape;
  if (!node || mismatchOf(node, shape)) return false;
  const valueOf = (child: JsonNode): JsonNode =>
    (child.type === 'property' ? child.children?.[1] : child) ?? child;
  return !entries || (node.children ?? []).every((child) => !mismatchOf(valueOf(child), entries));
}

const maxLength = 60;

/** A name or value in the title of a fix, as JSON writes it; a very long one is cut. */
export function inTitle(value: JsonValue): string {
  const text = JSON.stringify(value);
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength)}…${typeof value === 'string' ? '"' : ''}`;
}
