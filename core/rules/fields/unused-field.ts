import { t } from '@vscode/l10n';
import { fieldMembers } from '../../model/members';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { profile } from '../../model/standard-objects/profile';
import { withoutTarget } from '../judging/field-fixes';
import { addKey } from '../judging/key-fixes';
import { fieldsMeantInKeys } from '../judging/keys';
import { hasMember } from '../judging/members';
import { attributeTarget } from '../judging/suggest-target';
import { retargeting } from '../judging/retargeting';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const unusedField: Rule = {
  code: 'unused-field',
  section: 'Fields',
  severity: 'hint',
  unnecessary: true,
  when: 'a field has no target, and no key uses it.',
  why: 'It does nothing. The whole record is stored with or without it.',
  bad: `"Fields": { "color": { "Source": "_source.color" } }`,
  good: `"Fields": { "color": { "Source": "_source.color", "Target": "_profile.Attributes.Color" } }`,
  check: (document) => {
    const inKeys = fieldsMeantInKeys(document);
    if (!inKeys) return [];
    return [...document.fields.values()]
      .filter(({ node }) => node?.type === 'object' && !hasMember(node, 'Target', fieldMembers))
      .filter(({ name }) => !inKeys.has(name))
      .map((field) =>
        findingAt(field.nameNode, t`Field ${quoted(field.name)} has no target and is not used by any key.`, {
          fixes: () => fixesOf(document, field),
        }),
      );
  },
};

function fixesOf(document: ProfileTypeDocument, field: Field): Fix[] {
  return [
    ...withoutTarget(document, field),
    ...retargeting(document, field, [attributeTarget(profile, field.name)]),
    // A name that a field cannot have is no name for a key to use.
    ...(/^[a-zA-Z]/.test(field.name) ? addKey(document, field) : []),
  ];
}
