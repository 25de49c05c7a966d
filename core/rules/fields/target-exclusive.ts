import { t } from '@vscode/l10n';
import { standardObjects } from '../../model/standard-objects';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { splitTarget } from '../../document/target';
import { withoutTarget } from '../judging/field-fixes';
import { type TargetingField, targetingFields } from '../judging/fields';
import { attributeTarget } from '../judging/suggest-target';
import { retargeting } from '../judging/retargeting';
import { findingAt, type Fix, quoted, relatedTo, type Rule } from '../rule';

const pairs = standardObjects.flatMap(({ name, exclusive = [] }) =>
  exclusive.map((pair) => pair.map((field) => `${name}.${field}`)),
);

export const targetExclusive: Rule = {
  code: 'target-exclusive',
  section: 'Fields',
  severity: 'error',
  when: 'a type writes both `Gender` and `GenderString`, or both `PartyType` and `PartyTypeString`.',
  why: 'The service takes one of each pair. The `…String` field takes any text, the other only fixed values.',
  bad: `"Fields": {
  "gender": { "Source": "_source.gender", "Target": "_profile.Gender" },
  "genderText": { "Source": "_source.genderText", "Target": "_profile.GenderString" }
}`,
  good: `"Fields": { "gender": { "Source": "_source.gender", "Target": "_profile.GenderString" } }`,
  check: (document) =>
    pairs.flatMap((pair) => {
      const both = pair.map((path) =>
        targetingFields(document).find(({ target }) => target.kind === 'field' && target.canonical === path),
      );
      const [first, second] = both.sort((a, b) => (a?.string.offset ?? 0) - (b?.string.offset ?? 0));
      if (!first || !second) return [];
      return [
        findingAt(
          second.string,
          t`${quoted(second.string.value)} and ${quoted(first.string.value)} exclude each other. Keep one of them.`,
          {
            related: [relatedTo(first.string, t('The other one.'))],
            fixes: () => [
              ...[second, first].flatMap(({ field }) => withoutTarget(document, field)),
              ...asAttribute(document, second),
            ],
          },
        ),
      ];
    }),
};

function asAttribute(document: ProfileTypeDocument, { field, string, target }: TargetingField): Fix[] {
  if (target.kind !== 'field') return [];
  const name = splitTarget(string.value).at(-1)?.name ?? '';
  return retargeting(document, field, [attributeTarget(target.object, name)]);
}
