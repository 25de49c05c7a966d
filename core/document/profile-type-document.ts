import type { JsonNode } from './json';
import { JsonDocument } from './json-document';
import {
  asString,
  findProperty,
  findValue,
  propertiesOf,
  type Property,
  stringEntries,
  type StringNode,
} from './members';

/** One entry of `Fields`. A member is absent where it is missing or not a text. */
export interface Field {
  readonly name: string;
  readonly nameNode: StringNode;
  readonly node: JsonNode | undefined;
  readonly source: StringNode | undefined;
  readonly target: StringNode | undefined;
  readonly contentType: StringNode | undefined;
}

/** One entry of `Keys`: a name with its definitions. */
export interface Key {
  readonly name: string;
  readonly nameNode: StringNode;
  readonly node: JsonNode | undefined;
  readonly definitions: readonly KeyDefinition[];
}

export interface KeyDefinition {
  readonly key: Key;
  readonly node: JsonNode;
  readonly identifiers: readonly StringNode[];
  readonly fieldNames: readonly StringNode[];
}

/** A `*.profiletype.json` text, parsed once, and read as fields and keys. */
export class ProfileTypeDocument extends JsonDocument {
  /** `fileName` is the last part of the document's path, where it has one. */
  constructor(
    text: string,
    readonly fileName?: string,
  ) {
    super(text);
  }

  /** A member of the object type, such as `ObjectTypeName`. */
  member(name: string): Property | undefined {
    return findProperty(this.root, name);
  }

  /** The text of a member of the object type. */
  stringMember(name: string): StringNode | undefined {
    return asString(findValue(this.root, name));
  }

  /** The entries of `Fields` by name. */
  get fields(): ReadonlyMap<string, Field> {
    return this.remember(readFields);
  }

  /** The entries of `Keys`, in the order of the text. */
  get keys(): readonly Key[] {
    return this.remember(readKeys);
  }

  /** Every definition of every key. */
  get keyDefinitions(): readonly KeyDefinition[] {
    return this.remember(readDefinitions);
  }
}

function readFields({ root }: ProfileTypeDocument): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { name, nameNode, valueNode: node } of propertiesOf(findValue(root, 'Fields'))) {
    const { source, target, contentType } = readField(node);
    fields.set(name, { name, nameNode, node, source, target, contentType });
  }
  return fields;
}

/** The texts of the field at `node`. */
export function readField(node: JsonNode | undefined): Pick<Field, 'source' | 'target' | 'contentType'> {
  return {
    source: asString(findValue(node, 'Source')),
    target: asString(findValue(node, 'Target')),
    contentType: asString(findValue(node, 'ContentType')),
  };
}

function readKeys({ root }: ProfileTypeDocument): readonly Key[] {
  const keys = new Map<string, Key>();
  for (const { name, nameNode, valueNode: node } of propertiesOf(findValue(root, 'Keys'))) {
    const definitions: KeyDefinition[] = [];
    const key: Key = { name, nameNode, node, definitions };
    const entries = node?.type === 'array' ? (node.children ?? []) : [];
    for (const entry of entries)
      if (entry.type === 'object') definitions.push({ key, node: entry, ...readDefinition(entry) });
    keys.set(name, key);
  }
  return [...keys.values()];
}

/** The texts of the key definition at `node`. */
export function readDefinition(
  node: JsonNode | undefined,
): Pick<KeyDefinition, 'identifiers' | 'fieldNames'> {
  return {
    identifiers: stringEntries(findValue(node, 'StandardIdentifiers')),
    fieldNames: stringEntries(findValue(node, 'FieldNames')),
  };
}

function readDefinitions({ keys }: ProfileTypeDocument): readonly KeyDefinition[] {
  return keys.flatMap((key) => key.definitions);
}
