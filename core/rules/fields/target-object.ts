import { t } from '@vscode/l10n';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { resolveTarget, splitTarget } from '../../document/target';
import { standardObjects } from '../../model/standard-objects';
import { profile } from '../../model/standard-objects/profile';
import { withoutTarget } from '../judging/field-fixes';
import { fieldsWithTarget } from '../judging/fields';
import { maxOffered } from '../judging/fixes';
import { didYouMean } from '../judging/nearest';
import { findingAt, type Fix, ifServiceIsAhead, quoted, type Rule } from '../rule';
import { attributeTarget, continuations, suggestForUnknownObject } from '../judging/suggest-target';
import { retargeting } from '../judging/retargeting';
import { paragraph } from '../../words/paragraph';

const names = standardObjects.map(({ name }) => name).join(', ');

export const targetObject: Rule = {
  code: 'target-object',
  section: 'Fields',
  severity: 'error',
  when: 'a `Target` does not start with a standard object that fields can write to.',
  why: 'The service rejects the definition.',
  bad: `"Fields": { "city": { "Source": "_source.city", "Target": "_profil.Address.City" } }`,
  good: `"Fields": { "city": { "Source": "_source.city", "Target": "_profile.Address.City" } }`,
  check: (document) =>
    fieldsWithTarget(document, 'unknown-object').map(({ field, string, target }) => {
      const suggestion = suggestForUnknownObject(string.value);
      const more = suggestion
        ? didYouMean(suggestion)
        : paragraph(t`Known are ${names}.`, ifServiceIsAhead('target-object'));
      return findingAt(
        string,
        paragraph(t`A target starts with a standard object, and ${quoted(target.root)} is none.`, more),
        { fixes: () => fixesOf(document, field, string.value, suggestion) },
      );
    }),
};

/** The target that was probably meant, and an attribute of the last step's name. */
function fixesOf(
  document: ProfileTypeDocument,
  field: Field,
  text: string,
  suggestion: string | undefined,
): Fix[] {
  const meant = resolveTarget(suggestion ?? '');
  const object = meant.kind === 'unknown-object' ? profile : meant.object;
  const fixes = retargeting(document, field, [
    ...(suggestion ? continuations(suggestion, field.name).slice(0, maxOffered - 1) : []),
    attributeTarget(object, splitTarget(text).at(-1)?.name ?? ''),
  ]);
  return fixes.length > 0 ? fixes : withoutTarget(document, field);
}
