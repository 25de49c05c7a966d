import type { TestResult } from '../../core/mapping-tests/mapping-test';

/** Where something stands in a file, from zero, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface TestRun extends Place {
  readonly name: string;
  readonly result: TestResult;
}

/** What is wrong with a file of tests. */
export interface FileProblem extends Place {
  readonly message: string;
}

/** What the tests of one file came to. */
export interface Report {
  /** Absolute. */
  readonly path: string;
  readonly problems: readonly FileProblem[];
  /** In the order of the file. */
  readonly runs: readonly TestRun[];
}

/** Everything that a format shows, and how. */
export interface Outcome {
  readonly reports: readonly Report[];
  /** Where paths for people begin. */
  readonly folder: string;
  /** Where paths for build servers begin: the root of the repository. */
  readonly repository: string;
  readonly hasColor: boolean;
}

/** Makes one text of all results. */
export type Format = (outcome: Outcome) => string;

export function countOf(reports: readonly Report[], kind: TestResult['kind']): number {
  return reports.reduce((sum, { runs }) => sum + runs.filter(({ result }) => result.kind === kind).length, 0);
}
