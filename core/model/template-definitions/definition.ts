import type { ContentTypeName } from '../content-types';
import { findPredefinedKey } from '../predefined-keys';
import type { StandardIdentifierName } from '../standard-identifiers';
import { findStandardObject, knownTargets } from '../targets';
import type { Template } from '../templates';
import type { SourcedKey, TemplateMapping } from './mapping';

/** A field as the service answers it. */
export type TemplateField = Readonly<{ Source: string; Target?: string; ContentType?: ContentTypeName }>;

/** A key definition as the service answers it. */
export type TemplateKeyDefinition = Readonly<{
  StandardIdentifiers: readonly StandardIdentifierName[];
  FieldNames: readonly string[];
}>;

/** The object type that a template makes. */
export interface TemplateDefinition {
  readonly templateId: string;
  readonly sourceName: string;
  readonly sourceObject: string;
  /** What the template provides of an object type, as a request would have it. */
  readonly members: Readonly<{
    AllowProfileCreation: boolean;
    Fields: Readonly<Record<string, TemplateField>>;
    Keys: Readonly<Record<string, readonly TemplateKeyDefinition[]>>;
  }>;
  /** Some keys are not the vendor's: its guide lists none, or none that finds a profile. */
  readonly keysAssumed?: true;
}

/** What the service would answer for a template with this mapping. */
export function definitionOf(template: Template, mapping: TemplateMapping): TemplateDefinition {
  const { allowProfileCreation = true, assumedKeys = [] } = mapping;
  const keys = [...documentedKeys(template, mapping), ...assumedKeys];
  const fields = fieldsOf(mapping, keys);
  return {
    templateId: template.id,
    sourceName: template.sourceName,
    sourceObject: template.id,
    members: {
      AllowProfileCreation: allowProfileCreation,
      Fields: Object.fromEntries([...fields].map(([name, { field }]) => [name, field])),
      Keys: Object.fromEntries(
        keys.map(({ name, source, identifiers }) => [
          name,
          [{ StandardIdentifiers: identifiers, FieldNames: [fieldFor(fields, source)] }],
        ]),
      ),
    },
    ...(assumedKeys.length > 0 && { keysAssumed: true as const }),
  };
}

/** Paths of the id that a source gives its own objects. */
const ownIds = new Set(['Id', 'id', 'sys_id', 'userId']);

function documentedKeys({ keySources, destinations }: Template, mapping: TemplateMapping): SourcedKey[] {
  const ofObject = findStandardObject(destinations[0] ?? '')?.identifier ?? 'PROFILE';
  return Object.entries(keySources).map(([name, source]) => ({
    name,
    source,
    identifiers: mapping.identifiers?.[name] ?? (ownIds.has(source) ? ['UNIQUE', ofObject] : ['PROFILE']),
  }));
}

interface NamedField {
  readonly source: string;
  readonly field: TemplateField;
}

function fieldsOf(
  { prefix = '', rows }: TemplateMapping,
  keys: readonly SourcedKey[],
): Map<string, NamedField> {
  const fields = new Map<string, NamedField>();
  for (const [source, target, write] of rows) {
    const path = `_source.${prefix}${source}`;
    const contentType = contentTypeFor(
      target,
      keys.filter((key) => key.source === source),
    );
    const field: TemplateField = {
      Source: write?.(path) ?? path,
      Target: target,
      ...(contentType && { ContentType: contentType }),
    };
    fields.set(freeName(source, target, fields), { source, field });
  }
  for (const { source } of keys) {
    if ([...fields.values()].some((field) => field.source === source)) continue;
    fields.set(nameOf(source), { source, field: { Source: `_source.${prefix}${source}` } });
  }
  return fields;
}

/** The field that a key reads: the first one with its source as it is. */
function fieldFor(fields: ReadonlyMap<string, NamedField>, source: string): string {
  return [...fields].find(([, field]) => field.source === source)?.[0] ?? nameOf(source);
}

function contentTypeFor(target: string, keys: readonly SourcedKey[]): ContentTypeName | undefined {
  const ofKey = keys.map(({ name }) => findPredefinedKey(name)?.contentType).find((type) => type);
  return contentTypes.get(target) ?? ofKey;
}

const contentTypes = new Map(knownTargets().map(({ path, field }) => [path, field.contentType]));

/** A path as the name of a field: keys can have no field with a dot. */
function nameOf(path: string): string {
  return path.replaceAll('[]', '').replaceAll('.', '_');
}

/** A source that fills several targets gives fields that are called after them. */
function freeName(source: string, target: string, taken: ReadonlyMap<string, unknown>): string {
  const name = nameOf(source);
  const steps = target.split('.');
  const longer = `${name}_${steps.at(-1) ?? ''}`;
  return [name, longer].find((candidate) => !taken.has(candidate)) ?? `${longer}${steps[0] ?? ''}`;
}
