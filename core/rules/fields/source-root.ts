import { rootOf, type SourceProblem, sourceRoot as root } from '../../document/source-path';
import { misspelt } from '../judging/nearest';
import { type SourceFix, sourceFindings } from '../judging/source-findings';
import type { Rule } from '../rule';

export const sourceRoot: Rule = {
  code: 'source-root',
  section: 'Fields',
  severity: 'error',
  when: 'a path in a `Source` does not start at `_source`.',
  why: 'The service knows the incoming record by that name alone. Inside `#each` and `#with` paths are relative.',
  bad: `"Fields": { "city": { "Source": "address.city", "Target": "_profile.Address.City" } }`,
  good: `"Fields": { "city": { "Source": "_source.address.city", "Target": "_profile.Address.City" } }`,
  check: (document) => sourceFindings(document, 'root', fixesOf),
};

/** The root in place of the one that stands there or, unless that is a mere slip, before it. */
function fixesOf({ remedy, offset, length }: SourceProblem, text: string): SourceFix[] {
  // A path below `_source` that begins with `_source` again is no remedy.
  if (!remedy || remedy.text.startsWith(`${root}.${root}`)) return [];
  const path = text.slice(offset, offset + length).trim();
  if (isMisspeltRoot(rootOf(path))) return [{ changes: [remedy], isPreferred: true }];
  const texts = new Set(path.startsWith(root) ? [remedy.text] : [remedy.text, `${root}.${path}`]);
  return [...texts].map((changed) => ({ changes: [{ ...remedy, text: changed }] }));
}

/** Other roots, such as `record`, may be names of the record's own fields. */
function isMisspeltRoot(written: string): boolean {
  return /^(\$|this|source|_?src)$/i.test(written) || misspelt(written, [root]) === root;
}
