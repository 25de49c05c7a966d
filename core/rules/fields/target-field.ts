import { t } from '@vscode/l10n';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import type { Target } from '../../document/target';
import { modelDate } from '../../model/service';
import { withoutTarget } from '../judging/field-fixes';
import { fieldsWithTarget } from '../judging/fields';
import { maxOffered } from '../judging/fixes';
import { didYouMean } from '../judging/nearest';
import { attributeTarget, canExist, continuations, suggestForUnknownField } from '../judging/suggest-target';
import { isFreeTarget, retargeting } from '../judging/retargeting';
import { findingAt, type Fix, quoted, type Rule } from '../rule';
import { paragraph } from '../../words/paragraph';

type UnknownField = Extract<Target, { kind: 'unknown-field' }>;

export const targetField: Rule = {
  code: 'target-field',
  section: 'Fields',
  severity: 'error',
  when: 'a standard object has no such field, or the path stops at an object or list. Where the vendor has not published the whole list of fields, it is reported as information only.',
  why: 'The service rejects the definition. Values without a field of their own go to `Attributes.<name>`.',
  bad: `"Fields": { "zip": { "Source": "_source.zip", "Target": "_profile.Adress.PostalCode" } }`,
  good: `"Fields": { "zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" } }`,
  check: (document) =>
    fieldsWithTarget(document, 'unknown-field').map(({ field, string, target }) =>
      findingAt(string, message(string.value, target), {
        ...(canExist(target) && { severity: 'information' }),
        fixes: () => fixesOf(document, field, target, string.value),
      }),
    ),
};

/** The field that was probably meant, those that the path can go on to, and an attribute. */
function fixesOf(document: ProfileTypeDocument, field: Field, target: UnknownField, text: string): Fix[] {
  const { object, path, stopsBefore } = target;
  if (!stopsBefore && path !== '') {
    const suggestion = suggestForUnknownField(object, path);
    const isAttribute = suggestion === attributeTarget(object, path);
    const lastStep = path.slice(path.lastIndexOf('.') + 1);
    const fixes = retargeting(document, field, [
      suggestion,
      isAttribute ? undefined : attributeTarget(object, lastStep),
    ]);
    return fixes.length > 0 ? fixes : withoutTarget(document, field);
  }
  return retargeting(document, field, [
    ...continuations(path === '' ? object.name : text, field.name)
      .filter((next) => isFreeTarget(document, next))
      .slice(0, maxOffered - 1),
    attributeTarget(object, field.name),
  ]);
}

function message(text: string, target: UnknownField): string {
  const { object, path, stopsBefore } = target;
  if (stopsBefore) {
    const some = stopsBefore.slice(0, 4).map((name) => `\`${name}\``);
    const more = stopsBefore.length > 4 ? ' …' : '';
    return t`${quoted(text)} is not a single value. Go on to a field: ${some.join(', ') + more}.`;
  }
  const suggestion = didYouMean(suggestForUnknownField(object, path));
  if (canExist(target)) {
    const doubt = t`${quoted(path)} is not among the fields of \`${object.name}\` that were known on ${modelDate}. The vendor has not published them all, so it may exist.`;
    return paragraph(doubt, suggestion);
  }
  return paragraph(t`\`${object.name}\` has no field ${quoted(path)}.`, suggestion);
}
