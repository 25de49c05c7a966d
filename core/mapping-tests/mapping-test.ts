import type { Span } from '../document/json';
import type { JsonValue } from '../document/writing';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Ingestion } from '../mapping/ingest';
import { definitionExtension } from '../model/definition-files';
import { standardObjects } from '../model/standard-objects';
import { profile } from '../model/standard-objects/profile';
import type { SourceRecord } from '../samples/records';

/** The end of the names of files with mapping tests; they stand beside the definition that they are for. */
export const testExtension = '.profiletype.test.json';

/** The path or address of the definition that a file with tests is for; undefined if it is no such file. */
export function definitionOfTest(path: string): string | undefined {
  return path.endsWith(testExtension)
    ? `${path.slice(0, -testExtension.length)}${definitionExtension}`
    : undefined;
}

/** How a test can expect a record to end. */
export const outcomes: readonly Ingestion['outcome'][] = ['stored', 'rejected', 'invalid'];

/** Whether the profile was there before. */
export const decisions = ['new', 'existing'] as const;

/** The standard objects that a test can name under `objects`. */
export const testableObjects = standardObjects.filter((object) => object !== profile).map(({ name }) => name);

/** A record with its type. */
export interface TypedRecord {
  /** Absent for the type that the file is for. */
  readonly type?: string;
  readonly record: SourceRecord;
}

/** What a record must become. What is not named may be anything; null is what must not be there. */
export interface Expectation {
  readonly outcome?: Ingestion['outcome'];
  /** Whether the profile was there before; only for what was stored. */
  readonly decision?: (typeof decisions)[number];
  /** Values of the profile that it ends on. */
  readonly profile?: SourceRecord;
  /** Values of records of other standard objects, by their names such as `_asset`. */
  readonly objects?: Readonly<Record<string, SourceRecord | null>>;
  /** Normalised values of keys; several definitions of one key are a list. */
  readonly keys?: Readonly<Record<string, JsonValue>>;
}

export interface MappingTest extends TypedRecord {
  readonly name: string;
  /** Records that are ingested before it, into an empty domain. */
  readonly given: readonly TypedRecord[];
  readonly expected: Expectation;
  /** Where the test stands in the file. */
  readonly span: Span;
}

export interface TestFile {
  readonly tests: readonly MappingTest[];
  /** What is wrong with the file, as sentences; a test that is wrong is not among the tests. */
  readonly problems: readonly (Span & { readonly message: string })[];
}

/** How a test ended. */
export type TestResult =
  | { readonly kind: 'passed' }
  /** `expected` and `actual` are texts to lay side by side: JSON of what the test names. */
  | {
      readonly kind: 'failed';
      /** One sentence for each difference, such as ``profile `Address.City` is "Basel", not "Bern".`` */
      readonly differences: readonly string[];
      readonly expected: string;
      readonly actual: string;
    }
  /** The test could not be run, such as for a type that nothing defines. */
  | { readonly kind: 'error'; readonly message: string };

/** Finds the definition of an object type: that of the file for no name. */
export type FindDefinition = (type: string | undefined) => ProfileTypeDocument | undefined;

/** Definitions by the names of their types; of several that have one name the first. */
export function definitionsByName(
  documents: Iterable<ProfileTypeDocument | undefined>,
): ReadonlyMap<string, ProfileTypeDocument> {
  const byName = new Map<string, ProfileTypeDocument>();
  for (const document of documents) {
    const name = document?.stringMember('ObjectTypeName')?.value;
    if (document && name !== undefined && !byName.has(name)) byName.set(name, document);
  }
  return byName;
}
