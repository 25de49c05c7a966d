import { findTemplate } from '../templates';
import * as campaigns from './campaigns';
import { definitionOf, type TemplateDefinition } from './definition';
import type { TemplateMapping } from './mapping';
import * as marketo from './marketo';
import * as salesforce from './salesforce';
import * as segment from './segment';
import * as servicenow from './servicenow';
import * as shopify from './shopify';
import * as webAnalytics from './web-analytics';
import * as zendesk from './zendesk';

export type { TemplateDefinition, TemplateField, TemplateKeyDefinition } from './definition';

/** Every template whose mapping the vendor has published, by id. */
export const templateDefinitions: ReadonlyMap<string, TemplateDefinition> = new Map(
  [salesforce, zendesk, marketo, servicenow, segment, shopify, webAnalytics, campaigns]
    .flatMap((source): readonly TemplateMapping[] => Object.values(source))
    .flatMap((mapping): [string, TemplateDefinition][] => {
      const template = findTemplate(mapping.templateId);
      return template ? [[template.id, definitionOf(template, mapping)]] : [];
    }),
);

export function findTemplateDefinition(id: string): TemplateDefinition | undefined {
  return templateDefinitions.get(id);
}
