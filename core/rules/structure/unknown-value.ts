import { didYouMean, nearestValue } from '../judging/nearest';
import { placesWith } from '../judging/places';
import { findingAt, ifServiceIsAhead, quoted, type Rule } from '../rule';

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
      const suggestion = nearestValue(value, values);
      const known = suggestion ? '' : ` Known are ${values.join(', ')}.${ifServiceIsAhead('unknown-value')}`;
      return findingAt(node, `${label} cannot be ${quoted(value)}.${didYouMean(suggestion)}${known}`);
    }),
};
