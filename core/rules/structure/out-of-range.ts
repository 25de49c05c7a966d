import type { JsonNode } from '../../document/json';
import { asString, type StringNode } from '../../document/members';
import { pointerAt } from '../../document/pointer';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { canBeLeftOut, changeTo, fits, isValue, removal, renaming } from '../judging/fixes';
import { fieldsInKeys } from '../judging/keys';
import { placesWith, sizeOf, type WrongPlace } from '../judging/places';
import { nameOfType } from '../judging/type-name';
import { findingAtStart, type Fix, type Rule } from '../rule';

export const outOfRange: Rule = {
  code: 'out-of-range',
  section: 'Structure',
  severity: 'error',
  when: 'a text, a number or a count is outside its limits.',
  why: 'The service rejects the definition.',
  bad: `"ExpirationDays": 2000`,
  good: `"ExpirationDays": 1098`,
  check: (document) =>
    placesWith(document, 'size').map((place) => ({
      ...findingAtStart(document, place.node, problem(place)),
      fixes: () => mend(document, place),
    })),
};

function problem({ node, shape, label }: WrongPlace): string {
  const { type, min, max } = shape;
  const size = sizeOf(node, shape);
  const limits = max === undefined ? `${min} or more` : `${min} to ${max}`;
  if (type === 'integer') return `${label} must be ${limits}, not ${size}.`;
  const unit = type === 'string' ? 'characters' : 'entries';
  if (size === 0) return `${label} is empty. It needs ${limits} ${unit}.`;
  return `${label} must have ${limits} ${unit}, not ${size}.`;
}

function mend(document: ProfileTypeDocument, place: WrongPlace): Fix[] {
  const { node, shape } = place;
  const { type, min = 0, max = Infinity } = shape;
  const size = sizeOf(node, shape);
  if (type === 'integer') return [changeTo(node, size < min ? min : max)];
  if (size === 0) return mendEmpty(document, node);
  const string = asString(node);
  return string ? mendLong(document, string, place) : [];
}

/** Something useful instead of nothing, or nothing at all. */
function mendEmpty(document: ProfileTypeDocument, node: JsonNode): Fix[] {
  const { parent } = node;
  if (parent?.type === 'array') return (parent.children ?? []).length > 1 ? [removal(document, node)] : [];
  if (!isValue(node)) return [];
  const pointer = pointerAt(document, node.offset);
  if (pointer === '/ObjectTypeName' || pointer === '/Description')
    return [changeTo(node, nameOfType(document))];
  return canBeEmptied(document, pointer) ? [removal(document, node)] : [];
}

/** A field without a target only serves keys. */
function canBeEmptied(document: ProfileTypeDocument, pointer: string): boolean {
  const [, member = '', field, part] = pointer.split('/');
  if (field === undefined) return canBeLeftOut(document, member);
  return part === 'Target' && fieldsInKeys(document).has(field);
}

/** Texts of which the beginning is of use. */
const cuttable = /^\/(?:ObjectTypeName|Description|Tags\/[^/]*)$/;

function mendLong(document: ProfileTypeDocument, string: StringNode, { shape }: WrongPlace): Fix[] {
  const beginning = Array.from(string.value).slice(0, shape.max).join('');
  if (!fits(beginning, shape)) return [];
  const title = `Cut to ${shape.max ?? 0} characters`;
  if (!isValue(string)) {
    const fix = renaming(document, string, beginning);
    return fix ? [{ ...fix, title }] : [];
  }
  return cuttable.test(pointerAt(document, string.offset)) ? [{ ...changeTo(string, beginning), title }] : [];
}
