import type { ValueType } from '../../model/members';
import { placesWith } from '../judging/places';
import { findingAtStart, type Rule } from '../rule';

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
    placesWith(document, 'type').map(({ node, shape, label }) =>
      findingAtStart(document, node, `${label} must be ${expected[shape.type]}.`),
    ),
};
