import type { Rule } from '../rule';
import { sourceFindings } from '../judging/source-findings';

export const sourceHelper: Rule = {
  code: 'source-helper',
  section: 'Fields',
  severity: 'error',
  when: 'a `Source` uses a Handlebars helper that the service does not have.',
  why: 'The service has `#if`, `#unless`, `#each`, `#with` and `#removeExtraSpace`, and no others.',
  bad: `"Fields": {
  "city": { "Source": "{{uppercase _source.city}}", "Target": "_profile.Address.City" }
}`,
  good: `"Fields": {
  "city": { "Source": "{{#removeExtraSpace}}{{_source.city}}{{/removeExtraSpace}}", "Target": "_profile.Address.City" }
}`,
  check: (document) => sourceFindings(document, 'helper'),
};
