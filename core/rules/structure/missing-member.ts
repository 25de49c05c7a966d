import { typeMembers } from '../../model/members';
import { hasMember } from '../judging/members';
import type { Finding, Rule } from '../rule';

export const missingMember: Rule = {
  code: 'missing-member',
  section: 'Structure',
  severity: 'error',
  when: '`ObjectTypeName` or `Description` is missing or, where there is no `TemplateId`, `Fields` or `Keys`.',
  why: 'The service rejects the definition.',
  bad: `{
  "ObjectTypeName": "Customer",
  "Fields": { "id": { "Source": "_source.id" } },
  "Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }
}`,
  good: `"Description": "Customers of the shop"`,
  check: (document) => {
    const { root } = document;
    if (root?.type !== 'object') return [];
    const hasTemplate = hasMember(root, 'TemplateId', typeMembers);
    return typeMembers
      .filter(({ required }) => required === 'always' || (required === 'without-template' && !hasTemplate))
      .filter(({ name }) => !hasMember(root, name, typeMembers))
      .map(({ name, documentation }): Finding => ({
        // The brace that opens the object: the whole object would underline the whole file.
        offset: root.offset,
        length: 1,
        message: `\`${name}\` is missing. ${documentation}`,
      }));
  },
};
