import { t } from '@vscode/l10n';
import { objectTypeQuota } from '../../model/service';
import type { DomainRule } from '../domain-rule';

const types = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `{ "ObjectTypeName": "Type${String(index + 1).padStart(3, '0')}", "Description": "One of many", "TemplateId": "Shopify-Customer" }`,
  );

export const tooManyTypes: DomainRule = {
  code: 'too-many-types',
  section: 'Domain',
  severity: 'warning',
  when: `a domain has more than ${objectTypeQuota} object types. Those beyond are marked, in the order of their names.`,
  why: 'This is the default quota; AWS support can raise it.',
  bad: types(objectTypeQuota + 1),
  good: types(2),
  check: ({ type, domain }, index) => {
    const count = index.typeCount(domain);
    if (!type || count <= objectTypeQuota) return [];
    if (index.typeRank(domain, type.name) < objectTypeQuota) return [];
    return [
      {
        place: type,
        message: t`This domain has ${count} object types; the default quota is ${objectTypeQuota}. Remove some, or have the quota raised.`,
        related: [],
      },
    ];
  },
};
