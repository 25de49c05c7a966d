import { modelDate } from '../../model/service';
import { didYouMean, nearest } from '../nearest';
import { hasType, placesOf } from '../places';
import { findingAt, quoted, type Rule } from '../rule';

export const unknownValue: Rule = {
  code: 'unknown-value',
  section: 'Structure',
  severity: 'error',
  when: 'a content type or a standard identifier is none of those that the service has.',
  why: 'The service rejects the definition.',
  bad: `"Fields": {
  "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL" }
}`,
  good: `"Fields": {
  "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" }
}`,
  check: (document) =>
    placesOf(document).flatMap(({ node, shape, label }) => {
      if (!shape.values || !hasType(node, shape)) return [];
      const value = node.value as string;
      if (shape.values.includes(value)) return [];
      const suggestion = nearest(value, shape.values) ?? startingWith(value, shape.values);
      const known = suggestion ? '' : ` The values of ${modelDate} are ${shape.values.join(', ')}.`;
      return [findingAt(node, `${label} cannot be ${quoted(value)}.${didYouMean(suggestion)}${known}`)];
    }),
};

/** `EMAIL` for `EMAIL_ADDRESS` is too far for a typing mistake, and yet clear. */
function startingWith(value: string, values: readonly string[]): string | undefined {
  return value.length < 3 ? undefined : values.find((candidate) => candidate.startsWith(value.toUpperCase()));
}
