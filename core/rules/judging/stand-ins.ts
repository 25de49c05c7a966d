import { t } from '@vscode/l10n';
import type { JsonValue } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import { stepsTo } from '../../document/pointer';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceProblems } from '../../document/source';
import { sourceRoot } from '../../document/source-path';
import { indentAt, isFilled, isMultiLine, writeValue } from '../../document/writing';
import { defaultContentType } from '../../model/content-types';
import { profile } from '../../model/standard-objects/profile';
import type { Fix } from '../rule';
import { withoutTarget } from './field-fixes';
import { canBeLeftOut, changeTo, inTitle, removal } from './fixes';
import { definitionOn, likelyField } from './key-values';
import { fieldsInKeys } from './keys';
import { retargeting } from './retargeting';
import { fieldForKeys, fieldsForKeys, keysForFields } from './skeletons';
import { attributeTarget } from './suggest-target';
import { changeTimestampFormat, timestampFields, timestampFormatMember } from './timestamps';
import { nameOfType } from './type-name';
import { neededContentType } from './value-kind';

/** What can stand where a value says nothing, because it is empty or something quite different; the best one first. */
export function standIns(document: ProfileTypeDocument, node: JsonNode): Fix[] {
  const [member = '', name, ...below] = stepsTo(document, node.offset);
  if (name === undefined) return forMember(document, node, member);
  if (member === 'Keys') return [...inKey(document, node, name, below), removalOf(document, node)];
  const field = member === 'Fields' ? document.fields.get(name) : undefined;
  const [part] = below;
  if (!field) return [removalOf(document, node)];
  return part === undefined ? forField(document, node, field) : forPart(document, node, field, part);
}

function forMember(document: ProfileTypeDocument, node: JsonNode, name: string): Fix[] {
  if (name === 'Fields') return [rewriting(document, node, fieldsForKeys(document))];
  if (name === 'Keys') {
    const keys = keysForFields(document);
    return keys === undefined ? [] : [rewriting(document, node, keys)];
  }
  if (name === 'ObjectTypeName' || name === 'Description') return [changeTo(node, nameOfType(document))];
  if (name === timestampFormatMember && timestampFields(document).length > 0)
    return changeTimestampFormat(node);
  return canBeLeftOut(document, name) ? [removal(document, node)] : [];
}

/** One that no key uses goes. */
function forField(document: ProfileTypeDocument, node: JsonNode, { name }: Field): Fix[] {
  const isUsed = fieldsInKeys(document).has(name);
  return isUsed ? [rewriting(document, node, fieldForKeys(document, name))] : [removal(document, node)];
}

function forPart(document: ProfileTypeDocument, node: JsonNode, field: Field, part: string): Fix[] {
  if (part === 'Source') {
    const path = `${sourceRoot}.${field.name}`;
    return sourceProblems(path).length > 0 ? [] : [changeTo(node, path)];
  }
  if (part === 'Target') {
    const attribute = retargeting(document, field, [attributeTarget(profile, field.name)]);
    const without = withoutTarget(document, field);
    return fieldsInKeys(document).has(field.name) ? [...without, ...attribute] : [...attribute, ...without];
  }
  const needed = neededContentType(document, field);
  return needed === defaultContentType
    ? [changeTo(node, needed), removal(document, node)]
    : [changeTo(node, needed)];
}

/** A definition or field name for the field that the key may be meant for. */
function inKey(
  document: ProfileTypeDocument,
  node: JsonNode,
  name: string,
  [definition, list, entry]: readonly string[],
): Fix[] {
  const field = likelyField(document, { name })?.name;
  if (field === undefined) return [];
  if (definition === undefined) return [rewriting(document, node, [definitionOn(document, field)])];
  if (list === undefined) return [rewriting(document, node, definitionOn(document, field))];
  if (list !== 'FieldNames') return [];
  return [rewriting(document, node, entry === undefined ? [field] : field)];
}

/** The last tag takes all of them along, and so does the last definition of a key. */
function removalOf(document: ProfileTypeDocument, node: JsonNode): Fix {
  const entry = node.parent?.type === 'property' ? node.parent : node;
  const owner = entry.parent;
  const isLast = owner?.children?.length === 1 && owner.parent?.type === 'property';
  return removal(document, isLast ? owner : node);
}

/** Puts another value in place of one, written as its author writes what stands beside it. */
export function rewriting(document: ProfileTypeDocument, node: JsonNode, value: JsonValue): Fix {
  const { offset, length, parent } = node;
  const owner = parent?.type === 'property' ? parent.parent : parent;
  const siblings = (owner?.children ?? []).map((child) =>
    child.type === 'property' ? child.children?.[1] : child,
  );
  const like = siblings.findLast((sibling) => sibling !== node && isFilled(sibling));
  const isInLine = owner !== undefined && !isMultiLine(document, owner);
  const text = writeValue(document, value, indentAt(document.text, offset), like, !like && isInLine);
  return { title: t`Change to ${inTitle(value)}`, changes: [{ offset, length, text }] };
}
