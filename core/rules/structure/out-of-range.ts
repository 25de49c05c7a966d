import { t } from '@vscode/l10n';
import { asString, findValue, hasProperty, stringEntries, type StringNode } from '../../document/members';
import { pointerAt } from '../../document/pointer';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { changeTo, fits, isValue, renaming } from '../judging/fixes';
import { freeName } from '../judging/free-name';
import { placesWith, sizeOf, type WrongPlace } from '../judging/places';
import { standIns } from '../judging/stand-ins';
import { findingAtStart, type Fix, type Rule } from '../rule';
import { range, sized } from '../../words/sizes';

export const outOfRange: Rule = {
  code: 'out-of-range',
  section: 'Structure',
  severity: 'error',
  when: 'a text, a number or a count is outside its limits.',
  why: 'The service rejects the definition.',
  bad: `"ExpirationDays": 2000`,
  good: `"ExpirationDays": 1098`,
  check: (document) =>
    placesWith(document, 'size').map((place) => ({
      ...findingAtStart(document, place.node, problem(place)),
      fixes: () => mend(document, place),
    })),
};

function problem({ node, shape, label }: WrongPlace): string {
  const { type, min, max } = shape;
  const size = sizeOf(node, shape);
  const limits = sized(type, range(min, max));
  if (type === 'integer') return t`${label} must be ${limits}, not ${size}.`;
  if (size === 0) return t`${label} is empty. It needs ${limits}.`;
  return t`${label} must have ${limits}, not ${size}.`;
}

function mend(document: ProfileTypeDocument, place: WrongPlace): Fix[] {
  const { node, shape } = place;
  const { type, min = 0, max = Infinity } = shape;
  const size = sizeOf(node, shape);
  if (type === 'integer') return [changeTo(node, size < min ? min : max)];
  const string = asString(node);
  if (string && isName(string))
    return size === 0 ? nameAnew(document, string) : shorten(document, string, place);
  if (string && size > 0 && cuttable.test(pointerAt(document, node.offset)))
    return shorten(document, string, place);
  return size > 0 && !string ? [] : standIns(document, node);
}

function isName(node: StringNode): boolean {
  return node.parent?.type === 'property' && !isValue(node);
}

/** Texts of which the beginning is of use. */
const cuttable = /^\/(?:ObjectTypeName|Description|Tags\/[^/]*)$/;

function shorten(document: ProfileTypeDocument, string: StringNode, { shape }: WrongPlace): Fix[] {
  const beginning = Array.from(string.value).slice(0, shape.max).join('');
  if (!fits(beginning, shape)) return [];
  const fix = isName(string) ? renaming(document, string, beginning) : changeTo(string, beginning);
  return fix ? [{ ...fix, title: t`Cut to ${shape.max ?? 0} characters` }] : [];
}

/** A field can be called as its value is in the record, a key as its field. */
function nameAnew(document: ProfileTypeDocument, name: StringNode): Fix[] {
  const value = name.parent?.children?.[1];
  const owner = name.parent?.parent;
  const source = asString(findValue(value, 'Source'))?.value ?? '';
  const [used] = stringEntries(findValue(value?.children?.[0], 'FieldNames'));
  const wanted = /[\w-]+$/.exec(source)?.[0] ?? used?.value ?? '';
  const isField = document.member('Fields')?.valueNode === owner;
  const newName = freeName(wanted, isField ? 'field' : 'key', (other) => hasProperty(owner, other));
  const fix = renaming(document, name, newName);
  return fix ? [fix] : [];
}
