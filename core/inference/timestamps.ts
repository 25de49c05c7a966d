import { epochMilli } from '../model/timestamp-format';
import type { RecordProperty } from './record-properties';

const names = new Set([
  ...['updatedat', 'updatedon', 'updated', 'updatetime', 'updatedtime', 'updateddate', 'updatedtimestamp'],
  ...['lastupdated', 'lastupdatedat', 'lastupdate', 'lastupdatedtimestamp', 'lastupdateddate'],
  ...['modified', 'modifiedat', 'modifiedon', 'modifieddate', 'datemodified', 'dateupdated'],
  ...['lastmodifieddatetime', 'lastupdateddatetime', 'modifieddatetime', 'updateddatetime', 'updatedatetime'],
  ...['lastchanged', 'lastchangedat', 'changedat', 'changedon', 'changed', 'dateofchange', 'lastchangedate'],
  ...['updatedtime', 'modifiedtime', 'modificationdate', 'lastmodificationdate', 'lastmodifiedtime'],
  ...['geandertam', 'modifiele', 'fechamodificacion', 'fechaactualizacion', 'datemodification'],
  ...['lastmodifiedtimestamp', 'modifiedtimestamp', 'lastmod', 'lastupdatetime', 'lastupdatetimestamp'],
  ...['lastmodified', 'lastmodifiedat', 'lastmodifieddate', 'systemmodstamp', 'sysupdatedon'],
]);

const date = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`;

/** Values that only one format can mean; the narrow ones first. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^[1-9]\d{12}$/, epochMilli],
  [new RegExp(`^${date}$`), 'yyyy-MM-dd'],
  ...['T', ' '].flatMap((separator) =>
    ['', '.SSS'].flatMap((fraction) =>
      (
        [
          ['', ''],
          ['Z', 'X'],
          [String.raw`(?:Z|[+-]\d\d:\d\d)`, 'XXX'],
          [String.raw`(?:Z|[+-]\d\d\d\d)`, 'XX'],
        ] as const
      ).map(([zone, letters]): readonly [RegExp, string] => [
        new RegExp(`^${date}${separator}${time}${fraction && String.raw`\.\d{3}`}${zone}$`),
        `yyyy-MM-dd${separator === 'T' ? "'T'" : separator}HH:mm:ss${fraction}${letters}`,
      ]),
    ),
  ),
];

/** The format of a property that says when the record last changed, where all its values are certain to have it. */
export function timestampFormatOf({ wordsAboutPerson, values }: RecordProperty): string | undefined {
  if (values.length === 0 || !names.has(wordsAboutPerson.join(''))) return undefined;
  return formats.find(([pattern]) => values.every((value) => pattern.test(String(value))))?.[1];
}
