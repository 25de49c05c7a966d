/** What a run of laws has looked at. */
export class Tally {
  cases = 0;
  documents = 0;
  positions = 0;
  requests = 0;

  add({ cases, documents, positions, requests }: Tally): void {
    this.cases += cases;
    this.documents += documents;
    this.positions += positions;
    this.requests += requests;
  }
}

/** How much is tried, and by which random numbers. */
export interface Run {
  /** How much is tried: a law takes about as long for it as another. */
  readonly runs: number;
  readonly seed: number;
  /** Everything that can be counted is tried, not a part of it; for laws that have an end. */
  readonly complete?: boolean;
  /** Only texts with this in their name. */
  readonly file?: string | undefined;
  readonly tally: Tally;
}

/** Something that holds for whatever is written. */
export interface Law {
  readonly name: string;
  /** Completes "It holds that …". */
  readonly says: string;
  /** How often `npm test` tries it. */
  readonly runs: number;
  /** Throws, with what it was tried with, where the law does not hold. */
  readonly check: (run: Run) => Promise<void> | void;
}

/** What fast-check is told, which prints what it was tried with. `times` is for laws that are tried in no time. */
export function parameters({ runs, seed }: Run, times = 1): { numRuns: number; seed: number } {
  return { numRuns: Math.ceil(runs * times), seed };
}
