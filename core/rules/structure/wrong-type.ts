import type { JsonValue } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import { pointerAt } from '../../document/pointer';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { writeValue } from '../../document/writing';
import type { Shape, ValueType } from '../../model/members';
import { canBeLeftOut, changeTo, fits, preferred, removal } from '../judging/fixes';
import { placesWith, type WrongPlace } from '../judging/places';
import { findingAtStart, type Fix, type Rule } from '../rule';

const expected: Readonly<Record<ValueType, string>> = {
  string: 'a text in double quotes',
  integer: 'a whole number without quotes',
  boolean: '`true` or `false` without quotes',
  object: 'an object in braces `{ }`',
  array: 'a list in brackets `[ ]`',
};

export const wrongType: Rule = {
  code: 'wrong-type',
  section: 'Structure',
  severity: 'error',
  when: 'a value is of another JSON type than the request has there.',
  why: 'The service rejects the definition.',
  bad: `"ExpirationDays": "366"`,
  good: `"ExpirationDays": 366`,
  check: (document) =>
    placesWith(document, 'type').map((place) => ({
      ...findingAtStart(document, place.node, `${place.label} must be ${expected[place.shape.type]}.`),
      fixes: () => mend(document, place),
    })),
};

function mend(document: ProfileTypeDocument, { node, shape }: WrongPlace): Fix[] {
  if (node.type === 'null') return mendNull(document, node);
  if (shape.type === 'array' && !shape.entries)
    return node.type === 'object' ? [preferred(wrapInList(node))] : [];
  const meant = readers[shape.type](node, document);
  if (meant !== undefined && fits(meant, shape)) return [preferred(rewrite(document, node, meant))];
  const near = guess(node, shape);
  return near !== undefined && fits(near, shape) ? [changeTo(node, near)] : [];
}

function mendNull(document: ProfileTypeDocument, node: JsonNode): Fix[] {
  const [, member = '', ...below] = pointerAt(document, node.offset).split('/');
  return below.length === 0 && canBeLeftOut(document, member) ? [removal(document, node)] : [];
}

/** The value in the type that is wanted, where nothing but the type is wrong. */
const readers: Readonly<
  Record<ValueType, (node: JsonNode, document: ProfileTypeDocument) => JsonValue | undefined>
> = {
  string: (node, document) => (node.type === 'array' ? onlyText(node) : writtenText(document, node)),
  integer: ({ value }) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : undefined),
  boolean: ({ value }) => (typeof value === 'string' ? booleans.get(value.toLowerCase()) : undefined),
  object: () => undefined,
  array: ({ value }) => (typeof value === 'string' ? value.split(/[\s,;]+/) : undefined),
};

const booleans = new Map([
  ['true', true],
  ['false', false],
]);

function onlyText({ children = [] }: JsonNode): string | undefined {
  const [only] = children;
  return only?.type === 'string' && children.length === 1 ? (only.value as string) : undefined;
}

/** Members whose text has no meaning beyond its limits, so that a number may be what is meant. */
const freeTexts = /^\/(?:ObjectTypeName|Description|DomainName|EncryptionKey|Tags\/[^/]*)$/;

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

/** A value in the type that is wanted which is near, but not the only one. */
function guess({ type, value }: JsonNode, shape: Shape): JsonValue | undefined {
  if (type !== 'number') return undefined;
  if (shape.type === 'integer') return Math.round(value as number);
  return shape.type === 'boolean' && (value === 0 || value === 1) ? value === 1 : undefined;
}

/** Lists are written with the blanks that the author uses. */
function rewrite(document: ProfileTypeDocument, node: JsonNode, value: JsonValue): Fix {
  const text = writeValue(document, value, '', undefined, true);
  return { ...changeTo(node, value), changes: [{ offset: node.offset, length: node.length, text }] };
}

/** A key has a list of definitions. */
function wrapInList({ offset, length }: JsonNode): Fix {
  return {
    title: 'Put into a list',
    changes: [
      { offset, length: 0, text: '[' },
      { offset: offset + length, length: 0, text: ']' },
    ],
  };
}
