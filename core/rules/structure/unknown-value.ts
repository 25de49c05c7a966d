import { modelDate } from '../../model/service';
import { didYouMean, nearest } from '../nearest';
import { placesWith } from '../places';
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
    placesWith(document, 'value').map(({ node, shape: { values = [] }, label }) => {
      const value = node.value as string;
      const suggestion = nearest(value, values) ?? startingWith(value, values);
      const known = suggestion ? '' : ` The values of ${modelDate} are ${values.join(', ')}.`;
      return findingAt(node, `${label} cannot be ${quoted(value)}.${didYouMean(suggestion)}${known}`);
    }),
};

/** `EMAIL` for `EMAIL_ADDRESS` is too far for a typing mistake, and yet clear. */
function startingWith(value: string, values: readonly string[]): string | undefined {
  return value.length < 3 ? undefined : values.find((candidate) => candidate.startsWith(value.toUpperCase()));
}
