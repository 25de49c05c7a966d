import { insertMember } from '../../document/editing';
import type { StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { findMember, typeMembers } from '../../model/members';
import { commonTimestampFormats, timestampFormatProblem } from '../../model/timestamp-format';
import { targetingFields } from '../judging/fields';
import { changeTo, inTitle, preferred } from '../judging/fixes';
import { hasMember } from '../judging/members';
import { mismatchOf } from '../judging/places';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

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
              { fixes: () => changeFormat(format) },
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
          {
            fixes: () => commonTimestampFormats.slice(0, 3).flatMap((format) => addFormat(document, format)),
          },
        ),
      );
  },
};

function changeFormat(format: StringNode): Fix[] {
  return validFormats(format.value).map((valid) => {
    const fix = changeTo(format, valid);
    return valid.toLowerCase() === format.value.toLowerCase() ? preferred(fix) : fix;
  });
}

function addFormat(document: ProfileTypeDocument, format: string): Fix[] {
  const { root } = document;
  if (root?.type !== 'object') return [];
  const fields = document.member('Fields')?.nameNode.parent;
  return [
    {
      title: `Set ${inTitle(memberName)} to ${inTitle(format)}`,
      changes: [insertMember(document, root, memberName, format, fields ? { before: fields } : 'last')],
    },
  ];
}

const unquoted = (format: string): string => format.replaceAll("'", '');

/** What a wrong format may have meant; of those that are often wanted, some where that is not clear. */
function validFormats(format: string): string[] {
  const meant = [
    ...commonTimestampFormats.filter(
      (common) => unquoted(common).toLowerCase() === unquoted(format).toLowerCase(),
    ),
    `${format}'`,
    format.replace(/T(?=H|h|k|K)/, "'T'"),
    format.replace(/X{4,}/g, 'XXX'),
  ].filter((candidate) => timestampFormatProblem(candidate) === undefined);
  return [...new Set(meant.length > 0 ? meant : commonTimestampFormats.slice(0, 3))];
}
