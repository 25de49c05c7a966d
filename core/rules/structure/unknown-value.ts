import { t } from '@vscode/l10n';
import type { JsonNode } from '../../document/json';
import { stepsTo } from '../../document/pointer';
import { type ContentTypeName, defaultContentType } from '../../model/content-types';
import { changeTo, preferred, removal } from '../judging/fixes';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { intends, looksUp } from '../judging/keys';
import { didYouMean, nearestValue } from '../judging/nearest';
import { placesWith } from '../judging/places';
import { standIns } from '../judging/stand-ins';
import { neededContentType } from '../judging/value-kind';
import { findingAt, type Fix, ifServiceIsAhead, quoted, type Rule } from '../rule';
import { paragraph } from '../../words/paragraph';

export const unknownValue: Rule = {
  code: 'unknown-value',
  section: 'Structure',
  severity: 'error',
  when: 'a content type or a standard identifier is none of those that the service has.',
  why: 'The service rejects the definition.',
  bad: `"Fields": {
  "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL" }
}`,
  good: `"Fields": {
  "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" }
}`,
  check: (document) =>
    placesWith(document, 'value').map(({ node, shape: { values = [] }, label }) => {
      const value = node.value as string;
      const suggestion = numeric.test(value) ? numberType : nearestValue(value, values);
      const more = suggestion
        ? didYouMean(suggestion)
        : paragraph(t`Known are ${values.join(', ')}.`, ifServiceIsAhead('unknown-value'));
      return findingAt(node, paragraph(t`${label} cannot be ${quoted(value)}.`, more), {
        fixes: () =>
          suggestion === undefined ? standIns(document, node) : mend(document, node, suggestion, values),
      });
    }),
};

/** What other systems call numbers. */
const numeric = /^(?:int|integer|long|float|double|decimal|numeric)$/i;
const numberType: ContentTypeName = 'NUMBER';

/** Changes a value to what was meant, or removes it where the list has that already or gets it from another entry. */
function mend(
  document: ProfileTypeDocument,
  node: JsonNode,
  suggestion: string,
  values: readonly string[],
): Fix[] {
  if (node.parent?.type !== 'array') return changeContentType(document, node, suggestion);
  const entries = node.parent.children ?? [];
  const before = entries.slice(0, entries.indexOf(node));
  const isThere =
    entries.some(({ value }) => value === suggestion) ||
    before.some(({ value }) => typeof value === 'string' && nearestValue(value, values) === suggestion);
  if (isThere) return [removal(document, node)];
  const fix = changeTo(node, suggestion);
  return isAtOdds(document, node, suggestion) ? [fix, removal(document, node)] : [preferred(fix)];
}

/** Whether an identifier would be the next mistake: one that keeps a key from being stored, though it must be. */
function isAtOdds({ keyDefinitions }: ProfileTypeDocument, node: JsonNode, identifier: string): boolean {
  if (identifier !== 'LOOKUP_ONLY' && identifier !== 'NEW_ONLY') return false;
  const definition = keyDefinitions.find(({ identifiers }) => identifiers.some((string) => string === node));
  return definition !== undefined && (intends(definition, 'UNIQUE') || !looksUp(definition));
}

/** What the value looks like, and what the field needs; that is no question where they are the same. */
function changeContentType(document: ProfileTypeDocument, node: JsonNode, suggestion: string): Fix[] {
  const [, name = ''] = stepsTo(document, node.offset);
  const field = document.fields.get(name);
  const needed = field ? neededContentType(document, field) : suggestion;
  const fix = changeTo(node, suggestion);
  return suggestion === needed || needed === defaultContentType
    ? [preferred(fix)]
    : [changeTo(node, needed), fix];
}
