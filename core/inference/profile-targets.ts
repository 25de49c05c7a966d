import { isVague } from './meanings';
import { type Meaning, meaningsOf } from './property-meaning';
import type { RecordProperty } from './record-properties';
import { arePersons } from './values';
import { wordsOf } from './words';

/** What the properties fill. */
export interface ProfileTargets {
  /** The field of the profile for each property that fills one: `Address.City`. */
  readonly fields: ReadonlyMap<RecordProperty, string>;
  /** The property with a person's whole name. */
  readonly fullName: RecordProperty | undefined;
}

interface Candidate {
  readonly property: RecordProperty;
  readonly meaning: Meaning;
}

/** Which properties fill the profile. No two fill the same field. */
export function profileTargets(properties: readonly RecordProperty[]): ProfileTargets {
  const candidates = customersOwn(
    properties,
    properties.flatMap((property) => meaningsOf(property).map((meaning) => ({ property, meaning }))),
  ).sort((a, b) => a.meaning.rank - b.meaning.rank);
  const fields = new Map<RecordProperty, string>();
  const filled = new Set<string>();
  const fill = (property: RecordProperty, path: string): void => {
    if (fields.has(property) || filled.has(path)) return;
    fields.set(property, path);
    filled.add(path);
  };
  const single = candidates.flatMap(({ property, meaning: { head, path, phrase } }) =>
    head.kind === 'field' && path !== undefined ? [{ property, path, kind: head.field, phrase }] : [],
  );
  for (const { property, path, phrase } of single) if (!isVague(phrase)) fill(property, path);
  for (const { property, path, phrase, kind } of single) {
    const isSaid = [...filled].some((other) => other.endsWith(kind));
    if (isVague(phrase) && !isSaid) fill(property, path);
  }
  for (const { property, path } of addressLines(candidates)) fill(property, path);
  for (const { property, path } of partsOfNames(candidates, fields)) fill(property, path);
  const fullName = candidates.find(
    ({ property, meaning }) => meaning.head.kind === 'name' && !fields.has(property) && arePersons(property),
  );
  return { fields, fullName: fullName?.property };
}

const personal = /^(?:FirstName|LastName|EmailAddress|PersonalEmailAddress|BusinessEmailAddress)$/;

/** What things of their own have. */
const ofThings = new Set(['id', 'name', 'code', 'title', 'nombre', 'nom', 'nome', 'naam', 'referenceid']);

/**
 * Without what stands below names that say nothing to us, if there is a thing or another person: `x.city` may be anybody's where
 * there is an `x.name`, too.
 */
function customersOwn(properties: readonly RecordProperty[], candidates: readonly Candidate[]): Candidate[] {
  const [person] = candidates
    .filter(({ meaning: { path = '' } }) => personal.test(path))
    .sort((a, b) => weightOfPerson(a) - weightOfPerson(b));
  // What is only a beginning of names must be that of a person's name.
  const isNamed = person?.meaning.path?.endsWith('Name') ?? false;
  const where = isNamed || !isBeginning(person?.meaning.unknown) ? person?.meaning.unknown : undefined;
  const things = new Set(
    properties.flatMap(({ steps }) =>
      ofThings.has(wordsOf(steps.at(-1) ?? '').join('')) ? [JSON.stringify(steps.slice(0, -1))] : [],
    ),
  );
  for (const { meaning } of candidates) {
    const { unknown, path = '' } = meaning;
    if (unknown !== undefined && /^(?:First|Last)Name$/.test(path)) things.add(unknown);
  }
  return candidates.filter(
    ({ meaning: { unknown, head, hasPurpose } }) =>
      unknown === undefined ||
      unknown === where ||
      (!things.has(unknown) && !isBeginning(unknown)) ||
      (head.kind === 'line' && hasPurpose && !isBeginning(unknown)),
  );
}

const isBeginning = (unknown: string | undefined): boolean => unknown?.endsWith('…"]') ?? false;

/** The one that is known for certain first, then the one that has a name. */
function weightOfPerson({ meaning: { rank, unknown, path = '' } }: Candidate): number {
  return rank + (unknown !== undefined && !path.endsWith('Name') ? 50 : 0);
}

/** For each address of the profile the lines of one address of the records: that with the most lines. */
function addressLines(candidates: readonly Candidate[]): { property: RecordProperty; path: string }[] {
  const groups = new Map<string, Map<string, RecordProperty>>();
  const certain = new Set<string>();
  const inUnknown = new Set<string>();
  for (const { property, meaning } of candidates) {
    const { head, path, group, phrase } = meaning;
    if (head.kind !== 'line' || path === undefined) continue;
    const lines = groups.get(group) ?? new Map<string, RecordProperty>();
    groups.set(group, lines);
    if (meaning.unknown !== undefined) inUnknown.add(group);
    const isTaken = lines.has(path) || [...lines.values()].includes(property);
    if (!isTaken) lines.set(path, property);
    // A state alone may be that of anything.
    if (!isVague(phrase) && !/^(?:State|Province|County)$/.test(head.line)) certain.add(group);
  }
  return [...groups]
    .filter(([group]) => certain.has(group))
    .sort(
      ([a, linesOfA], [b, linesOfB]) =>
        Number(inUnknown.has(a)) - Number(inUnknown.has(b)) || weightOf(linesOfB) - weightOf(linesOfA),
    )
    .map(([, lines]) => lines)
    .filter((lines, index, all) => all.findIndex((other) => nameOf(other) === nameOf(lines)) === index)
    .flatMap((lines) => [...lines].map(([path, property]) => ({ property, path })));
}

const nameOf = (lines: ReadonlyMap<string, unknown>): string => [...lines.keys()][0]?.split('.')[0] ?? '';

/** Lines with a value count: an address that is always empty is none. */
const weightOf = (lines: ReadonlyMap<string, RecordProperty>): number =>
  [...lines.values()].filter(({ values }) => values.length > 0).length;

/** In many languages the first or last name is called a name, and only the other one beside it says so. */
function partsOfNames(
  candidates: readonly Candidate[],
  fields: ReadonlyMap<RecordProperty, string>,
): { property: RecordProperty; path: string }[] {
  return candidates.flatMap(({ property, meaning: { head, group, phrase } }) => {
    if (head.kind !== 'name' || head.part === undefined) return [];
    const other = head.part === 'FirstName' ? 'LastName' : 'FirstName';
    const beside = candidates.find(
      (candidate) => candidate.meaning.group === group && fields.get(candidate.property) === other,
    );
    // An English `name` beside a first name is the whole name.
    const isPart =
      phrase !== 'name' || beside?.meaning.phrase === 'vorname' || beside?.meaning.phrase === 'voornaam';
    return beside && isPart ? [{ property, path: head.part }] : [];
  });
}
