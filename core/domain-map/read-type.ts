import { findProperty } from '../document/members';
import type { Key, ProfileTypeDocument } from '../document/profile-type-document';
import { inferredFields } from '../mapping/ingest';
import { mappingOf, type ObjectTypeMapping } from '../mapping/object-type-mapping';
import { usedDefinition } from '../mapping/used-definition';
import { type PredefinedKey, predefinedKeys } from '../model/predefined-keys';
import { standardObjects } from '../model/standard-objects';
import { profile } from '../model/standard-objects/profile';
import { type DefinitionFile, type Range, readDefinitionFile } from '../workspace/definition-file';
import type { TypeKey } from './map';

/** A definition of the workspace. */
export interface MapDefinition {
  /** The address of its file. */
  readonly uri: string;
  readonly document: ProfileTypeDocument;
  /** What the configuration says about it. */
  readonly configuredDomain?: string | undefined;
}

/** A key with what ingestion does with its values. */
export interface KeyReading extends TypeKey {
  /** The standard objects of which a record is looked up by it. */
  readonly looksUp: readonly string[];
  /** The standard objects of which a record can be found by its values afterwards. */
  readonly leaves: readonly string[];
}

/** What a map says of a definition by itself. */
export interface TypeReading {
  readonly file: DefinitionFile;
  readonly name: string;
  readonly fileName: string;
  readonly template?: string;
  /** Why its keys are not known. */
  readonly problem?: string;
  readonly keys: readonly KeyReading[];
  /** Keys that the service makes by itself of what its fields write. */
  readonly indexed: readonly KeyReading[];
}

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Reads a definition that has a name: with the fields and keys of its template, where it names one. */
export function readType({ uri, document, configuredDomain }: MapDefinition): TypeReading {
  const template = document.stringMember('TemplateId')?.value;
  const used = usedDefinition(document);
  const own = {
    name: document.stringMember('ObjectTypeName')?.value ?? '',
    fileName: document.fileName ?? '',
    ...(template !== undefined && { template }),
  };
  const domain = document.stringMember('DomainName')?.value ?? configuredDomain;
  if ('problem' in used) {
    const file = readDefinitionFile(uri, document, () => nowhere, domain);
    return { ...own, file, problem: used.problem, keys: [], indexed: [] };
  }
  const file = readDefinitionFile(uri, used, () => nowhere, domain);
  const contentTypes = new Map(file.keys.map((key) => [key.name, key.contentTypes]));
  const mapping = mappingOf(used);
  const origin = template === undefined ? 'definition' : 'template';
  const indexed = indexedKeys(mapping);
  const keys = used.keys.map((key) => {
    const read = readKey(key, origin, mapping, contentTypes.get(key.name));
    const made = indexed.find(({ name }) => name === key.name);
    // What the service stores by itself is there, also where the definition only looks up by it.
    return made ? { ...read, leaves: [...new Set([...read.leaves, ...made.leaves])] } : read;
  });
  const names = new Set(keys.map(({ name }) => name));
  return { ...own, file, keys, indexed: indexed.filter(({ name }) => !names.has(name)) };
}

function readKey(
  { name, definitions }: Key,
  origin: TypeKey['origin'],
  { allowsProfileCreation }: ObjectTypeMapping,
  contentTypes?: string,
): KeyReading {
  const looksUp = new Set<string>();
  const leaves = new Set<string>();
  const identifiers = new Set<string>();
  for (const definition of definitions) {
    const values = definition.identifiers.map(({ value }) => value);
    for (const value of values) identifiers.add(value);
    const objects = standardObjects.filter(({ identifier }) => values.includes(identifier));
    for (const object of objects) looksUp.add(object.name);
    if (values.includes('LOOKUP_ONLY') || (values.includes('NEW_ONLY') && !allowsProfileCreation)) continue;
    // Whatever a key is for, its value stays on the profile.
    for (const object of [profile, ...objects]) leaves.add(object.name);
  }
  return {
    name,
    identifiers: [...identifiers],
    fieldNames: definitions.map(({ fieldNames }) => fieldNames.map(({ value }) => value)),
    ...(contentTypes !== undefined && { contentTypes }),
    origin,
    looksUp: [...looksUp],
    leaves: [...leaves],
  };
}

const keysByTarget = new Map<string, PredefinedKey>(
  predefinedKeys.flatMap((key) =>
    key.objects
      .filter((object) => object.startsWith('_'))
      .flatMap((object) => key.indexes.map((field) => [`${object}.${field}`, key] as const)),
  ),
);

function indexedKeys({ fields, allowsProfileCreation }: ObjectTypeMapping): KeyReading[] {
  const found = new Map<PredefinedKey, string[]>();
  for (const { name, target, contentType } of fields) {
    const inferred = inferredFields.find((each) => allowsProfileCreation && each.contentType === contentType);
    const key =
      keysByTarget.get(target?.text ?? '') ?? keysByTarget.get(`${profile.name}.${inferred?.name ?? ''}`);
    if (key) found.set(key, [...(found.get(key) ?? []), name]);
  }
  return Array.from(found, ([{ name, objects }, fieldNames]) => ({
    name,
    identifiers: [],
    fieldNames: fieldNames.map((fieldName) => [fieldName]),
    origin: 'field',
    looksUp: [],
    // By what a record of a standard object is found, its profile is found, too.
    leaves: [...new Set([profile.name, ...objects])],
  }));
}

/** Where a definition says something: the name of a key, or else of the type. Its template stands for the keys that this brings. */
export function placeIn(
  document: ProfileTypeDocument,
  key?: TypeKey,
): { readonly offset: number; readonly length: number } {
  const start = { offset: 0, length: 0 };
  const name = document.stringMember('ObjectTypeName') ?? start;
  if (!key) return name;
  if (key.origin === 'template') return document.stringMember('TemplateId') ?? name;
  if (key.origin === 'field') {
    const fields = document.member('Fields')?.valueNode;
    return (
      findProperty(fields, key.fieldNames[0]?.[0] ?? '')?.nameNode ??
      document.stringMember('TemplateId') ??
      name
    );
  }
  return document.keys.find((each) => each.name === key.name)?.nameNode ?? name;
}
