import { t } from '@vscode/l10n';
import type { JsonValue } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import { findProperty, findValue } from '../../document/members';
import { pointerAt, stepsTo } from '../../document/pointer';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceProblems } from '../../document/source';
import { indentAt, styleOf } from '../../document/writing';
import type { Shape, ValueType } from '../../model/members';
import { profile } from '../../model/standard-objects/profile';
import type { Fix } from '../rule';
import { changeTo, fits } from './fixes';
import { definitionOn } from './key-values';
import { fieldsInKeys } from './keys';
import { nearestValue } from './nearest';
import { mismatchOf } from './places';
import { isFreeTarget } from './retargeting';
import { rewriting } from './stand-ins';
import { attributeTarget } from './suggest-target';

/** What a value of the wrong type says. */

/** The same in the type that is wanted, where nothing but the type is wrong. */
export function sameInType(document: ProfileTypeDocument, node: JsonNode, shape: Shape): Fix | undefined {
  const value = readers[shape.type](node, document, shape);
  if (value !== undefined && fits(value, shape)) return rewriting(document, node, value);
  const [only, ...more] = node.type === 'array' ? (node.children ?? []) : [];
  if (only && more.length === 0 && !mismatchOf(only, shape)) return takeOutOfList(document, node, only);
  return isKey(shape) && findProperty(node, 'FieldNames') ? putIntoList(document, node) : undefined;
}

/** A key has a list of definitions. */
function isKey({ type, entries }: Shape): boolean {
  return type === 'array' && !entries;
}

type Reader = (node: JsonNode, document: ProfileTypeDocument, shape: Shape) => JsonValue | undefined;

const readers: Readonly<Record<ValueType, Reader>> = {
  string: (node, document) => writtenText(document, node),
  integer: ({ value }) =>
    typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined,
  boolean: ({ value }) => (typeof value === 'string' ? booleans.get(value.toLowerCase()) : undefined),
  object: (node, document) => tagsOf(document, node),
  array: ({ value }, _, { entries }) => {
    if (typeof value !== 'string' || !entries) return undefined;
    const words = value.trim().split(/[\s,;]+/);
    return words.map((word) => (entries.values && nearestValue(word, entries.values)) ?? word);
  },
};

const booleans = new Map([
  ...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
]);

/** Members whose text has no meaning beyond its limits, so that a number may be what is meant. */
const freeTexts = /^\/(?:Description|DomainName|EncryptionKey|Tags\/[^/]*)$/;

/** A number or truth value, letter by letter. */
function writtenText(
  document: ProfileTypeDocument,
  { offset, length, parent, children }: JsonNode,
): string | undefined {
  const text = document.text.slice(offset, offset + length);
  if (children) return undefined;
  const isFieldName = parent?.type === 'array' && document.fields.has(text);
  return isFieldName || freeTexts.test(pointerAt(document, offset)) ? text : undefined;
}

/** Tags as CloudFormation writes them. */
function tagsOf(document: ProfileTypeDocument, node: JsonNode): JsonValue | undefined {
  const { offset, type, children = [] } = node;
  if (pointerAt(document, offset) !== '/Tags' || type !== 'array') return undefined;
  const tags = children.map((tag) => [findValue(tag, 'Key')?.value, findValue(tag, 'Value')?.value]);
  return tags.flat().every((text) => typeof text === 'string')
    ? (Object.fromEntries(tags) as Record<string, string>)
    : undefined;
}

/** Values in the type that is wanted which are near, but not the only ones. */
export function guesses(document: ProfileTypeDocument, node: JsonNode, shape: Shape): Fix[] {
  const values = guessers[shape.type](node, document, shape);
  return values.filter((value) => fits(value, shape)).map((value) => rewriting(document, node, value));
}

type Guesser = (...given: Parameters<Reader>) => readonly JsonValue[];

const guessers: Readonly<Record<ValueType, Guesser>> = {
  string: () => [],
  integer: ({ value }, _, { min = -Infinity, max = Infinity }) => {
    const number = typeof value === 'string' ? parseFloat(value) : value;
    return typeof number === 'number' ? [Math.min(Math.max(Math.round(number), min), max)] : [];
  },
  boolean: ({ type, value }) => {
    if (type === 'null') return [];
    return value === 0 ? [false] : value === 1 ? [true] : [true, false];
  },
  object: (node, document) => [...fieldOf(document, node), ...definitionOf(document, node)],
  array: (node, document, shape) =>
    isKey(shape) ? definitionOf(document, node).map((definition) => [definition]) : [],
};

/** A key definition of which only the field is written. */
function definitionOf(document: ProfileTypeDocument, { value, offset }: JsonNode): JsonValue[] {
  const [member] = stepsTo(document, offset);
  if (member !== 'Keys' || typeof value !== 'string' || !document.fields.has(value)) return [];
  return [definitionOn(document, value)];
}

/** A field of which only the source is written. One that no key uses keeps its value in an attribute. */
function fieldOf(document: ProfileTypeDocument, { offset, value }: JsonNode): JsonValue[] {
  const [member, name = ''] = stepsTo(document, offset);
  if (member !== 'Fields' || name === '' || typeof value !== 'string' || sourceProblems(value).length > 0)
    return [];
  const target = fieldsInKeys(document).has(name) ? undefined : attributeTarget(profile, name);
  const isFree = target !== undefined && isFreeTarget(document, target);
  return [isFree ? { Source: value, Target: target } : { Source: value }];
}

function takeOutOfList(document: ProfileTypeDocument, list: JsonNode, only: JsonNode): Fix {
  const { text } = document;
  const depth = indentAt(text, only.offset).length - indentAt(text, list.offset).length;
  const written = text.slice(only.offset, only.offset + only.length);
  const shifted = depth > 0 ? written.replace(new RegExp(`\\n[ \\t]{${depth}}`, 'g'), '\n') : written;
  const title = only.children ? t('Take out of the list') : changeTo(list, only.value as JsonValue).title;
  return { title, changes: [{ offset: list.offset, length: list.length, text: shifted }] };
}

/** On lines of its own where the definition has several. */
function putIntoList(document: ProfileTypeDocument, { offset, length }: JsonNode): Fix {
  const written = document.text.slice(offset, offset + length);
  const { indent, lineEnd } = document.remember(styleOf);
  const outer = lineEnd + indentAt(document.text, offset);
  const text = written.includes('\n')
    ? `[${outer}${indent}${written.replaceAll('\n', `\n${indent}`)}${outer}]`
    : `[${written}]`;
  return { title: t('Put into a list'), changes: [{ offset, length, text }] };
}
