import type { JsonNode } from '../document/json';
import { propertiesOf } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';

/** One entry of `Fields`. */
export interface ObjectTypeField {
  readonly Source?: string;
  readonly Target?: string;
  readonly ContentType?: string;
}

/** One of the definitions that an entry of `Keys` has. */
export interface ObjectTypeKey {
  readonly StandardIdentifiers?: readonly string[];
  readonly FieldNames?: readonly string[];
}

/** Values by names of the author's choice. */
export type Named<Value> = Readonly<Record<string, Value>>;

/** What `PutProfileObjectType` is sent, without the domain: plain JSON, in the order of the model's members. */
export interface Definition {
  readonly ObjectTypeName: string;
  readonly Description: string;
  readonly TemplateId?: string;
  readonly ExpirationDays?: number;
  readonly EncryptionKey?: string;
  readonly AllowProfileCreation?: boolean;
  readonly SourceLastUpdatedTimestampFormat?: string;
  readonly MaxProfileObjectCount?: number;
  readonly SourcePriority?: number;
  readonly Fields?: Named<ObjectTypeField>;
  readonly Keys?: Named<readonly ObjectTypeKey[]>;
  readonly Tags?: Named<string>;
}

/** What can be sent of a value; undefined if nothing can. */
type Reader<Value> = (value: unknown) => Value | undefined;

const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const integer: Reader<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;

function listOf<Entry>(entry: Reader<Entry>): Reader<readonly Entry[]> {
  return (value) =>
    Array.isArray(value)
      ? value.map((item: unknown) => entry(item)).filter((item) => item !== undefined)
      : undefined;
}

function mapOf<Value>(read: Reader<Value>): Reader<Named<Value>> {
  return (value) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, entry]) => {
            const known = read(entry);
            return known === undefined ? [] : [[name, known] as const];
          }),
        )
      : undefined;
}

/** The members that `readers` has, in their order. */
function objectOf<Value>(readers: {
  readonly [Name in keyof Value]-?: Reader<Value[Name]>;
}): Reader<Partial<Value>> {
  const members = Object.entries<Reader<unknown>>(readers);
  return (value) =>
    isObject(value)
      ? (Object.fromEntries(
          members.flatMap(([name, read]) => {
            const known = read(value[name]);
            return known === undefined ? [] : [[name, known]];
          }),
        ) as Partial<Value>)
      : undefined;
}

const field = objectOf<ObjectTypeField>({ Source: text, Target: text, ContentType: text });

const key = objectOf<ObjectTypeKey>({ StandardIdentifiers: listOf(text), FieldNames: listOf(text) });

const definition = objectOf<Definition>({
  ObjectTypeName: text,
  Description: text,
  TemplateId: text,
  ExpirationDays: integer,
  EncryptionKey: text,
  AllowProfileCreation: flag,
  SourceLastUpdatedTimestampFormat: text,
  MaxProfileObjectCount: integer,
  SourcePriority: integer,
  Fields: mapOf(field),
  Keys: mapOf(listOf(key)),
  Tags: mapOf(text),
});

/**
 * The definition in an answer of the service, or in any other value: what the request has no member for, and what is of
 * another type than its member, is left out. A name or description that is missing is empty.
 */
export function readDefinition(value: unknown): Definition {
  return { ObjectTypeName: '', Description: '', ...definition(value) };
}

/** The definition that a document would be sent as. Of two members of one name the last one counts. */
export function definitionOf({ root }: ProfileTypeDocument): Definition {
  return readDefinition(valueAt(root));
}

/** No part of a definition is deeper. */
const maxDepth = 6;

function valueAt(node: JsonNode | undefined, depth = 0): unknown {
  if (!node || depth > maxDepth) return undefined;
  if (node.type === 'array') return (node.children ?? []).map((entry) => valueAt(entry, depth + 1));
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    Array.from(propertiesOf(node), ({ name, valueNode }) => [name, valueAt(valueNode, depth + 1)]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
