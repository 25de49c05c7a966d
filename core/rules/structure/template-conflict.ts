import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Property } from '../../document/members';
import { canBeLeftOut, removalOfAll } from '../judging/fixes';
import { membersOfTemplates } from '../judging/members';
import { findingAt, type Fix, quoted, relatedTo, type Rule } from '../rule';

export const templateConflict: Rule = {
  code: 'template-conflict',
  section: 'Structure',
  severity: 'error',
  when: '`TemplateId` stands together with a member that the template provides.',
  why: 'The service takes either a template or a definition of your own. Field and key rules are silent until you have chosen.',
  bad: `{
  "ObjectTypeName": "Customer",
  "Description": "Customers of the shop",
  "TemplateId": "Shopify-Customer",
  "AllowProfileCreation": true
}`,
  good: `{
  "ObjectTypeName": "Customer",
  "Description": "Customers of the shop",
  "TemplateId": "Shopify-Customer"
}`,
  check: (document) => {
    const template = document.member('TemplateId');
    if (!template) return [];
    return membersOfTemplates.flatMap((name) => {
      const property = document.member(name);
      if (!property) return [];
      const message = t`${quoted(name)} is provided by the template. Remove it, or remove \`TemplateId\` to define the type yourself.`;
      return [
        findingAt(property.nameNode, message, {
          related: [relatedTo(template.nameNode, t('The template.'))],
          fixes: () => removals(document, property, template),
        }),
      ];
    });
  },
};

function removals(document: ProfileTypeDocument, member: Property, template: Property): Fix[] {
  const nodes = canBeLeftOut(document, template.name)
    ? [member.nameNode, template.nameNode]
    : [member.nameNode];
  return nodes.map((node) => removalOfAll(document, node));
}
