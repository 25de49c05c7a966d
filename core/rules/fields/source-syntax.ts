import type { Rule } from '../rule';
import { sourceFindings } from '../judging/source-findings';

export const sourceSyntax: Rule = {
  code: 'source-syntax',
  section: 'Fields',
  severity: 'error',
  when: 'a `Source` is neither a path nor a text with correct Handlebars expressions.',
  why: 'The service rejects the definition.',
  bad: `"Fields": {
  "name": { "Source": "{{#if _source.nick}}{{_source.nick}}", "Target": "_profile.Attributes.Name" }
}`,
  good: `"Fields": {
  "name": { "Source": "{{#if _source.nick}}{{_source.nick}}{{/if}}", "Target": "_profile.Attributes.Name" }
}`,
  check: (document) =>
    sourceFindings(document, 'syntax', ({ remedy }) =>
      remedy ? [{ changes: [remedy], ...(remedy.isCertain && { isPreferred: true }) }] : [],
    ),
};
