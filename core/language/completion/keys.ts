import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { DefinitionAtCursor } from './at-cursor';
import type { JsonNode } from '../../document/json';
import type { KeyDefinition, ProfileTypeDocument } from '../../document/profile-type-document';
import { sourceRoot } from '../../document/source-path';
import { targetOf } from '../../document/target';
import { type PredefinedKey, predefinedKeys } from '../../model/predefined-keys';
import type { StandardObject } from '../../model/standard-objects/standard-object';
import { standardIdentifiers } from '../../model/standard-identifiers';
import { canBeInKey } from '../../rules/judging/key-fixes';
import { canBeField } from '../../rules/keys/key-field';
import { code } from '../markdown';
import { explainField, explainIdentifier, explainPredefinedKey, fieldSummary } from '../explain';
import { afterValue, stringSuggestion, type Suggestion } from './suggestion';

/** The standard objects that fields of the document write to. */
function targetedObjects(document: ProfileTypeDocument): StandardObject[] {
  return [...document.fields.values()].flatMap((field) => {
    const target = targetOf(field);
    return target && target.kind !== 'unknown-object' ? [target.object] : [];
  });
}

/** Names for a key: the predefined ones that are not there yet, and a skeleton for one of the user's own. */
export function keyNameSuggestions(
  document: ProfileTypeDocument,
  taken: ReadonlySet<string>,
  named: string | undefined,
): Suggestion[] {
  const targeted = new Set(targetedObjects(document).map(({ name }) => name));
  const relevance = ({ objects }: PredefinedKey): number =>
    objects.some((object) => targeted.has(object)) ? 0 : 1;
  const offered = predefinedKeys
    .filter(({ name }) => !taken.has(name))
    .sort((a, b) => relevance(a) - relevance(b))
    .map((key) => suggestKey(key, named !== undefined));
  return named === undefined ? [newKey, ...offered] : offered;
}

const newKey: Suggestion = {
  label: t('New key'),
  kind: CompletionItemKind.Snippet,
  text: '"${1:keyName}": [{ "StandardIdentifiers": ["${2:PROFILE}"], "FieldNames": ["$3"] }]',
  isSnippet: true,
  detail: t('a key of your own'),
  documentation: [
    t('A key with one definition: what it does when a record is ingested, and the fields that make it.'),
  ],
  filterText: '"new key"',
};

function suggestKey(key: PredefinedKey, nameOnly: boolean): Suggestion {
  const { name, reserved } = key;
  const definition = reserved
    ? '{ "StandardIdentifiers": ["LOOKUP_ONLY"$2], "FieldNames": ["$1"] }'
    : '{ "FieldNames": ["$1"] }';
  return {
    label: name,
    kind: CompletionItemKind.Reference,
    text: nameOnly ? `"${name}"` : `"${name}": [${definition}]`,
    isSnippet: !nameOnly,
    detail: key.indexes.join(', '),
    documentation: explainPredefinedKey(key),
  };
}

export const keyDefinitionSuggestion: Suggestion = {
  label: t('Key definition'),
  kind: CompletionItemKind.Snippet,
  text: '{ "StandardIdentifiers": ["${1:PROFILE}"], "FieldNames": ["$2"] }',
  isSnippet: true,
  detail: t('identifiers and fields'),
  documentation: [t('What the key does when a record is ingested, and the fields that make it.')],
  filterText: '{',
};

export const keyValueSuggestion: Suggestion = {
  label: t('Key definitions'),
  kind: CompletionItemKind.Snippet,
  text: `[${keyDefinitionSuggestion.text}]`,
  isSnippet: true,
  detail: t('a list with one definition'),
  documentation: [t('A list, because one key name can have several definitions.')],
  filterText: '[',
};

/** The value at the cursor may be replaced, so it does not count as taken. */
function others(strings: KeyDefinition['identifiers'], leaf: JsonNode | undefined): Set<string> {
  return new Set(strings.filter((string) => string !== leaf).map(({ value }) => value));
}

