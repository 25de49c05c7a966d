import { t } from '@vscode/l10n';
import type { Field, ProfileTypeDocument } from '../../document/profile-type-document';
import { targetOf } from '../../document/target';
import { contentTypeSuits, findContentType } from '../../model/content-types';
import { setContentType } from '../../rules/judging/field-fixes';
import { type Fix, quoted } from '../../rules/rule';
import type { DefinitionFile, NamedKey } from '../definition-file';
import type { DomainIndex } from '../domain-index';
import { type DomainFinding, type DomainRule, maxRelated } from '../domain-rule';
import { compareAddresses } from '../places';
import { enumerated } from '../../words/lists';

const type = (name: string, contentType: string): string =>
  `{
  "ObjectTypeName": "${name}",
  "Description": "Customers of the shop",
  "Fields": {
    "id": { "Source": "_source.id" },
    "contact": { "Source": "_source.contact", "ContentType": "${contentType}" }
  },
  "Keys": {
    "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
    "contact": [{ "FieldNames": ["contact"] }]
  }
}`;

export const keyConflict: DomainRule = {
  code: 'key-conflict',
  section: 'Domain',
  severity: 'error',
  when: 'a key has different content types in two types of one domain.',
  why: 'A key name is the same identity in the whole domain, and its values are normalised by content type: the service rejects the second type.',
  bad: [type('Customer', 'EMAIL_ADDRESS'), type('Subscriber', 'STRING')],
  good: [type('Customer', 'EMAIL_ADDRESS'), type('Subscriber', 'EMAIL_ADDRESS')],
  check: (file, index) => file.keys.flatMap((key) => conflictOf(file, key, index)),
};

function conflictOf({ domain }: DefinitionFile, key: NamedKey, index: DomainIndex): DomainFinding[] {
  if (!key.contentTypes) return [];
  const groups = index
    .keyGroups(domain, key.name)
    .filter(({ contentTypes }) => contentTypes && contentTypes !== key.contentTypes);
  if (groups.length === 0) return [];
  const theirs = [...new Set(groups.map(({ contentTypes }) => contentTypes ?? ''))].sort();
  const related = groups
    .flatMap(({ contentTypes, keys }) =>
      keys.all.slice(0, maxRelated).map(([uri, { range }]) => ({
        uri,
        range,
        message: t`${quoted(contentTypes ?? '')} here.`,
      })),
    )
    .sort((one, other) => compareAddresses(one.uri, other.uri));
  return [
    {
      place: key,
      message: t`Key ${quoted(key.name)} holds ${quoted(key.contentTypes)} here and ${theirs.map(quoted).join(', ')} in another type of the domain. Give its fields the same \`ContentType\`, or rename one of the keys.`,
      related: related.slice(0, maxRelated),
      fixes: (document) => theirs.flatMap((type) => agreement(document, key.name, type)),
    },
  ];
}

/** Gives the fields of a key the content type that they have elsewhere, unless a target needs another. */
function agreement(document: ProfileTypeDocument, name: string, wanted: string): Fix[] {
  const type = findContentType(wanted)?.name;
  const key = document.keys.find((candidate) => candidate.name === name);
  const names = new Set(key?.definitions.flatMap(({ fieldNames }) => fieldNames.map(({ value }) => value)));
  const fields = [...names].flatMap((field) => document.fields.get(field) ?? []);
  const suits = (field: Field): boolean => {
    const target = targetOf(field);
    const suggested = target?.kind === 'field' ? target.field.contentType : undefined;
    return type !== undefined && (!suggested || contentTypeSuits(suggested, type));
  };
  if (!type || !fields.every(suits)) return [];
  const title = t`Set the content type of ${enumerated(fields.map((field) => `"${field.name}"`))} to ${type}`;
  return [{ title, changes: fields.flatMap((field) => setContentType(document, field, type)) }];
}
