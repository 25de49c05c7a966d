import { t } from '@vscode/l10n';
import type { StringNode } from '../../document/members';
import { findMember, typeMembers } from '../../model/members';
import { commonTimestampFormats, timestampFormatProblem } from '../../model/timestamp-format';
import { changeTo, preferred } from '../judging/fixes';
import { mismatchOf } from '../judging/places';
import {
  addTimestampFormat,
  changeTimestampFormat,
  hasTimestampFormat,
  timestampFields,
  timestampFormatMember as memberName,
} from '../judging/timestamps';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

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
              t`${quoted(format.value)} is neither \`EpochMilli\` nor a \`SimpleDateFormat\` pattern. ${problem}`,
              { fixes: () => changeFormat(format) },
            ),
          ]
        : [];
    }
    if (hasTimestampFormat(document)) return [];
    return timestampFields(document).map(({ string }) =>
      findingAt(
        string,
        t`${quoted(string.value)} needs \`${memberName}\` beside \`Fields\`: \`EpochMilli\`, or a pattern such as \`yyyy-MM-dd'T'HH:mm:ss'Z'\`.`,
        { fixes: () => addTimestampFormat(document) },
      ),
    );
  },
};

function changeFormat(format: StringNode): Fix[] {
  const meant = meantFormats(format.value);
  if (meant.length === 0) return changeTimestampFormat(format);
  return meant.map((valid) => {
    const fix = changeTo(format, valid);
    return valid.toLowerCase() === format.value.toLowerCase() ? preferred(fix) : fix;
  });
}

const unquoted = (format: string): string => format.replaceAll("'", '');

/** What a wrong format may have meant. */
function meantFormats(format: string): string[] {
  const meant = [
    ...commonTimestampFormats.filter(
      (common) => unquoted(common).toLowerCase() === unquoted(format).toLowerCase(),
    ),
    `${format}'`,
    // Week years and days of the year are hardly ever meant.
    format
      .replace(/Y+/g, (years) => years.toLowerCase())
      .replace(/DD/, 'dd')
      .replace(/T(?=H|h|k|K)/, "'T'"),
    format.replace(/T(?=H|h|k|K)/, "'T'"),
    format.replace(/X{4,}/g, 'XXX'),
  ].filter((candidate) => timestampFormatProblem(candidate) === undefined);
  return [...new Set(meant)];
}
