import type { Target } from '../../document/target';
import { modelDate } from '../../model/service';
import { targetingFields } from '../judging/fields';
import { didYouMean } from '../judging/nearest';
import { findingAt, quoted, type Rule } from '../rule';
import { suggestForUnknownField } from '../judging/suggest-target';

type UnknownField = Extract<Target, { kind: 'unknown-field' }>;

export const targetField: Rule = {
  code: 'target-field',
  section: 'Fields',
  severity: 'error',
  when: 'a standard object has no such field, or the path stops at an object or list. Where the vendor has not published the whole list of fields, this is only an information.',
  why: 'The service rejects the definition. Values without a field of their own go to `Attributes.<name>`.',
  bad: `"Fields": { "zip": { "Source": "_source.zip", "Target": "_profile.Adress.PostalCode" } }`,
  good: `"Fields": { "zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" } }`,
  check: (document) =>
    targetingFields(document).flatMap(({ string, target }) =>
      target.kind === 'unknown-field'
        ? [
            findingAt(
              string,
              message(string.value, target),
              canExist(target) ? { severity: 'information' } : {},
            ),
          ]
        : [],
    ),
};

/** An unlisted field may exist where the list is not complete; a path without any field cannot. */
function canExist({ object, path }: UnknownField): boolean {
  return !object.fieldListComplete && /^[^.\s]+(\.[^.\s]+)*$/.test(path);
}

function message(text: string, target: UnknownField): string {
  const { object, path, stopsBefore } = target;
  if (stopsBefore) {
    const some = stopsBefore.slice(0, 4).join('`, `');
    const more = stopsBefore.length > 4 ? ' …' : '';
    return `${quoted(text)} is not a single value. Go on to a field: \`${some}\`${more}.`;
  }
  const suggestion = didYouMean(suggestForUnknownField(object, path));
  if (canExist(target)) {
    return `${quoted(path)} is not among the fields of \`${object.name}\` that were known on ${modelDate}. The vendor has not published them all, so it may exist.${suggestion}`;
  }
  return `\`${object.name}\` has no field ${quoted(path)}.${suggestion}`;
}
