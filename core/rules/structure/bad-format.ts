import { t } from '@vscode/l10n';
import { asString, type StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { fieldName, findMember, keyName, type Shape, typeMembers } from '../../model/members';
import { predefinedKeys } from '../../model/predefined-keys';
import { templates } from '../../model/templates';
import { changeTo, fits, isValue, removal, renaming } from '../judging/fixes';
import { freeName } from '../judging/free-name';
import { fieldsInKeys } from '../judging/keys';
import { nearest } from '../judging/nearest';
import { placesWith, type WrongPlace } from '../judging/places';
import { nameOfFile, renamingType } from '../judging/type-name';
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
        t`${place.label} may have only ${place.shape.format?.allowed ?? 'other characters'}.`,
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
  if (name !== undefined && shape === typeName) return renamingType(document, string, name);
  const fix = name === undefined ? undefined : put(document, string, name);
  if (fix) return [fix];
  const siblings = string.parent?.type === 'array' ? (string.parent.children ?? []) : [];
  return siblings.length > 1 ? [removal(document, string)] : [];
}

/** The name in place of the one that stands there; of a field that a key names, one that there is. */
function put(document: ProfileTypeDocument, string: StringNode, name: string): Fix | undefined {
  if (isValue(string)) return changeTo(string, name);
  const fix = renaming(document, string, name);
  if (fix || string.parent?.type !== 'array') return fix;
  const near = nearest(string.value, document.fields.keys());
  return near === undefined ? undefined : changeTo(string, near);
}

const typeName = findMember(typeMembers, 'ObjectTypeName');
const templateId = findMember(typeMembers, 'TemplateId');
const templateIds = templates.map(({ id }) => id);

/** The most similar name that is allowed: a template that there is, or the same with `_` for what is forbidden. */
function allowedName(document: ProfileTypeDocument, { value }: StringNode, shape: Shape): string | undefined {
  const template = shape === templateId ? nearest(value, templateIds) : undefined;
  // What keys use must keep their format.
  const format = shape === fieldName && fieldsInKeys(document).has(value) ? keyName : shape;
  const name = template ?? meantName(document, value, shape) ?? withoutForbidden(value, format);
  if (fits(name, format)) return name;
  return shape === typeName ? (nameOfFile(document) ?? freeName(name, 'Type', () => false)) : undefined;
}

/** A name that is known from elsewhere: the file's, or that of a predefined key. */
function meantName(document: ProfileTypeDocument, value: string, shape: Shape): string | undefined {
  if (shape === typeName) return nearest(value, [nameOfFile(document) ?? '']);
  return shape === keyName && value.trim().startsWith('_') ? nearest(value, predefinedNames) : undefined;
}

const predefinedNames = predefinedKeys.map(({ name }) => name);

function withoutForbidden(name: string, { format }: Shape): string {
  const plain = name
    .trim()
    .replace(/^aws:/, '')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.replace(/./gsu, (character) => (format?.pattern.test(`a${character}`) ? character : '_'));
}
