import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix, Severity } from '../../core/rules/rule';
import type { Range } from '../../core/workspace/definition-file';

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** What is wrong at one place, as the editor says it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** From zero, in UTF-16 code units. */
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** Where the code is explained. */
  readonly href: string;
  /** The JSON pointer of the place, which stays when lines move. */
  readonly pointer: () => string;
  /** What `--fix` does about it. */
  readonly fix: () => Fix | undefined;
}

/** What was found in one file. */
export interface Report {
  /** Absolute, but for standard input without a name. */
  readonly path: string;
  readonly text: TextDocument;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Everything that a format shows, and how. */
export interface Outcome {
  readonly reports: readonly Report[];
  /** Where paths for people begin. */
  readonly folder: string;
  /** Where paths for code reviews begin: the root of the repository. */
  readonly repository: string;
  readonly columns: number;
  readonly hasColor: boolean;
  /** Whether there are more warnings than may stand. */
  readonly warningsFail: boolean;
}

/** Makes one text of all that was found. */
export type Format = (outcome: Outcome) => string;

export function countOf(reports: readonly Report[], ...severities: readonly Severity[]): number {
  let count = 0;
  for (const { findings } of reports)
    for (const { severity } of findings) if (severities.includes(severity)) count++;
  return count;
}

/** For people a hint would be noise: editors fade it and do not list it either. */
export function isShown({ severity }: Finding): boolean {
  return severity !== 'hint';
}
