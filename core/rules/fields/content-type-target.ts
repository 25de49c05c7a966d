import { t } from '@vscode/l10n';
import { contentTypeSuits, defaultContentType, valueKinds } from '../../model/content-types';
import { setContentType } from '../judging/field-fixes';
import { contentTypeOf, targetingFields } from '../judging/fields';
import { inTitle, preferred } from '../judging/fixes';
import { fieldsInKeys } from '../judging/keys';
import { findingAt, quoted, type Rule } from '../rule';

export const contentTypeTarget: Rule = {
  code: 'content-type-target',
  section: 'Fields',
  severity: 'warning',
  when: 'the content type does not suit the target. A field that a key uses and that was left as `STRING` is `key-content-type`’s.',
  why: 'The content type decides how a value is compared: `(206) 345-7890` and `+1 206 345 7890` are the same phone number and two different texts.',
  bad: `"Fields": { "phone": { "Source": "_source.phone", "Target": "_profile.PhoneNumber" } }`,
  good: `"Fields": {
  "phone": { "Source": "_source.phone", "Target": "_profile.PhoneNumber", "ContentType": "PHONE_NUMBER" }
}`,
  check: (document) => {
    const inKeys = fieldsInKeys(document);
    return targetingFields(document).flatMap(({ field, string, target }) => {
      const suggested = target.kind === 'field' ? target.field.contentType : undefined;
      const actual = suggested && contentTypeOf(field);
      if (!actual || contentTypeSuits(suggested, actual)) return [];
      if (actual === defaultContentType && inKeys.has(field.name)) return [];
      return [
        findingAt(
          field.contentType ?? string,
          t`${quoted(string.value)} holds ${valueKinds[suggested]}. Set \`ContentType\` to \`${suggested}\`, not \`${actual}\`.`,
          {
            fixes: () => {
              const title = t`Set "ContentType" to ${inTitle(suggested)}`;
              const fix = { title, changes: setContentType(document, field, suggested) };
              // Where another type was chosen the target may be the mistake.
              return [actual === defaultContentType ? preferred(fix) : fix];
            },
          },
        ),
      ];
    });
  },
};
