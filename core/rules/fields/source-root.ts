import type { Rule } from '../rule';
import { sourceFindings } from '../judging/source-findings';

export const sourceRoot: Rule = {
  code: 'source-root',
  section: 'Fields',
  severity: 'error',
  when: 'a path in a `Source` does not start at `_source`.',
  why: 'The service knows the incoming record by that name alone. Inside `#each` and `#with` paths are relative.',
  bad: `"Fields": { "city": { "Source": "address.city", "Target": "_profile.Address.City" } }`,
  good: `"Fields": { "city": { "Source": "_source.address.city", "Target": "_profile.Address.City" } }`,
  check: (document) => sourceFindings(document, 'root'),
};
