import { targetingFields } from '../judging/fields';
import { findingAt, quoted, type Rule } from '../rule';

export const targetReserved: Rule = {
  code: 'target-reserved',
  section: 'Fields',
  severity: 'error',
  when: 'a `Target` is written by the service alone, such as `_profile.ProfileId` or `_asset.AssetId`.',
  why: 'The service assigns these values and rejects the definition. Keep ids of your own in an attribute or a key.',
  bad: `"Fields": { "profileId": { "Source": "_source.id", "Target": "_profile.ProfileId" } }`,
  good: `"Fields": { "profileId": { "Source": "_source.id", "Target": "_profile.Attributes.CustomerId" } }`,
  check: (document) =>
    targetingFields(document).flatMap(({ string, target }) => {
      if (target.kind !== 'system-managed') return [];
      return [
        findingAt(
          string,
          `${quoted(string.value)} is assigned by the service. Write an id of your own to \`${target.object.name}.Attributes.<name>\`.`,
        ),
      ];
    }),
};
