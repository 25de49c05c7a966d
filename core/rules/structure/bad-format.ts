import { placesWith } from '../judging/places';
import { findingAt, type Rule } from '../rule';

export const badFormat: Rule = {
  code: 'bad-format',
  section: 'Structure',
  severity: 'error',
  when: 'a name has characters that the service does not allow there.',
  why: 'The service rejects the definition. Field names may have dots, but a field with a dot cannot be part of a key.',
  bad: `"Fields": { "postal code": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" } }`,
  good: `"Fields": { "postalCode": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" } }`,
  check: (document) =>
    placesWith(document, 'format').map(({ node, shape, label }) =>
      findingAt(node, `${label} may have only ${shape.format?.allowed ?? 'other characters'}.`),
    ),
};
