import { objectTypeQuota } from '../model/service';
import type { DefinitionFile, NamedKey, NamedPlace, Range } from './definition-file';
import { compareAddresses, Places } from './places';

/** The files that define one key with the same content types for the same domain. */
export interface KeyGroup {
  readonly domain: string | undefined;
  readonly contentTypes: string | undefined;
  readonly keys: Pick<Places<NamedKey>, 'all'>;
}

type MutableKeyGroup = KeyGroup & { readonly keys: Places<NamedKey> };

/** A place in one of the files. */
export interface FilePlace {
  readonly uri: string;
  readonly range: Range;
}

/**
 * Files are for the same domain unless both say for which, and say different things: one that is silent goes wherever an
 * environment sends it.
 */
export function mayShareDomain(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Takes down which files must be judged anew, where somebody asks. */
type Affected = Set<string> | undefined;

/** All definitions of a workspace by what they share. A change costs what depends on it, not the size of the workspace. */
export class DomainIndex {
  readonly #files = new Map<string, DefinitionFile>();
  /** By domain, then by name. */
  readonly #types = new Map<string | undefined, Map<string, Places<NamedPlace>>>();
  /** By name, then by domain and content types. */
  readonly #keys = new Map<string, Map<string, MutableKeyGroup>>();
  readonly #ranks = new Map<string | undefined, ReadonlyMap<string, number>>();

  get files(): ReadonlyMap<string, DefinitionFile> {
    return this.#files;
  }

  /** Takes in a new or changed file. Answers which files must be judged anew, itself included. */
  set(file: DefinitionFile): Set<string> {
    const affected = this.#replace(this.#files.get(file.uri), file, new Set<string>());
    affected.add(file.uri);
    return affected;
  }

  /** Takes in a new file where nobody asks what it affects, which would cost the number of files for each. */
  add(file: DefinitionFile): void {
    this.#replace(this.#files.get(file.uri), file, undefined);
  }

  /** Lets a file go. Answers which others must be judged anew. */
  delete(uri: string): Set<string> {
    const affected = this.#replace(this.#files.get(uri), undefined, new Set<string>());
    affected.delete(uri);
    return affected;
  }

  #replace<Asked extends Affected>(
    before: DefinitionFile | undefined,
    after: DefinitionFile | undefined,
    affected: Asked,
  ): Asked {
    const isSame = (one: NamedPlace, other: NamedPlace): boolean =>
      before?.domain === after?.domain && JSON.stringify(one) === JSON.stringify(other);
    const known = new Map(before?.keys.map((key) => [key.name, key]));
    const wanted = new Map(after?.keys.map((key) => [key.name, key]));
    for (const [name, key] of known) {
      const other = wanted.get(name);
      if (other && isSame(key, other)) wanted.delete(name);
      else if (before) this.#removeKey(before, key, affected);
    }
    for (const key of wanted.values()) if (after) this.#addKey(after, key, affected);
    if (!before?.type || !after?.type || !isSame(before.type, after.type)) {
      if (before?.type) this.#removeType(before, before.type, affected);
      if (after?.type) this.#addType(after, after.type, affected);
      if (before?.domain !== after?.domain || before?.type?.name !== after?.type?.name) {
        for (const file of [before, after]) if (file?.type) this.#recount(file.domain, affected);
      }
    }
    if (after) this.#files.set(after.uri, after);
    else if (before) this.#files.delete(before.uri);
    return affected;
  }

  #addKey({ uri, domain }: DefinitionFile, key: NamedKey, affected: Affected): void {
    const groups = entry(this.#keys, key.name, () => new Map<string, MutableKeyGroup>());
    const { keys } = entry(groups, groupName(domain, key), () => ({
      domain,
      contentTypes: key.contentTypes,
      keys: new Places<NamedKey>(),
    }));
    keys.set(uri, key);
    addMembers(groups, affected);
  }

  #removeKey({ uri, domain }: DefinitionFile, key: NamedKey, affected: Affected): void {
    const groups = this.#keys.get(key.name);
    if (!groups) return;
    addMembers(groups, affected);
    const name = groupName(domain, key);
    const group = groups.get(name);
    group?.keys.delete(uri);
    if (group?.keys.isEmpty) groups.delete(name);
    if (groups.size === 0) this.#keys.delete(key.name);
  }

  #addType({ uri, domain }: DefinitionFile, type: NamedPlace, affected: Affected): void {
    const names = entry(this.#types, domain, () => new Map<string, Places<NamedPlace>>());
    entry(names, type.name, () => new Places<NamedPlace>()).set(uri, type);
    for (const same of this.#typesNamed(type.name, domain)) addAll(same.uris, affected);
  }

  #removeType({ uri, domain }: DefinitionFile, { name }: NamedPlace, affected: Affected): void {
    for (const same of this.#typesNamed(name, domain)) addAll(same.uris, affected);
    const names = this.#types.get(domain);
    const same = names?.get(name);
    same?.delete(uri);
    if (same?.isEmpty) names?.delete(name);
    if (names?.size === 0) this.#types.delete(domain);
  }

  /** The types of a domain were numbered; where there are or were too many, every file may have another number now. */
  #recount(domain: string | undefined, affected: Affected): void {
    this.#ranks.delete(domain);
    const names = this.#types.get(domain);
    if (!affected || !names || names.size < objectTypeQuota) return;
    for (const same of names.values()) addAll(same.uris, affected);
  }

  /** The types of a name in the files that may be for `domain`, one list for each domain that these name. */
  #typesNamed(name: string, domain: string | undefined): Places<NamedPlace>[] {
    return [...this.#types].flatMap(([other, names]) =>
      mayShareDomain(domain, other) ? (names.get(name) ?? []) : [],
    );
  }

  /** The files that define a type of this name for the same domain, `file` left out. */
  otherTypes({ uri, domain }: DefinitionFile, name: string): FilePlace[] {
    return placesIn(this.#typesNamed(name, domain), uri);
  }

  /** The keys of a name in the files that may be for `domain`. */
  keyGroups(domain: string | undefined, name: string): KeyGroup[] {
    return [...(this.#keys.get(name)?.values() ?? [])].filter((group) =>
      mayShareDomain(domain, group.domain),
    );
  }

  /** Where the other files of the domain name a key. */
  otherKeys(uri: string, name: string): FilePlace[] {
    const groups = this.keyGroups(this.#files.get(uri)?.domain, name);
    return placesIn(
      groups.map(({ keys }) => keys),
      uri,
    );
  }

  /** How many types say that they are for `domain` or, for undefined, say nothing. */
  typeCount(domain: string | undefined): number {
    return this.#types.get(domain)?.size ?? 0;
  }

  /** The place of a type among those of its domain in the order of their names, from zero. */
  typeRank(domain: string | undefined, name: string): number {
    const ranks = entry(this.#ranks, domain, () => {
      const names = [...(this.#types.get(domain)?.keys() ?? [])].sort();
      return new Map(names.map((each, rank) => [each, rank]));
    });
    return ranks.get(name) ?? 0;
  }
}

function groupName(domain: string | undefined, { contentTypes }: NamedKey): string {
  return JSON.stringify([domain ?? null, contentTypes ?? null]);
}

/** The files of a key whose findings name each other, or could. */
function addMembers(groups: ReadonlyMap<string, MutableKeyGroup>, affected: Affected): void {
  if (affected && groups.size > 1) for (const { keys } of groups.values()) addAll(keys.uris, affected);
}

function addAll(uris: Iterable<string>, affected: Affected): void {
  if (!affected) return;
  for (const uri of uris) affected.add(uri);
}

/** Every place but those in the file `but`, in the order of their addresses. */
function placesIn(lists: readonly Pick<Places<NamedPlace>, 'all'>[], but: string): FilePlace[] {
  return lists
    .flatMap(({ all }) => all)
    .filter(([uri]) => uri !== but)
    .sort(([one], [other]) => compareAddresses(one, other))
    .map(([uri, { range }]) => ({ uri, range }));
}

function entry<Name, Value>(map: Map<Name, Value>, name: Name, make: () => Value): Value {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = make();
  map.set(name, made);
  return made;
}
