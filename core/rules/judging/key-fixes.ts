import { t } from '@vscode/l10n';
import type { TextChange } from '../../document/changes';
import { insertEntry, insertMember, remove } from '../../document/editing';
import type { JsonNode } from '../../document/json';
import { asString, findProperty } from '../../document/members';
import type { Field, Key, KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { indentAt, isFilled, writeValue } from '../../document/writing';
import { findMember, keyDefinitionMembers } from '../../model/members';
import { keyDefinitionQuota } from '../../model/service';
import type { StandardIdentifierName } from '../../model/standard-identifiers';
import type { Fix } from '../rule';
import { suitKey } from './field-fixes';
import { inTitle, renaming } from './fixes';
import { freeName } from './free-name';
import { createsProfiles, intendedIdentifier, intends, isNotStored } from './keys';
import { mismatchOf } from './places';
import { enumerated } from '../../words/lists';

/** Fixes of keys that several rules offer. */

/** A definition in the title of a fix: `key "phone"`, or `definition 2 of key "phone"`. */
function inWords({ key, node }: KeyDefinition): string {
  const name = t`key ${inTitle(key.name)}`;
  const number = key.definitions.findIndex((definition) => definition.node === node) + 1;
  return key.definitions.length > 1 ? t`definition ${number} of ${name}` : name;
}

/** The definitions that name fields and have a rank, the lowest first. */
export function definitionsBy(
  { keyDefinitions }: ProfileTypeDocument,
  rankOf: (definition: KeyDefinition) => number | undefined,
): KeyDefinition[] {
  return keyDefinitions
    .flatMap((definition) => {
      const rank = definition.fieldNames.length > 0 ? rankOf(definition) : undefined;
      return rank === undefined ? [] : [{ definition, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ definition }) => definition);
}

/** Adds identifiers that a definition does not have. It may lack the whole list. */
export function addIdentifiers(
  document: ProfileTypeDocument,
  definition: KeyDefinition,
  ...added: readonly StandardIdentifierName[]
): Fix[] {
  const title = t`Add ${inRow(added)} to ${inWords(definition)}`;
  const property = findProperty(definition.node, 'StandardIdentifiers');
  if (!property) {
    const [first] = definition.node.children ?? [];
    const place = first ? { before: first } : 'last';
    return [
      { title, changes: [insertMember(document, definition.node, 'StandardIdentifiers', added, place)] },
    ];
  }
  const list = property.valueNode;
  if (list?.type !== 'array') return [];
  const [only, ...more] = added;
  if (only && more.length === 0) return [{ title, changes: [insertIdentifier(document, list, only)] }];
  return rewritten(document, list, (present) => [...present, ...added]).map((change) => ({
    title,
    changes: [change],
  }));
}

/** The others refine what PROFILE says, so it comes first. */
function insertIdentifier(
  document: ProfileTypeDocument,
  list: JsonNode,
  identifier: StandardIdentifierName,
): TextChange {
  const [first] = list.children ?? [];
  return insertEntry(
    document,
    list,
    identifier,
    identifier === 'PROFILE' && first ? { before: first } : 'last',
  );
}

/** Takes identifiers out of a definition, however often they stand there and even if they are misspelt. */
export function removeIdentifiers(
  document: ProfileTypeDocument,
  definition: KeyDefinition,
  ...unwanted: readonly string[]
): Fix[] {
  const isUnwanted = (name: string): boolean => unwanted.includes(intendedIdentifier(name));
  const found = definition.identifiers.filter(({ value }) => isUnwanted(value));
  const [only, ...more] = found;
  const list = only?.parent;
  if (!list) return [];
  const title = t`Remove ${inRow([...new Set(found.map(({ value }) => value))])} from ${inWords(definition)}`;
  if (more.length === 0) return [{ title, changes: [remove(document, only)] }];
  return rewritten(document, list, (present) => present.filter((name) => !isUnwanted(name))).map(
    (change) => ({ title, changes: [change] }),
  );
}

/** Puts an identifier first in place of others. */
export function exchangeIdentifiers(
  document: ProfileTypeDocument,
  definition: KeyDefinition,
  added: StandardIdentifierName,
  unwanted: readonly string[],
): Fix[] {
  const list = definition.identifiers[0]?.parent;
  const isUnwanted = (name: string): boolean => unwanted.includes(intendedIdentifier(name));
  const found = definition.identifiers.map(({ value }) => value).filter(isUnwanted);
  const title = t`Add ${inTitle(added)} to ${inWords(definition)} and remove ${inRow(found)}`;
  const changes = list
    ? rewritten(document, list, (present) => [added, ...present.filter((name) => !isUnwanted(name))])
    : [];
  return changes.length > 0 ? [{ title, changes }] : [];
}

/** A list of texts with others in it; nothing where an entry is no text. */
function rewritten(
  document: ProfileTypeDocument,
  list: JsonNode,
  rewrite: (texts: readonly string[]) => readonly string[],
): TextChange[] {
  const { children = [], offset, length } = list;
  const texts = children.flatMap((entry) => asString(entry)?.value ?? []);
  if (texts.length < children.length) return [];
  const like = isFilled(list) ? list : undefined;
  const text = writeValue(document, rewrite(texts), indentAt(document.text, offset), like);
  return [{ offset, length, text }];
}

function inRow(names: readonly string[]): string {
  return enumerated(names.map((name) => inTitle(name)));
}

/** Whether a key that is stored ties records to profiles, besides some definitions. */
export function hasStoredProfileKey(
  { keyDefinitions }: ProfileTypeDocument,
  besides: readonly KeyDefinition[] = [],
): boolean {
  return keyDefinitions.some(
    (definition) =>
      !besides.includes(definition) && intends(definition, 'PROFILE') && !isNotStored(definition),
  );
}

/** Whether a PROFILE key that is not stored may stand there, because there is one that is or none is needed. */
export function allowsLookUps(
  document: ProfileTypeDocument,
  besides: readonly KeyDefinition[] = [],
): boolean {
  return !createsProfiles(document) || hasStoredProfileKey(document, besides);
}

const nameInKeys = findMember(keyDefinitionMembers, 'FieldNames')?.entries;

/** Whether keys can name the field: not where its name has a dot. */
export function canBeInKey({ nameNode }: Field): boolean {
  return nameInKeys !== undefined && !mismatchOf(nameNode, nameInKeys);
}

/** A new key with a field as its value, where there is room for one. */
export function addKey(
  document: ProfileTypeDocument,
  field: Field,
  identifiers: readonly StandardIdentifierName[] = [],
  name?: string,
): Fix[] {
  const keys = document.member('Keys')?.valueNode;
  if (keys?.type !== 'object' || document.keyDefinitions.length >= keyDefinitionQuota) return [];
  if (!canBeInKey(field)) return [];
  const keyName = name ?? freeKeyName(document, field.name);
  const roles = identifiers.length > 0 ? { StandardIdentifiers: identifiers } : {};
  const definition = { ...roles, FieldNames: [field.name] };
  const title =
    identifiers.length > 0
      ? t`Add key ${inTitle(keyName)} with ${inRow(identifiers)}`
      : t`Add a search key for ${inTitle(field.name)}`;
  const changes = [insertMember(document, keys, keyName, [definition]), ...suitKey(document, field, keyName)];
  return [{ title, changes }];
}

/** Gives a key a name that any key can have. */
export function renameKey(document: ProfileTypeDocument, { name, nameNode }: Key): Fix[] {
  const fix = renaming(document, nameNode, freeKeyName(document, name));
  return fix ? [fix] : [];
}

function freeKeyName({ keys }: ProfileTypeDocument, wanted: string): string {
  const taken = new Set(keys.map(({ name }) => name));
  return freeName(wanted, 'key', (name) => taken.has(name));
}
