import { t } from '@vscode/l10n';
import { insertMember } from '../../document/editing';
import { hasProperty, type StringNode } from '../../document/members';
import type { Field, KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { forbiddenNames } from '../../model/members';
import { maxFields } from '../../model/service';
import { suitKey } from '../judging/field-fixes';
import { changeTo, inTitle, preferred, removal, renaming } from '../judging/fixes';
import { canBeInKey } from '../judging/key-fixes';
import { didYouMean, misspelt, nearest } from '../judging/nearest';
import { fieldForKeys } from '../judging/skeletons';
import { findingAt, type Fix, quoted, type Rule } from '../rule';
import { paragraph } from '../../words/paragraph';

export const keyField: Rule = {
  code: 'key-field',
  section: 'Keys',
  severity: 'error',
  when: 'a key names a field that `Fields` does not define.',
  why: 'The service rejects the definition.',
  bad: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["ids"] }] }`,
  good: `"Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }`,
  check: (document) => {
    const { fields } = document;
    if (document.member('Fields')?.valueNode?.type !== 'object') return [];
    return document.keyDefinitions
      .flatMap((definition) => definition.fieldNames.map((string) => ({ definition, string })))
      .filter(({ string: { value } }) => !fields.has(value) && nameInKeys.test(value))
      .map(({ definition, string }) => {
        const { value } = string;
        const suggestion = nearest(value, fields.keys());
        const remedy = didYouMean(suggestion) || t('Define it in `Fields`, or choose one that is there.');
        return findingAt(string, paragraph(t`There is no field ${quoted(value)}.`, remedy), {
          fixes: () => [
            ...useField(document, definition, string, suggestion),
            ...(isMeant(document, suggestion) ? [] : createField(document, string)),
          ],
        });
      });
  },
};

/** Other names are reported for their form already. */
const nameInKeys = /^[a-zA-Z0-9_-]{1,64}$/;

/** The field that was probably meant, with the content type that the key asks for. */
function useField(
  document: ProfileTypeDocument,
  { key, fieldNames }: KeyDefinition,
  string: StringNode,
  name: string | undefined,
): Fix[] {
  const field = document.fields.get(name ?? '');
  if (!field) return [];
  if (fieldNames.some(({ value }) => value === name)) return [removal(document, string)];
  if (!canBeInKey(field)) return renameField(document, field, string.value);
  const change = changeTo(string, field.name);
  const fix = { ...change, changes: [...change.changes, ...suitKey(document, field, key.name)] };
  return [misspelt(string.value, document.fields.keys()) === name ? preferred(fix) : fix];
}

/** Where the field has a name that no key can have, that is the mistake. */
function renameField(document: ProfileTypeDocument, { name, nameNode }: Field, newName: string): Fix[] {
  const fix = renaming(document, nameNode, newName);
  return fix ? [{ ...fix, title: t`Rename field ${inTitle(name)} to ${inTitle(newName)}` }] : [];
}

/** Whether a field that a key asks for can be called so. */
export function canBeField(name: string): boolean {
  return nameInKeys.test(name) && /^[a-zA-Z]/.test(name) && !forbiddenNames.includes(name);
}

/** A field with a source of its name, and the content type that the keys ask for. */
function createField(document: ProfileTypeDocument, { value: name }: StringNode): Fix[] {
  const fields = document.member('Fields')?.valueNode;
  if (!fields || !canBeField(name) || document.fields.size >= maxFields) return [];
  const change = insertMember(document, fields, name, fieldForKeys(document, name));
  return [{ title: t`Create field ${inTitle(name)}`, changes: [change] }];
}

/** A field that nothing uses, or that has a wrong name, is surely the one that was meant; a new one would leave it so. */
function isMeant({ fields, keyDefinitions }: ProfileTypeDocument, name: string | undefined): boolean {
  const field = fields.get(name ?? '');
  if (field && !canBeInKey(field)) return true;
  if (!field || hasProperty(field.node, 'Target')) return false;
  return !keyDefinitions.some(({ fieldNames }) => fieldNames.some(({ value }) => value === name));
}