/** Identifiers that the definition lacks: those that the targets ask for first, `UNIQUE` last where a key has it. */
export function identifierSuggestions(
  document: ProfileTypeDocument,
  definition: DefinitionAtCursor,
  leaf: JsonNode | undefined,
): Suggestion[] {
  const present = others(definition.identifiers, leaf);
  const elsewhere = new Set(
    document.keyDefinitions
      .filter(({ node }) => node !== definition.node)
      .flatMap(({ identifiers }) => identifiers.map(({ value }) => value)),
  );
  const wanted = new Set<string>([
    'PROFILE',
    ...targetedObjects(document).map(({ identifier }) => identifier),
  ]);
  const rank = (name: string): number =>
    name === 'UNIQUE' ? (elsewhere.has(name) ? 3 : 0) : wanted.has(name) && !elsewhere.has(name) ? 0 : 1;
  return standardIdentifiers
    .filter(({ name }) => !present.has(name))
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map((identifier) =>
      stringSuggestion(identifier.name, {
        kind: CompletionItemKind.EnumMember,
        documentation: explainIdentifier(identifier),
        commitCharacters: afterValue,
      }),
    );
}

/** Fields that the definition does not use yet: those that no key and no target uses first. */
export function fieldNameSuggestions(
  document: ProfileTypeDocument,
  definition: DefinitionAtCursor,
  leaf: JsonNode | undefined,
): Suggestion[] {
  const present = others(definition.fieldNames, leaf);
  const used = new Set(
    document.keyDefinitions.flatMap(({ fieldNames }) => fieldNames.map(({ value }) => value)),
  );
  return [...document.fields.values()]
    .filter((field) => !present.has(field.name) && canBeInKey(field))
    .sort((a, b) => Number(used.has(a.name) || !!a.target) - Number(used.has(b.name) || !!b.target))
    .map((field) =>
      stringSuggestion(field.name, {
        kind: CompletionItemKind.Field,
        detail: fieldSummary(field),
        documentation: explainField(document, field),
        commitCharacters: afterValue,
      }),
    );
}

/** Names for a field: those that keys ask for, and a skeleton. */
export function fieldSuggestions(
  document: ProfileTypeDocument,
  taken: ReadonlySet<string>,
  named: string | undefined,
): Suggestion[] {
  const asked = new Set(
    document.keyDefinitions.flatMap(({ fieldNames }) => fieldNames.map(({ value }) => value)),
  );
  const missing = [...asked].filter((name) => !taken.has(name) && canBeField(name));
  const suggestions = missing.map((name): Suggestion => ({
    label: name,
    kind: CompletionItemKind.Field,
    text: named === undefined ? `"${name}": {\n\t"Source": "${sourceRoot}.\${1:${name}}"\n}` : `"${name}"`,
    isSnippet: named === undefined,
    detail: t('a key asks for this field'),
    documentation: [t`A key uses ${code(name)}, and no field of that name is there yet.`],
  }));
  return named === undefined ? [newField, ...suggestions] : suggestions;
}

const newField: Suggestion = {
  label: t('New field'),
  kind: CompletionItemKind.Snippet,
  text: '"${1:fieldName}": {\n\t"Source": "_source.${2:name}",\n\t"Target": "$3"\n}',
  isSnippet: true,
  detail: t('a value with its source and target'),
  documentation: [t('A field: where its value comes from, and where it goes.')],
  filterText: '"new field"',
};

export const fieldValueSuggestion: Suggestion = {
  label: 'Field',
  kind: CompletionItemKind.Snippet,
  text: '{\n\t"Source": "_source.${1:name}",\n\t"Target": "$2"\n}',
  isSnippet: true,
  detail: t('source and target'),
  documentation: [t('Where the value comes from, and where it goes.')],
  filterText: '{',
};
