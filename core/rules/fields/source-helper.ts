import { t } from '@vscode/l10n';
import type { Span } from '../../document/json';
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
      title: t`Change to ${inTitle(helper)}`,
      changes: [{ offset, length }, closingName].map((place) => ({ ...place, text: helper })),
      ...(misspelt(name, blockHelpers.keys()) && { isPreferred: true }),
    });
  }
  if (closingName && !helper && !remedy) fixes.push(...asCondition(text, offset, length, closingName));
  if (remedy) fixes.push({ title: t`Remove ${inTitle(name)}`, changes: [remedy] });
  return fixes;
}

/** A block that is given a value can be a condition: it is written if the value is there. */
function asCondition(text: string, offset: number, length: number, closingName: Span): SourceFix[] {
  const behind = offset + length;
  const [whole = '', more = ''] = /^\s+[^\s}]+(\s[^}]*?)?(?=~?\}\})/.exec(text.slice(behind)) ?? [];
  if (whole === '') return [];
  const changes = [
    { offset, length, text: 'if' },
    { offset: behind + whole.length - more.length, length: more.length, text: '' },
    { ...closingName, text: 'if' },
  ];
  return [{ title: t('Change to "if"'), changes }];
}
