import { DomainIndex, mayShareDomain } from '../workspace/domain-index';
import { keyConflict } from '../workspace/rules/key-conflict';
import { typeDuplicate } from '../workspace/rules/type-duplicate';
import { findingsOf } from './findings';
import type { DomainMap, KeyRole, MapType, SharedKey, Standing, TypeKey } from './map';
import { type KeyReading, type MapDefinition, readType, type TypeReading } from './read-type';

/** The maps of a workspace: one for each domain that is named, each with the definitions that name none; else one of all. */
export function domainMaps(definitions: readonly MapDefinition[]): DomainMap[] {
  const types = definitions
    .map(readType)
    .filter(({ name }) => name !== '')
    .sort((one, other) => compare(one.name, other.name) || compare(one.file.uri, other.file.uri));
  const domains = [...new Set(types.flatMap(({ file }) => file.domain ?? []))].sort();
  if (domains.length === 0) return [mapOf(types)];
  return domains.map((domain) =>
    mapOf(
      types.filter(({ file }) => mayShareDomain(file.domain, domain)),
      domain,
    ),
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** What several types do with one key. */
interface Sharing {
  readonly types: string[];
  readonly keys: KeyReading[];
  /** How many types look up a record of a standard object by it. */
  readonly lookups: Map<string, number>;
  /** How many types leave values by which a record of a standard object is found. */
  readonly values: Map<string, number>;
}

function mapOf(readings: readonly TypeReading[], domain?: string): DomainMap {
  const index = new DomainIndex();
  for (const { file } of readings) index.add(file);
  const shared = sharings(readings);
  const conflicts = new Set(
    readings.flatMap(({ file }) => keyConflict.check(file, index).map(({ place }) => place.name)),
  );
  const types = readings.map((reading) => mapType(reading, shared, index));
  const keys = Array.from(shared, ([name, sharing]) => sharedKey(name, sharing, conflicts.has(name)));
  return {
    ...(domain !== undefined && { domain }),
    types,
    keys,
    findings: findingsOf(types, keys, readings),
  };
}

/** The keys that several types have. One that the service makes by itself counts where a type names it as its own. */
function sharings(readings: readonly TypeReading[]): ReadonlyMap<string, Sharing> {
  const named = new Set(readings.flatMap(({ keys }) => keys.map(({ name }) => name)));
  const all = new Map<string, Sharing>();
  for (const { file, keys, indexed } of readings) {
    for (const key of [...keys, ...indexed.filter(({ name }) => named.has(name))]) {
      const sharing: Sharing = all.get(key.name) ?? {
        types: [],
        keys: [],
        lookups: new Map(),
        values: new Map(),
      };
      all.set(key.name, sharing);
      sharing.types.push(file.uri);
      sharing.keys.push(key);
      for (const object of key.looksUp) count(sharing.lookups, object);
      for (const object of key.leaves) count(sharing.values, object);
    }
  }
  return new Map([...all].filter(([, { types }]) => types.length > 1));
}

function count(counts: Map<string, number>, object: string): void {
  counts.set(object, (counts.get(object) ?? 0) + 1);
}

function sharedKey(name: string, sharing: Sharing, isConflict: boolean): SharedKey {
  const { types, keys } = sharing;
  return {
    name,
    types,
    contentTypes: [...new Set(keys.flatMap(({ contentTypes }) => contentTypes ?? []))].sort(),
    isConflict,
    meetsOn: [...new Set(keys.flatMap((key) => foundBy(key, sharing)))].sort(),
  };
}

/** The standard objects of which records with the key find what those of other types left. */
function foundBy({ looksUp, leaves }: KeyReading, { values }: Sharing): string[] {
  return looksUp.filter((object) => (values.get(object) ?? 0) > (leaves.includes(object) ? 1 : 0));
}

function roleOf(key: KeyReading, sharing: Sharing): KeyRole {
  if (foundBy(key, sharing).length > 0) return 'finds';
  const isFound = key.leaves.some(
    (object) => (sharing.lookups.get(object) ?? 0) > (key.looksUp.includes(object) ? 1 : 0),
  );
  return isFound ? 'found' : 'search';
}

function mapType(
  { file, name, fileName, template, problem, keys, indexed }: TypeReading,
  shared: ReadonlyMap<string, Sharing>,
  index: DomainIndex,
): MapType {
  const shown = [...keys, ...indexed.filter((key) => shared.has(key.name))].map((key) =>
    typeKey(key, shared.get(key.name)),
  );
  return {
    id: file.uri,
    name,
    fileName,
    ...(template !== undefined && { template }),
    standing: problem === undefined ? standingOf(shown) : 'unknown',
    isDuplicate: typeDuplicate.check(file, index).length > 0,
    keys: shown,
  };
}

function typeKey(key: KeyReading, sharing: Sharing | undefined): TypeKey {
  const { name, identifiers, fieldNames, contentTypes, origin } = key;
  return {
    ...{ name, identifiers, fieldNames, origin },
    ...(contentTypes !== undefined && { contentTypes }),
    ...(sharing && { role: roleOf(key, sharing) }),
  };
}

function standingOf(keys: readonly TypeKey[]): Standing {
  const roles = keys.flatMap(({ role }) => role ?? []);
  if (roles.length === 0) return 'unconnected';
  return roles.every((role) => role === 'search') ? 'search-only' : 'joined';
}
