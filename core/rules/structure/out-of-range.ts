import type { JsonNode } from '../../document/json';
import { characterCount } from '../../document/strings';
import type { Shape } from '../../model/members';
import { hasType, type Place, placesOf } from '../places';
import { findingAt, type Rule } from '../rule';

export const outOfRange: Rule = {
  code: 'out-of-range',
  section: 'Structure',
  severity: 'error',
  when: 'a text, a number or a count is outside its limits.',
  why: 'The service rejects the definition.',
  bad: `"ExpirationDays": 2000`,
  good: `"ExpirationDays": 1098`,
  check: (document) =>
    placesOf(document)
      .filter(({ node, shape }) => hasType(node, shape) && !isWithin(sizeOf(node, shape), shape))
      .map((place) => findingAt(place.node, problem(place))),
};

/** Characters of a text, entries of a list or map, or the number itself. */
function sizeOf(node: JsonNode, { type }: Shape): number {
  if (type === 'string') return characterCount(node.value as string);
  return type === 'integer' ? (node.value as number) : (node.children?.length ?? 0);
}

function isWithin(size: number, { min = -Infinity, max = Infinity }: Shape): boolean {
  return size >= min && size <= max;
}

function problem({ node, shape, label }: Place): string {
  const { type, min, max } = shape;
  const size = sizeOf(node, shape);
  const limits = max === undefined ? `${min} or more` : `${min} to ${max}`;
  if (type === 'integer') return `${label()} must be ${limits}, not ${size}.`;
  const unit = type === 'string' ? 'characters' : 'entries';
  if (size === 0) return `${label()} is empty. It needs ${limits} ${unit}.`;
  return `${label()} must have ${limits} ${unit}, not ${size}.`;
}
