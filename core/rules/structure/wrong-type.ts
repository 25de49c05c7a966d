import { t } from '@vscode/l10n';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { ValueType } from '../../model/members';
import { preferred } from '../judging/fixes';
import { placesWith, type WrongPlace } from '../judging/places';
import { guesses, sameInType } from '../judging/readings';
import { standIns } from '../judging/stand-ins';
import { findingAtStart, type Fix, type Rule } from '../rule';

const expected: Readonly<Record<ValueType, string>> = {
  string: t('a text in double quotes'),
  integer: t('a whole number without quotes'),
  boolean: t('`true` or `false` without quotes'),
  object: t('an object in braces `{ }`'),
  array: t('a list in brackets `[ ]`'),
};

export const wrongType: Rule = {
  code: 'wrong-type',
  section: 'Structure',
  severity: 'error',
  when: 'a value is of another JSON type than the request has there.',
  why: 'The service rejects the definition.',
  bad: `"ExpirationDays": "366"`,
  good: `"ExpirationDays": 366`,
  check: (document) =>
    placesWith(document, 'type').map((place) => ({
      ...findingAtStart(document, place.node, t`${place.label} must be ${expected[place.shape.type]}.`),
      fixes: () => mend(document, place),
    })),
};

function mend(document: ProfileTypeDocument, { node, shape }: WrongPlace): Fix[] {
  const same = node.type === 'null' ? undefined : sameInType(document, node, shape);
  if (same) return [preferred(same)];
  const fixes = [...guesses(document, node, shape), ...standIns(document, node)];
  return [...new Map(fixes.map((fix) => [fix.title, fix])).values()];
}
