import type { SourceProblem } from '../../document/source-path';
import { blockHelpers } from '../../document/source-template';
import { inTitle } from '../judging/fixes';
import { misspelt, nearest } from '../judging/nearest';
import { type SourceFix, sourceFindings } from '../judging/source-findings';
import type { Rule } from '../rule';

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
  check: (document) => sourceFindings(document, 'helper', fixesOf),
};

/** The helper that was probably meant, or none: then what it is called for remains. */
function fixesOf({ offset, length, closingName, remedy }: SourceProblem, text: string): SourceFix[] {
  const name = text.slice(offset, offset + length);
  const helper = closingName && nearest(name, blockHelpers.keys());
  const fixes: SourceFix[] = [];
  if (helper) {
    fixes.push({
      title: `Change to ${inTitle(helper)}`,
      changes: [{ offset, length }, closingName].map((place) => ({ ...place, text: helper })),
      ...(misspelt(name, blockHelpers.keys()) && { isPreferred: true }),
    });
  }
  if (remedy) fixes.push({ title: `Remove ${inTitle(name)}`, changes: [remedy] });
  return fixes;
}
