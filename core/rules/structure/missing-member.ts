import { t } from '@vscode/l10n';
import { insertMember, type JsonValue, type Place } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { typeMembers } from '../../model/members';
import { inTitle, preferred } from '../judging/fixes';
import { hasMember } from '../judging/members';
import { fieldsForKeys, keysForFields } from '../judging/skeletons';
import { nameOfFile, nameOfType } from '../judging/type-name';
import type { Finding, Fix, Rule } from '../rule';

export const missingMember: Rule = {
  code: 'missing-member',
  section: 'Structure',
  severity: 'error',
  when: '`ObjectTypeName` or `Description` is missing or, where there is no `TemplateId`, `Fields` or `Keys`.',
  why: 'The service rejects the definition.',
  bad: `{
  "ObjectTypeName": "Customer",
  "Fields": { "id": { "Source": "_source.id" } },
  "Keys": { "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }
}`,
  good: `"Description": "Customers of the shop"`,
  check: (document) => {
    const { root } = document;
    if (root?.type !== 'object') return [];
    const hasTemplate = hasMember(root, 'TemplateId', typeMembers);
    return typeMembers
      .filter(({ required }) => required === 'always' || (required === 'without-template' && !hasTemplate))
      .filter(({ name }) => !hasMember(root, name, typeMembers))
      .map(({ name, documentation }): Finding => ({
        // The brace that opens the object: the whole object would underline the whole file.
        offset: root.offset,
        length: 1,
        message: t`\`${name}\` is missing. ${documentation}`,
        fixes: () => mend(document, root, name),
      }));
  },
};

/** What a member that is missing could be. */
const values: Readonly<Record<string, (document: ProfileTypeDocument) => JsonValue | undefined>> = {
  ObjectTypeName: nameOfType,
  Description: nameOfType,
  Fields: fieldsForKeys,
  Keys: keysForFields,
};

function mend(document: ProfileTypeDocument, root: JsonNode, name: string): Fix[] {
  const value = values[name]?.(document);
  if (value === undefined) return [];
  const fix: Fix = {
    title: t`Add ${inTitle(name)}`,
    changes: [insertMember(document, root, name, value, placeFor(root, name))],
  };
  return [name === 'ObjectTypeName' && nameOfFile(document) ? preferred(fix) : fix];
}

const order = typeMembers.map(({ name }) => name);

/** Behind the members that usually stand before it. */
function placeFor({ children = [] }: JsonNode, name: string): Place {
  const earlier = new Set<unknown>(order.slice(0, order.indexOf(name)));
  const after = children.findLast((child) => earlier.has(child.children?.[0]?.value));
  const [before] = children;
  if (after) return { after };
  return before ? { before } : 'last';
}
