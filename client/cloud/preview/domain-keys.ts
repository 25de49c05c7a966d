import { t } from '@vscode/l10n';
import type { Definition } from '../../../core/deploy';
import { predefinedKeys } from '../../../core/model/predefined-keys';
import { findStandardObject } from '../../../core/model/targets';
import { findTemplateDefinition } from '../../../core/model/template-definitions';
import type { FilterKey } from '../../../webview/object-preview/messages';

interface TypeKey {
  readonly name: string;
  readonly typeName: string;
  readonly identifiers: readonly string[];
}

/** The keys of the domain's types. A type that only refers to a template has those of the template. */
function keysOf(definitions: readonly Definition[]): TypeKey[] {
  return definitions.flatMap(({ ObjectTypeName: typeName, Keys, TemplateId }) => {
    const keys = Keys ?? (TemplateId === undefined ? {} : findTemplateDefinition(TemplateId)?.members.Keys);
    return Object.entries(keys ?? {}).flatMap(([name, entries]) =>
      entries.map(({ StandardIdentifiers: identifiers = [] }) => ({ name, typeName, identifiers })),
    );
  });
}

/** The keys by which profiles can be found: the predefined ones and then those of the domain's types. */
export function searchKeysOf(definitions: readonly Definition[]): FilterKey[] {
  const stored = keysOf(definitions).filter(({ identifiers }) => !identifiers.includes('LOOKUP_ONLY'));
  return merged([...predefined(({ searchProfiles }) => searchProfiles === true), ...stored.map(origin)]);
}

/** The keys by which the objects of a type can be filtered. */
export function filterKeysOf(objectType: string, definitions: readonly Definition[]): FilterKey[] {
  const keys = keysOf(definitions);
  const standard = findStandardObject(objectType);
  if (!standard) {
    return merged(
      keys
        .filter(({ typeName }) => typeName === objectType)
        .map(({ name }) => ({ name, origin: t('key of the type') })),
    );
  }
  const own = predefined(
    ({ objects, filterObjects = [] }) => objects.includes(objectType) || filterObjects.includes(objectType),
  );
  const withIdentifier = keys.filter(({ identifiers }) => identifiers.includes(standard.identifier));
  return merged([...own, ...withIdentifier.map(origin)]);
}

/** The key whose values tell the objects of a type apart. */
export function uniqueKeyOf(objectType: string, definitions: readonly Definition[]): string | undefined {
  return keysOf(definitions).find(
    ({ typeName, identifiers }) => typeName === objectType && identifiers.includes('UNIQUE'),
  )?.name;
}

function predefined(isWanted: (key: (typeof predefinedKeys)[number]) => boolean): FilterKey[] {
  return predefinedKeys.filter(isWanted).map(({ name }) => ({ name, origin: t('predefined') }));
}

function origin({ name, typeName }: TypeKey): FilterKey {
  return { name, origin: typeName };
}

const maxOrigins = 3;

/** Each key once, with everything that has it. */
function merged(keys: readonly FilterKey[]): FilterKey[] {
  const origins = new Map<string, Set<string>>();
  for (const { name, origin: from } of keys) origins.set(name, (origins.get(name) ?? new Set()).add(from));
  return Array.from(origins, ([name, from]) => {
    const listed = [...from].slice(0, maxOrigins).join(', ');
    return {
      name,
      origin: from.size > maxOrigins ? t`${listed} and ${from.size - maxOrigins} more` : listed,
    };
  });
}
