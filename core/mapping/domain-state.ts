import { isObject } from '../document/json-value';
import type { JsonValue } from '../document/writing';
import { profile as profileObject } from '../model/standard-objects/profile';
import { findStandardObject } from '../model/targets';
import { fieldSeparator, type KeyEntry, KeyIndex } from './key-index';
import { standardEntries } from './standard-keys';

/** Who wrote a value: an object type, with its `SourcePriority`, or, where there is none, a person by the API. */
export interface Origin {
  readonly type?: string;
  readonly priority?: number;
}

export type Values = Readonly<Record<string, JsonValue>>;

/** A record of a standard object; the profile is one, too. */
export interface StandardRecord {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly values: Values;
  /** By path below the object; a list of objects has one for all of it. */
  readonly origins: Readonly<Record<string, Origin>>;
}

export type Profile = StandardRecord;

/** A record of any standard object but the profile, which it belongs to. */
export interface ProfileRecord extends StandardRecord {
  /** Such as `_asset`. */
  readonly object: string;
  readonly profileId: string;
}

/** An ingested record, as it came. */
export interface ProfileObject {
  readonly type: string;
  /** The normalised value of its UNIQUE key. */
  readonly uniqueValue: string;
  /** The same as a text for people. */
  readonly uniqueKey: string;
  readonly profileId: string;
  /** JSON. */
  readonly text: string;
  readonly keys: readonly KeyEntry[];
}

/** An object that no profile could take. */
export interface DeadLetter {
  readonly type: string;
  readonly uniqueKey: string;
  readonly text: string;
  readonly reason: string;
}

export type Change =
  | { readonly kind: 'profile'; readonly profile: Profile }
  /** More keys, which an object of the type brought; what is there stays. */
  | {
      readonly kind: 'profile-keys';
      readonly id: string;
      readonly type: string;
      readonly keys: readonly KeyEntry[];
    }
  | { readonly kind: 'record'; readonly record: ProfileRecord }
  | {
      readonly kind: 'record-keys';
      readonly object: string;
      readonly id: string;
      readonly type: string;
      readonly keys: readonly KeyEntry[];
    }
  | { readonly kind: 'object'; readonly object: ProfileObject }
  | { readonly kind: 'dead-letter'; readonly letter: DeadLetter }
  | { readonly kind: 'type-removal'; readonly type: string };

type KeysChange = Extract<Change, { kind: 'profile-keys' | 'record-keys' }>;

/** What ingestion reads of a domain. */
export interface DomainView {
  profile(id: string): Profile | undefined;
  /** The profiles with a value of a key, the earliest first. */
  profilesWith(key: string, value: string): readonly string[];
  record(object: string, id: string): ProfileRecord | undefined;
  recordsWith(object: string, key: string, value: string): readonly string[];
}

/** The profiles of a domain with all that hangs off them, found by their keys. */
export class DomainState implements DomainView {
  readonly #profiles = new Map<string, Profile>();
  readonly #records = new Map<string, Map<string, ProfileRecord>>();
  /** By type and unique value. */
  readonly #objects = new Map<string, Map<string, ProfileObject>>();
  /** By profile, then by type or standard object: what a list of its objects shows. */
  readonly #recordsOf = new Map<string, Map<string, Set<string>>>();
  readonly #objectsOf = new Map<string, Map<string, Set<string>>>();
  readonly #deadLetters: DeadLetter[] = [];
  /** By profile, and by record, then by type: the keys that its objects brought. */
  readonly #keys = new Map<string, Map<string, Map<string, KeyEntry>>>();
  readonly #profileIndex = new KeyIndex();
  readonly #recordIndexes = new Map<string, KeyIndex>();

  get profiles(): Iterable<Profile> {
    return this.#profiles.values();
  }

  get profileCount(): number {
    return this.#profiles.size;
  }

  get deadLetters(): readonly DeadLetter[] {
    return this.#deadLetters;
  }

  profile(id: string): Profile | undefined {
    return this.#profiles.get(id);
  }

  profilesWith(key: string, value: string): readonly string[] {
    return this.#profileIndex.find(key, value);
  }

  record(object: string, id: string): ProfileRecord | undefined {
    return this.#records.get(object)?.get(id);
  }

  recordsWith(object: string, key: string, value: string): readonly string[] {
    return this.#recordIndexes.get(object)?.find(key, value) ?? [];
  }

  /** The objects of a type, in the order in which they first came. */
  objectsOfType(type: string): Iterable<ProfileObject> {
    return this.#objects.get(type)?.values() ?? [];
  }

