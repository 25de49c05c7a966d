import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { withoutTarget } from '../judging/field-fixes';
import { fieldsWithTarget, type FieldWithTarget, firstWriters, type TargetingField } from '../judging/fields';
import { attributeTarget } from '../judging/suggest-target';
import { retargeting } from '../judging/retargeting';
import { type Finding, findingAt, quoted, relatedTo, type Rule } from '../rule';

export const targetDuplicate: Rule = {
  code: 'target-duplicate',
  section: 'Fields',
  severity: 'warning',
  when: 'two fields write the same target.',
  why: 'Only one of the values is kept.',
  bad: `"Fields": {
  "city": { "Source": "_source.city", "Target": "_profile.Address.City" },
  "town": { "Source": "_source.town", "Target": "_profile.Address.City" }
}`,
  good: `"Fields": {
  "city": { "Source": "{{#if _source.city}}{{_source.city}}{{else}}{{_source.town}}{{/if}}", "Target": "_profile.Address.City" }
}`,
  check: (document) => {
    const writers = firstWriters(document);
    const writing = fieldsWithTarget(document, 'field');
    if (writing.length === writers.size) return [];
    return writing.flatMap((writer) => {
      const first = writers.get(writer.target.canonical);
      return first && first !== writer ? [repetition(document, writer, first)] : [];
    });
  },
};

function repetition(
  document: ProfileTypeDocument,
  { field, string, target }: FieldWithTarget<'field'>,
  first: TargetingField,
): Finding {
  return findingAt(
    string,
    t`Field ${quoted(first.field.name)} already writes ${quoted(string.value)}. Choose another target, or combine the sources in one field.`,
    {
      related: [relatedTo(first.string, t('Written here first.'))],
      fixes: () => [
        ...retargeting(document, field, [attributeTarget(target.object, field.name)]),
        ...withoutTarget(document, field),
      ],
    },
  );
}
