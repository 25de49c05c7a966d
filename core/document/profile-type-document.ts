import { type JsonNode, type JsonSyntaxError, parseJson } from './json';
import { asString, type StringValue } from './strings';

/** A member of a JSON object: its name and, unless the text ends before it, its value. */
export interface Property {
  readonly name: string;
  /** The name with its quotes. */
  readonly nameNode: JsonNode;
  readonly valueNode: JsonNode | undefined;
}

/** The members of a JSON object. Where a name stands twice the last one counts, as for every JSON parser. */
export interface ObjectMembers {
  readonly byName: ReadonlyMap<string, Property>;
  /** The members that a later one of the same name replaces. */
  readonly replaced: readonly Property[];
}

/** One entry of `Fields`. A member is absent where it is missing or not a text. */
export interface Field {
  readonly name: string;
  readonly nameNode: JsonNode;
  readonly node: JsonNode | undefined;
  readonly members: ReadonlyMap<string, Property>;
  readonly source: StringValue | undefined;
  readonly target: StringValue | undefined;
  readonly contentType: StringValue | undefined;
}

/** One entry of `Keys`: a name with its definitions. */
export interface Key {
  readonly name: string;
  readonly nameNode: JsonNode;
  readonly node: JsonNode | undefined;
  readonly definitions: readonly KeyDefinition[];
}

export interface KeyDefinition {
  readonly key: Key;
  readonly node: JsonNode;
  readonly members: ReadonlyMap<string, Property>;
  readonly identifiers: readonly StringValue[];
  readonly fieldNames: readonly StringValue[];
}

const noMembers: ObjectMembers = { byName: new Map(), replaced: [] };

function readMembers(node: JsonNode | undefined): ObjectMembers {
  if (node?.type !== 'object') return noMembers;
  const byName = new Map<string, Property>();
  const replaced: Property[] = [];
  for (const property of node.children ?? []) {
    const [nameNode, valueNode] = property.children ?? [];
    if (!nameNode) continue;
    const name = nameNode.value as string;
    const earlier = byName.get(name);
    if (earlier) replaced.push(earlier);
    byName.set(name, { name, nameNode, valueNode });
  }
  return { byName, replaced };
}

/** The texts among the entries of a JSON array. */
function stringEntries(node: JsonNode | undefined): StringValue[] {
  if (node?.type !== 'array') return [];
  return (node.children ?? []).flatMap((entry) => asString(entry) ?? []);
}

/**
 * A `*.profiletype.json` text, parsed once, and read as fields and keys. Any text gives a document: what cannot be read
 * is left out, and `syntaxErrors` says why. All offsets are UTF-16 code units.
 */
export class ProfileTypeDocument {
  readonly root: JsonNode | undefined;
  readonly syntaxErrors: readonly JsonSyntaxError[];
  readonly #members = new Map<JsonNode, ObjectMembers>();
  readonly #derived = new Map<unknown, unknown>();

  /** `fileName` is the last part of the document's path, where it has one. */
  constructor(
    readonly text: string,
    readonly fileName?: string,
  ) {
    const { root, errors } = parseJson(text);
    this.root = root;
    this.syntaxErrors = errors;
  }

  /** False where the text is so broken that what seems to be missing may only be unreadable. */
  get isReadable(): boolean {
    return this.root !== undefined && this.syntaxErrors.every((error) => error.kind !== 'unreadable');
  }

  /** The members of the JSON object at `node`; none if it is something else. */
  membersOf(node: JsonNode | undefined): ObjectMembers {
    if (!node) return noMembers;
    const known = this.#members.get(node);
    if (known) return known;
    const members = readMembers(node);
    this.#members.set(node, members);
    return members;
  }

  /** A member of the object type, such as `ObjectTypeName`. */
  member(name: string): Property | undefined {
    return this.membersOf(this.root).byName.get(name);
  }

  /** The text of a member of the object type. */
  stringMember(name: string): StringValue | undefined {
    return asString(this.member(name)?.valueNode);
  }

  /** What `derive` makes of this document; the second time its first answer. Kept as long as the document. */
  remember<Derived>(derive: (document: ProfileTypeDocument) => Derived): Derived {
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(this));
    return this.#derived.get(derive) as Derived;
  }

  /** The entries of `Fields` by name, in the order of the text. */
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

function readFields(document: ProfileTypeDocument): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { name, nameNode, valueNode } of document
    .membersOf(document.member('Fields')?.valueNode)
    .byName.values()) {
    const members = document.membersOf(valueNode).byName;
    fields.set(name, {
      name,
      nameNode,
      node: valueNode,
      members,
      source: asString(members.get('Source')?.valueNode),
      target: asString(members.get('Target')?.valueNode),
      contentType: asString(members.get('ContentType')?.valueNode),
    });
  }
  return fields;
}

function readKeys(document: ProfileTypeDocument): readonly Key[] {
  const properties = document.membersOf(document.member('Keys')?.valueNode).byName.values();
  return [...properties].map(({ name, nameNode, valueNode }) => {
    const definitions: KeyDefinition[] = [];
    const key: Key = { name, nameNode, node: valueNode, definitions };
    if (valueNode?.type === 'array') {
      for (const node of valueNode.children ?? []) {
        if (node.type === 'object') definitions.push(readDefinition(document, key, node));
      }
    }
    return key;
  });
}

function readDefinition(document: ProfileTypeDocument, key: Key, node: JsonNode): KeyDefinition {
  const members = document.membersOf(node).byName;
  return {
    key,
    node,
    members,
    identifiers: stringEntries(members.get('StandardIdentifiers')?.valueNode),
    fieldNames: stringEntries(members.get('FieldNames')?.valueNode),
  };
}

function readDefinitions({ keys }: ProfileTypeDocument): readonly KeyDefinition[] {
  return keys.flatMap((key) => key.definitions);
}
