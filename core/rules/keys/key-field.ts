import { insertMember } from '../../document/editing';
import { hasProperty, type StringNode } from '../../document/members';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceRoot } from '../../document/source-path';
import { defaultContentType } from '../../model/content-types';
import { forbiddenNames } from '../../model/members';
import { maxFields } from '../../model/service';
import { suitKey } from '../judging/field-fixes';
import { changeTo, inTitle, preferred } from '../judging/fixes';
import { didYouMean, misspelt, nearest } from '../judging/nearest';
import { suitableContentType } from '../judging/value-kind';
import { findingAt, type Fix, quoted, type Rule } from '../rule';

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
      .filter(({ string: { value } }) => !fields.has(value) && canBeInKey(value))
      .map(({ definition, string }) => {
        const { value } = string;
        const suggestion = nearest(value, fields.keys());
        const remedy = didYouMean(suggestion) || ' Define it in `Fields`, or choose one that is there.';
        return findingAt(string, `There is no field ${quoted(value)}.${remedy}`, {
          fixes: () => [
            ...useField(document, definition, string, suggestion),
            ...(isIdle(document, suggestion) ? [] : createField(document, string)),
          ],
        });
      });
  },
};

/** Other names are reported for their form already. */
function canBeInKey(name: string): boolean {
  return /^[a-zA-Z0-9_-]{1,64}$/.test(name);
}

/** The field that was probably meant, with the content type that the key asks for. */
function useField(
  document: ProfileTypeDocument,
  { key, fieldNames }: KeyDefinition,
  string: StringNode,
  name: string | undefined,
): Fix[] {
  const field = document.fields.get(name ?? '');
  if (!field || fieldNames.some(({ value }) => value === name)) return [];
  const change = changeTo(string, field.name);
  const fix = { ...change, changes: [...change.changes, ...suitKey(document, field, key.name)] };
  return [misspelt(string.value, document.fields.keys()) === name ? preferred(fix) : fix];
}

/** A field with a source of its name, and the content type that the keys ask for. */
function createField(document: ProfileTypeDocument, nameNode: StringNode): Fix[] {
  const { value: name } = nameNode;
  const fields = document.member('Fields')?.valueNode;
  const canBeField = /^[a-zA-Z]/.test(name) && !forbiddenNames.includes(name);
  if (!fields || !canBeField || document.fields.size >= maxFields) return [];
  const field = {
    name,
    nameNode,
    node: undefined,
    source: undefined,
    target: undefined,
    contentType: undefined,
  };
  const type = document.keyDefinitions
    .filter(({ fieldNames }) => fieldNames.some(({ value }) => value === name))
    .map(({ key }) => suitableContentType(field, key.name) ?? defaultContentType)
    .find((suitable) => suitable !== defaultContentType);
  const value = { Source: `${sourceRoot}.${name}`, ...(type && { ContentType: type }) };
  return [{ title: `Create field ${inTitle(name)}`, changes: [insertMember(document, fields, name, value)] }];
}

/** A field that nothing uses is surely the one that was meant; a new one would leave it so. */
function isIdle({ fields, keyDefinitions }: ProfileTypeDocument, name: string | undefined): boolean {
  const field = fields.get(name ?? '');
  if (!field || hasProperty(field.node, 'Target')) return false;
  return !keyDefinitions.some(({ fieldNames }) => fieldNames.some(({ value }) => value === name));
}
