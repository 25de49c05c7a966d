import { findMember, typeMembers } from '../../model/members';
import { timestampFormatProblem } from '../../model/timestamp-format';
import { targetingFields } from '../judging/fields';
import { hasMember } from '../judging/members';
import { mismatchOf } from '../judging/places';
import { findingAt, quoted, type Rule } from '../rule';

const memberName = 'SourceLastUpdatedTimestampFormat';
const shape = findMember(typeMembers, memberName);

export const timestampFormat: Rule = {
  code: 'timestamp-format',
  section: 'Fields',
  severity: 'error',
  when: '`_profile.SourceLastUpdatedTimestamp` is written without `SourceLastUpdatedTimestampFormat`, or the format is not valid.',
  why: 'The service cannot read the time and rejects the definition. The same field of other objects needs no format.',
  bad: `"SourceLastUpdatedTimestampFormat": "yyyy-MM-ddTHH:mm:ssZ"`,
  good: `"SourceLastUpdatedTimestampFormat": "yyyy-MM-dd'T'HH:mm:ss'Z'"`,
  check: (document) => {
    const format = document.stringMember(memberName);
    if (format && shape && !mismatchOf(format, shape)) {
      const problem = timestampFormatProblem(format.value);
      return problem
        ? [
            findingAt(
              format,
              `${quoted(format.value)} is neither \`EpochMilli\` nor a \`SimpleDateFormat\` pattern. ${problem}`,
            ),
          ]
        : [];
    }
    if (!document.root || hasMember(document.root, memberName, typeMembers)) return [];
    return targetingFields(document)
      .filter(
        ({ target }) => target.kind === 'field' && target.canonical === '_profile.SourceLastUpdatedTimestamp',
      )
      .map(({ string }) =>
        findingAt(
          string,
          `${quoted(string.value)} needs \`${memberName}\` beside \`Fields\`: \`EpochMilli\`, or a pattern such as \`yyyy-MM-dd'T'HH:mm:ss'Z'\`.`,
        ),
      );
  },
};
