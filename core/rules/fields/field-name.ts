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
    [...document.fields.values()].flatMap((field) => {
      const { name, nameNode, node } = field;
      const fixes = (): Fix[] => rename(document, field);
      if (forbiddenNames.includes(name)) {
        return [
          findingAt(nameNode, `A field cannot be called ${quoted(name)}. Choose another name.`, { fixes }),
        ];
      }
      // A name with several mistakes is reported once.
      if (!node || /^[a-zA-Z]/.test(name) || mismatchOf(nameNode, nameShape)) return [];
      return [findingAt(nameNode, `Field ${quoted(name)} must start with a letter.`, { fixes })];
    }),
};

/** Another name, also in the keys that use the field. */
function rename(document: ProfileTypeDocument, { name, nameNode }: Field): Fix[] {
  const inKeys = fieldsInKeys(document);
  const newName = freeName(name, 'field', (other) => document.fields.has(other) || inKeys.has(other));
  const fix = renaming(document, nameNode, newName);
  return fix ? [fix] : [];
}