  /** The objects of a type on one profile. */
  objectsOf(profileId: string, type: string): ProfileObject[] {
    const values = this.#objectsOf.get(profileId)?.get(type) ?? [];
    return [...values].flatMap((value) => this.#objects.get(type)?.get(value) ?? []);
  }

  /** The records of a standard object on one profile. */
  recordsOf(profileId: string, object: string): ProfileRecord[] {
    const ids = this.#recordsOf.get(profileId)?.get(object) ?? [];
    return [...ids].flatMap((id) => this.record(object, id) ?? []);
  }

  /** Changes that make this state out of an empty one. */
  *changes(): Generator<Change> {
    for (const profile of this.#profiles.values()) {
      yield { kind: 'profile', profile };
      for (const [type, keys] of this.#keysOf(profile.id))
        yield { kind: 'profile-keys', id: profile.id, type, keys: [...keys.values()] };
    }
    for (const [object, records] of this.#records) {
      for (const record of records.values()) {
        yield { kind: 'record', record };
        for (const [type, keys] of this.#keysOf(record.id))
          yield { kind: 'record-keys', object, id: record.id, type, keys: [...keys.values()] };
      }
    }
    for (const objects of this.#objects.values())
      for (const object of objects.values()) yield { kind: 'object', object };
    for (const letter of this.#deadLetters) yield { kind: 'dead-letter', letter };
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'profile':
        this.#setProfile(change.profile);
        break;
      case 'profile-keys':
        this.#addKeys(this.#profileIndex, change);
        break;
      case 'record':
        this.#setRecord(change.record);
        break;
      case 'record-keys':
        this.#addKeys(this.#recordIndex(change.object), change);
        break;
      case 'object':
        this.#setObject(change.object);
        break;
      case 'dead-letter':
        this.#deadLetters.push(change.letter);
        break;
      case 'type-removal':
        this.#removeType(change.type);
    }
  }

  #setProfile(profile: Profile): void {
    const before = this.#profiles.get(profile.id);
    this.#profileIndex.add(profile.id, standardEntries(profileObject, profile));
    if (before) this.#profileIndex.delete(profile.id, standardEntries(profileObject, before));
    this.#profiles.set(profile.id, profile);
  }

  #keysOf(owner: string): ReadonlyMap<string, ReadonlyMap<string, KeyEntry>> {
    return this.#keys.get(owner) ?? new Map();
  }

  #addKeys(index: KeyIndex, { id, type, keys }: KeysChange): void {
    const byType = entry(this.#keys, id, () => new Map<string, Map<string, KeyEntry>>());
    const known = entry(byType, type, () => new Map<string, KeyEntry>());
    for (const key of keys) {
      const name = [key.name, key.value, key.alias].join(fieldSeparator);
      if (known.has(name)) continue;
      known.set(name, key);
      index.add(id, [key]);
    }
  }

  #removeKeys(index: KeyIndex, id: string, type: string): void {
    index.delete(id, this.#keysOf(id).get(type)?.values() ?? []);
    this.#keys.get(id)?.delete(type);
  }

  #recordIndex(object: string): KeyIndex {
    return entry(this.#recordIndexes, object, () => new KeyIndex());
  }

  #setRecord(record: ProfileRecord): void {
    const before = this.record(record.object, record.id);
    const entries = recordEntries(record);
    this.#recordIndex(record.object).add(record.id, entries);
    this.#profileIndex.add(record.profileId, entries);
    if (before) this.#forgetRecord(before);
    entry(this.#records, record.object, () => new Map<string, ProfileRecord>()).set(record.id, record);
    setOf(this.#recordsOf, record.profileId, record.object).add(record.id);
  }

  #forgetRecord(record: ProfileRecord): void {
    const entries = recordEntries(record);
    this.#recordIndex(record.object).delete(record.id, entries);
    this.#profileIndex.delete(record.profileId, entries);
  }

  #setObject(object: ProfileObject): void {
    const objects = entry(this.#objects, object.type, () => new Map<string, ProfileObject>());
    const before = objects.get(object.uniqueValue);
    if (before && before.profileId !== object.profileId) {
      setOf(this.#objectsOf, before.profileId, object.type).delete(object.uniqueValue);
    }
    objects.set(object.uniqueValue, object);
    setOf(this.#objectsOf, object.profileId, object.type).add(object.uniqueValue);
  }

  /** The objects of the type go, and with them every key and value that came from it. Source: the vendor's DeleteProfileObjectType. */
  #removeType(type: string): void {
    for (const { profileId } of this.objectsOfType(type)) this.#objectsOf.get(profileId)?.delete(type);
    this.#objects.delete(type);
    for (const profile of this.#profiles.values()) {
      this.#removeKeys(this.#profileIndex, profile.id, type);
      const without = withoutType(profile, type);
      if (without !== profile) this.#setProfile(without);
    }
    for (const [object, records] of this.#records) {
      for (const record of [...records.values()]) {
        this.#removeKeys(this.#recordIndex(object), record.id, type);
        const without = withoutType(record, type);
        if (without === record) continue;
        if (Object.keys(without.origins).length > 0) {
          this.#setRecord(without);
        } else {
          this.#forgetRecord(record);
          for (const other of [...this.#keysOf(record.id).keys()])
            this.#removeKeys(this.#recordIndex(object), record.id, other);
          this.#keys.delete(record.id);
          records.delete(record.id);
          this.#recordsOf.get(record.profileId)?.get(object)?.delete(record.id);
        }
      }
    }
  }
}

/** The keys that a record has by itself; its profile is found by them, too. */
function recordEntries(record: ProfileRecord): KeyEntry[] {
  const object = findStandardObject(record.object);
  return object ? standardEntries(object, record) : [];
}

function withoutType<Item extends StandardRecord>(record: Item, type: string): Item {
  const paths = Object.entries(record.origins).filter(([, origin]) => origin.type === type);
  if (paths.length === 0) return record;
  const gone = new Set(paths.map(([path]) => path));
  return {
    ...record,
    values: withoutPaths(record.values, gone, ''),
    origins: Object.fromEntries(Object.entries(record.origins).filter(([path]) => !gone.has(path))),
  };
}

function withoutPaths(values: Values, gone: ReadonlySet<string>, prefix: string): Values {
  const kept: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(values)) {
    const path = prefix + name;
    if (gone.has(path)) continue;
    if (!isObject(value)) {
      kept.push([name, value]);
      continue;
    }
    const below = withoutPaths(value, gone, `${path}.`);
    if (Object.keys(below).length > 0) kept.push([name, below]);
  }
  return Object.fromEntries(kept);
}

function setOf(map: Map<string, Map<string, Set<string>>>, profileId: string, type: string): Set<string> {
  const byType = entry(map, profileId, () => new Map<string, Set<string>>());
  return entry(byType, type, () => new Set<string>());
}

function entry<Name, Value>(map: Map<Name, Value>, name: Name, make: () => Value): Value {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = make();
  map.set(name, made);
  return made;
}
