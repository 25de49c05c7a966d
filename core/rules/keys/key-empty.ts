import { t } from '@vscode/l10n';
import { insertEntry, insertMember, remove } from '../../document/editing';
import { findValue } from '../../document/members';
import type { Field, Key, KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { keyDefinitionMembers } from '../../model/members';
import { findPredefinedKey } from '../../model/predefined-keys';
import { keyDefinitionQuota } from '../../model/service';
import { suitKey } from '../judging/field-fixes';
import { inTitle } from '../judging/fixes';
import { allowsLookUps } from '../judging/key-fixes';
import { definitionOn, identifyingField, likelyField } from '../judging/key-values';
import { intendedIdentifier, intends } from '../judging/keys';
import { hasFewValues } from '../judging/value-kind';
import { hasMember } from '../judging/members';
import { type Finding, findingAt, type Fix, quoted, type Rule } from '../rule';

export const keyEmpty: Rule = {
  code: 'key-empty',
  section: 'Keys',
  severity: 'error',
  when: 'a key has no definition, or a definition has no field names.',
  why: 'A key without fields has no value and finds nothing.',
  bad: `"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "phone": []
}`,
  good: `"Fields": { "phone": { "Source": "_source.phone", "ContentType": "PHONE_NUMBER" } },
"Keys": {
  "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
  "phone": [{ "FieldNames": ["phone"] }]
}`,
  check: (document) =>
    document.keys.flatMap((key): Finding[] => {
      const { name, nameNode, node, definitions } = key;
      if (node?.type === 'array' && !node.children?.length) {
        const message = t`Key ${quoted(name)} has no definition. Add \`{ "FieldNames": [...] }\`, or remove the key.`;
        return [
          findingAt(nameNode, message, {
            fixes: () => [...define(document, key), ...removeKey(document, key)],
          }),
        ];
      }
      return definitions.flatMap((definition) => {
        const list = findValue(definition.node, 'FieldNames');
        const message = t`This definition of key ${quoted(name)} names no field. Add the fields that make its value to \`FieldNames\`.`;
        const fixes = (): Fix[] => [
          ...nameField(document, definition),
          ...removeDefinition(document, definition),
        ];
        if (list?.type === 'array') return list.children?.length ? [] : [findingAt(list, message, { fixes })];
        if (hasMember(definition.node, 'FieldNames', keyDefinitionMembers)) return [];
        return [{ offset: definition.node.offset, length: 1, message, fixes }];
      });
    }),
};

/** One that some key must be or, where there are such keys, a search key; but not where the name is reserved for look-ups. */
function define(document: ProfileTypeDocument, key: Key): Fix[] {
  const field = likelyField(document, key);
  const hasRoom = document.keyDefinitions.length < keyDefinitionQuota;
  if (!field || !key.node || !hasRoom || findPredefinedKey(key.name)?.reserved) return [];
  const change = insertEntry(document, key.node, definitionOn(document, field.name));
  return [using(field, [change, ...suitKey(document, field, key.name)])];
}

function nameField(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const identifying = intends(definition, 'UNIQUE') ? identifyingField(document) : undefined;
  const field = likelyField(document, definition.key) ?? identifying;
  if (!field || (intends(definition, 'PROFILE') && hasFewValues(field))) return [];
  const { key, node } = definition;
  const list = findValue(node, 'FieldNames');
  const change = list
    ? insertEntry(document, list, field.name)
    : insertMember(document, node, 'FieldNames', [field.name]);
  return [using(field, [change, ...suitKey(document, field, key.name)])];
}

function using({ name }: Field, changes: Fix['changes']): Fix {
  return { title: t`Use field ${inTitle(name)}`, changes };
}

/** The last key stays: a type needs one. */
function removeKey(document: ProfileTypeDocument, { name, nameNode }: Key): Fix[] {
  const property = nameNode.parent;
  if (!property || document.keys.length < 2) return [];
  return [{ title: t`Remove key ${inTitle(name)}`, changes: [remove(document, property)] }];
}

/** Only a definition goes whose identifiers others have, too. */
function removeDefinition(document: ProfileTypeDocument, definition: KeyDefinition): Fix[] {
  const { key, node, identifiers } = definition;
  const others = document.keyDefinitions.filter((other) => other !== definition);
  const isNeeded = (name: string): boolean =>
    !others.some((other) => other.identifiers.some(({ value }) => intendedIdentifier(value) === name)) ||
    (name === 'PROFILE' && !allowsLookUps(document, [definition]));
  if (identifiers.some(({ value }) => isNeeded(intendedIdentifier(value)))) return [];
  if (key.definitions.length < 2) return removeKey(document, key);
  return [{ title: t('Remove this definition'), changes: [remove(document, node)] }];
}
