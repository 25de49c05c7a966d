import { asString, type StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { fieldName, findMember, keyName, type Shape, typeMembers } from '../../model/members';
import { templates } from '../../model/templates';
import { changeTo, fits, isValue, renaming } from '../judging/fixes';
import { fieldsInKeys } from '../judging/keys';
import { nearest } from '../judging/nearest';
import { placesWith, type WrongPlace } from '../judging/places';
import { findingAt, type Fix, type Rule } from '../rule';

export const badFormat: Rule = {
  code: 'bad-format',
  section: 'Structure',
  severity: 'error',
  when: 'a name has characters that the service does not allow there.',
  why: 'The service rejects the definition. Field names may have dots, but a field with a dot cannot be part of a key.',
  bad: `"Fields": { "postal code": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" } }`,
  good: `"Fields": { "postalCode": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" } }`,
  check: (document) =>
    placesWith(document, 'format').map((place) =>
      findingAt(
        place.node,
        `${place.label} may have only ${place.shape.format?.allowed ?? 'other characters'}.`,
        {
          fixes: () => mend(document, place),
        },
      ),
    ),
};

function mend(document: ProfileTypeDocument, { node, shape }: WrongPlace): Fix[] {
  const string = asString(node);
  if (!string) return [];
  const name = allowedName(document, string, shape);
  if (name === undefined) return [];
  const fix = isValue(string) ? changeTo(string, name) : renaming(document, string, name);
  return fix ? [fix] : [];
}

const templateId = findMember(typeMembers, 'TemplateId');
const templateIds = templates.map(({ id }) => id);

/** The most similar name that is allowed: a template that there is, or the same with `_` for what is forbidden. */
function allowedName(document: ProfileTypeDocument, { value }: StringNode, shape: Shape): string | undefined {
  const template = shape === templateId ? nearest(value, templateIds) : undefined;
  // What keys use must keep their format.
  const format = shape === fieldName && fieldsInKeys(document).has(value) ? keyName : shape;
  const name = template ?? withoutForbidden(value, format);
  return fits(name, format) ? name : undefined;
}

function withoutForbidden(name: string, { format }: Shape): string {
  const plain = name.trim().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/./gsu, (character) => (format?.pattern.test(`a${character}`) ? character : '_'));
}
