import { knownObjects, unknownMembers } from '../judging/members';
import { didYouMean } from '../judging/nearest';
import { findingAt, ifServiceIsAhead, quoted, type Rule } from '../rule';

export const unknownMember: Rule = {
  code: 'unknown-member',
  section: 'Structure',
  severity: 'warning',
  when: 'an object has a member that the request does not know.',
  why: 'The AWS tools refuse it or drop it. If the service has grown since this extension was made, turn the rule off.',
  bad: `"ExpirationDay": 366`,
  good: `"ExpirationDays": 366`,
  check: (document) =>
    knownObjects(document).flatMap((object) =>
      unknownMembers(object.node, object.known).map(({ property, meant }) =>
        findingAt(
          property.nameNode,
          `${quoted(property.name)} is no member of ${object.label}.${meant ? didYouMean(meant) : ifServiceIsAhead('unknown-member')}`,
        ),
      ),
    ),
};
