import { characterCount } from '../../document/strings';
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
    placesOf(document).flatMap((place) => {
      const message = problem(place);
      return message === undefined ? [] : [findingAt(place.node, message)];
    }),
};

function problem({ node, shape, label }: Place): string | undefined {
  const { min, max } = shape;
  if ((min === undefined && max === undefined) || !hasType(node, shape)) return undefined;
  const [size, unit] =
    shape.type === 'string'
      ? [characterCount(node.value as string), ' characters']
      : shape.type === 'integer'
        ? [node.value as number, '']
        : [node.children?.length ?? 0, ' entries'];
  if (size >= (min ?? -Infinity) && size <= (max ?? Infinity)) return undefined;
  if (size === 0 && unit === ' characters') return `${label} is empty. It needs 1 to ${max} characters.`;
  const limits = max === undefined ? `${min} or more` : `${min} to ${max}`;
  return unit === ''
    ? `${label} must be ${limits}, not ${size}.`
    : `${label} must have ${limits}${unit}, not ${size}.`;
}
