import { t } from '@vscode/l10n';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { fieldName as nameShape, forbiddenNames } from '../../model/members';
import { renaming } from '../judging/fixes';
import { freeName } from '../judging/free-name';
import { fieldsInKeys } from '../judging/keys';
import { mismatchOf } from '../judging/places';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

export const fieldName: Rule = {
  code: 'field-name',
  section: 'Fields',
  severity: 'error',
  when: 'a field’s name does not start with a letter, or is `Tags` or `tags`.',
  why: 'The service rejects the definition.',
  bad: `"Fields": { "2ndLine": { "Source": "_source.line2", "Target": "_profile.Address.Address2" } }`,
  good: `"Fields": { "secondLine": { "Source": "_source.line2", "Target": "_profile.Address.Address2" } }`,
  check: (document) =>
    [...document.fields.values()]
      .filter((field) => isForbidden(field) || startsBadly(field))
      .map((field) => {
        const name = quoted(field.name);
        const message = isForbidden(field)
          ? t`A field cannot be called ${name}. Choose another name.`
          : t`Field ${name} must start with a letter.`;
        return findingAt(field.nameNode, message, { fixes: () => rename(document, field) });
      }),
};

function isForbidden({ name }: Field): boolean {
  return forbiddenNames.includes(name);
}

const startsWithLetter = /^[a-zA-Z]/;

/** A name with several mistakes is reported once. */
function startsBadly({ name, nameNode, node }: Field): boolean {
  return node !== undefined && !startsWithLetter.test(name) && !mismatchOf(nameNode, nameShape);
}

/** Another name, also in the keys that use the field. */
function rename(document: ProfileTypeDocument, { name, nameNode }: Field): Fix[] {
  const inKeys = fieldsInKeys(document);
  const newName = freeName(name, 'field', (other) => document.fields.has(other) || inKeys.has(other));
  const fix = renaming(document, nameNode, newName);
  return fix ? [fix] : [];
}
