import { retargeting, withoutTarget } from '../judging/field-fixes';
import { targetingFields } from '../judging/fields';
import { attributeTarget } from '../judging/suggest-target';
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
    const writers = new Map<string, ReturnType<typeof targetingFields>[number]>();
    const findings: Finding[] = [];
    for (const writer of targetingFields(document)) {
      const { field, string, target } = writer;
      if (target.kind !== 'field') continue;
      const first = writers.get(target.canonical);
      if (!first) {
        writers.set(target.canonical, writer);
        continue;
      }
      findings.push(
        findingAt(
          string,
          `Field ${quoted(first.field.name)} already writes ${quoted(string.value)}. Choose another target, or combine the sources in one field.`,
          {
            related: [relatedTo(first.string, 'Written here first.')],
            fixes: () => [
              ...retargeting(document, field, [attributeTarget(target.object, field.name)]),
              ...withoutTarget(document, field),
            ],
          },
        ),
      );
    }
    return findings;
  },
};
