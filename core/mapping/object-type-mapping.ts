import type { Field, KeyDefinition, ProfileTypeDocument } from '../document/profile-type-document';
import { resolveTarget, splitTarget } from '../document/target';
import { type ContentTypeName, defaultContentType, findContentType } from '../model/content-types';
import type { StandardIdentifierName } from '../model/standard-identifiers';
import { standardObjects } from '../model/standard-objects';
import { profile } from '../model/standard-objects/profile';
import type { StandardObject, StandardObjectField } from '../model/standard-objects/standard-object';
import { type TargetNode, targetTree } from '../model/targets';
import { type CompiledSource, compileSource } from './source-evaluation';

/** One step of a target: a name, or a Handlebars expression that gives it. */
export interface TargetStep {
  readonly name: string;
  /** A list of objects stands here, whether the target writes `[]` or not. */
  readonly isList: boolean;
  readonly expression?: CompiledSource;
}

/** Where a field's value goes. */
export interface MappedTarget {
  /** As written, such as `_profile.Address.PostalCode`. */
  readonly text: string;
  readonly object: StandardObject;
  /** The steps below the object. */
  readonly steps: readonly TargetStep[];
  /** Absent where the vendor's list of fields is not complete and this one is not on it. */
  readonly field?: StandardObjectField;
}

export interface MappedField {
  readonly name: string;
  readonly source: CompiledSource | undefined;
  readonly contentType: ContentTypeName;
  /** Absent where the field has no target, or one that means nothing. */
  readonly target?: MappedTarget;
}

/** One definition of a key. */
export interface MappedKey {
  readonly name: string;
  readonly identifiers: ReadonlySet<string>;
  readonly fieldNames: readonly string[];
}

/** An object type, read once for all records of it. */
export interface ObjectTypeMapping {
  readonly name: string;
  readonly allowsProfileCreation: boolean;
  /** 1 is the highest; absent is the lowest. */
  readonly sourcePriority?: number;
  readonly fields: readonly MappedField[];
  readonly keys: readonly MappedKey[];
  /** The standard objects besides the profile that a key looks up, or a field targets. */
  readonly objects: readonly StandardObject[];
}

/** Reads a definition for ingestion. What is wrong in it is left out; the rules say so. */
export function mappingOf(document: ProfileTypeDocument): ObjectTypeMapping {
  const sourcePriority = document.member('SourcePriority')?.valueNode?.value;
  const fields = [...document.fields.values()].map(mappedField);
  const keys = document.keyDefinitions.map(mappedKey);
  return {
    name: document.stringMember('ObjectTypeName')?.value ?? '',
    allowsProfileCreation: document.member('AllowProfileCreation')?.valueNode?.value === true,
    ...(typeof sourcePriority === 'number' && { sourcePriority }),
    fields,
    keys,
    objects: standardObjects.filter((object) => object !== profile && isConcerned(object, fields, keys)),
  };
}

function mappedField({ name, source, target, contentType }: Field): MappedField {
  const mapped = target && mappedTarget(target.value);
  return {
    name,
    source: source && compileSource(source.value),
    contentType: findContentType(contentType?.value ?? '')?.name ?? defaultContentType,
    ...(mapped && { target: mapped }),
  };
}

function isConcerned(
  { name, identifier }: StandardObject,
  fields: readonly MappedField[],
  keys: readonly MappedKey[],
): boolean {
  return (
    keys.some(({ identifiers }) => identifiers.has(identifier)) ||
    fields.some(({ target }) => target?.object.name === name)
  );
}

export function hasIdentifier({ identifiers }: MappedKey, identifier: StandardIdentifierName): boolean {
  return identifiers.has(identifier);
}

function mappedKey({ key, identifiers, fieldNames }: KeyDefinition): MappedKey {
  return {
    name: key.name,
    identifiers: new Set(identifiers.map(({ value }) => value)),
    fieldNames: fieldNames.map(({ value }) => value),
  };
}

/** What a target means to ingestion; undefined for one that means nothing. */
export function mappedTarget(text: string): MappedTarget | undefined {
  const target = resolveTarget(text);
  if (target.kind === 'unknown-object' || target.kind === 'system-managed') return undefined;
  if (target.kind === 'unknown-field' && (target.object.fieldListComplete || target.stopsBefore)) {
    return undefined;
  }
  const { object } = target;
  const steps = stepsBelow(object, text);
  return { text, object, steps, ...(target.kind === 'field' && { field: target.field }) };
}

function stepsBelow(object: StandardObject, text: string): TargetStep[] {
  const steps: TargetStep[] = [];
  let node: TargetNode | undefined = targetTree(object);
  for (const { name, offset } of splitTarget(text).slice(1)) {
    if (node?.placeholder?.kind === 'attribute') {
      // Everything behind `Attributes.` is one name.
      return [...steps, { name: text.slice(offset), isList: false }];
    }
    const plain = name.endsWith('[]') ? name.slice(0, -2) : name;
    const next: TargetNode | undefined = node?.placeholder?.node ?? node?.children.get(plain);
    const isList = next?.list ?? name.endsWith('[]');
    steps.push({
      name: plain,
      isList,
      ...(name.includes('{{') && { expression: compileSource(fromRecord(name)) }),
    });
    node = next;
  }
  return steps;
}

/** The vendor's templates leave the root out: `{{campaign_event_type}}`. */
function fromRecord(expression: string): string {
  return expression.replace(/\{\{\s*(?!_source\b)([\w.]+)\s*\}\}/g, '{{_source.$1}}');
}
