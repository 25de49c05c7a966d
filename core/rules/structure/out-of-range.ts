import { placesWith, sizeOf, type WrongPlace } from '../judging/places';
import { findingAtStart, type Rule } from '../rule';

export const outOfRange: Rule = {
  code: 'out-of-range',
  section: 'Structure',
  severity: 'error',
  when: 'a text, a number or a count is outside its limits.',
  why: 'The service rejects the definition.',
  bad: `"ExpirationDays": 2000`,
  good: `"ExpirationDays": 1098`,
  check: (document) =>
    placesWith(document, 'size').map((place) => findingAtStart(document, place.node, problem(place))),
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
