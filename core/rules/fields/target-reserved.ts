import { t } from '@vscode/l10n';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { splitTarget } from '../../document/target';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { withoutTarget } from '../judging/field-fixes';
import { fieldsWithTarget } from '../judging/fields';
import { attributeTarget } from '../judging/suggest-target';
import { retargeting } from '../judging/retargeting';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const targetReserved: Rule = {
  code: 'target-reserved',
  section: 'Fields',
  severity: 'error',
  when: 'a `Target` is written by the service alone, such as `_profile.ProfileId` or `_asset.AssetId`.',
  why: 'The service assigns these values and rejects the definition. Keep ids of your own in an attribute or a key.',
  bad: `"Fields": { "profileId": { "Source": "_source.id", "Target": "_profile.ProfileId" } }`,
  good: `"Fields": { "profileId": { "Source": "_source.id", "Target": "_profile.Attributes.CustomerId" } }`,
  check: (document) =>
    fieldsWithTarget(document, 'system-managed').map(({ field, string, target }) =>
      findingAt(
        string,
        t`${quoted(string.value)} is assigned by the service. Write an id of your own to \`${target.object.name}.Attributes.<name>\`.`,
        {
          fixes: () => [
            ...asAttribute(document, field, target.object, string.value),
            ...withoutTarget(document, field),
          ],
        },
      ),
    ),
};

/** An attribute of the same name or, where that is written already, of the field's. */
function asAttribute(
  document: ProfileTypeDocument,
  field: Field,
  object: StandardObject,
  text: string,
): Fix[] {
  const names = [splitTarget(text)[1]?.name ?? '', field.name];
  return retargeting(
    document,
    field,
    names.map((name) => attributeTarget(object, name)),
  ).slice(0, 1);
}
