import { ProfileTypeDocument } from '../core/document/profile-type-document';
import type { JsonValue } from '../core/document/editing';
import { DomainState } from '../core/mapping/domain-state';
import { mappingOf, type ObjectTypeMapping } from '../core/mapping/object-type-mapping';
import { usedDefinition } from '../core/mapping/used-definition';
import { type DefinitionFile, readDefinitionFile } from '../core/workspace/definition-file';
import { DomainIndex } from '../core/workspace/domain-index';

/** The members of a request or an answer, by the service's names. */
export type Members = Readonly<Record<string, JsonValue>>;

export type Tags = Readonly<Record<string, string>>;

/** What CreateDomain was told, and when. Times are milliseconds since 1970. */
export interface DomainSettings {
  readonly name: string;
  readonly members: Members;
  readonly tags: Tags;
  readonly createdAt: number;
  readonly lastUpdatedAt: number;
}

/** What PutProfileObjectType was told, and when. */
export interface StoredType {
  readonly name: string;
  readonly members: Members;
  readonly tags: Tags;
  readonly createdAt: number;
  readonly lastUpdatedAt: number;
}

/** An object type as it is used: read once. */
export interface ObjectType {
  readonly stored: StoredType;
  /** Its fields and keys, or those of its template; undefined where the sandbox does not know them. */
  readonly document: ProfileTypeDocument | undefined;
  readonly mapping: ObjectTypeMapping | undefined;
}

/** A domain with its object types and everything that was ingested. */
export class Domain {
  readonly types = new Map<string, ObjectType>();
  readonly state = new DomainState();
  /** The definitions side by side, for the rules that look at all of them. */
  readonly index = new DomainIndex();

  constructor(public settings: DomainSettings) {}

  setType(stored: StoredType): void {
    this.types.set(stored.name, readType(stored));
    this.index.set(definitionFile(stored));
  }

  deleteType(name: string): void {
    this.types.delete(name);
    this.index.delete(name);
    this.state.apply({ kind: 'type-removal', type: name });
  }
}

/** What the other types of the domain see of a type; its name is its address. */
export function definitionFile(stored: StoredType): DefinitionFile {
  const start = { line: 0, character: 0 };
  return readDefinitionFile(stored.name, documentOf(stored.name, stored.members), () => ({
    start,
    end: start,
  }));
}

function readType(stored: StoredType): ObjectType {
  const used = usedDefinition(documentOf(stored.name, stored.members));
  if ('problem' in used) return { stored, document: undefined, mapping: undefined };
  return { stored, document: used, mapping: mappingOf(used) };
}

function documentOf(name: string, members: Members): ProfileTypeDocument {
  return new ProfileTypeDocument(JSON.stringify({ ...members, ObjectTypeName: name }));
}
