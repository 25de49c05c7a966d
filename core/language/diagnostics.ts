import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver-types';
import type { Problem } from '../rules/check';
import { ruleReference } from '../rules/reference';
import type { RuleDescription, Severity } from '../rules/rule';
import { type Positions, rangeOf } from './positions';

export const diagnosticSource = 'profiletype';

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a rule has to say, in lines and characters. */
export interface PlacedProblem {
  readonly rule: RuleDescription;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly DiagnosticRelatedInformation[];
}

/** A problem of a document as an LSP diagnostic. `uri` is the document's own, for related places. */
export function diagnosticOf(problem: Problem, positions: Positions, uri: string): Diagnostic {
  const related = problem.related?.map((place) => ({
    location: { uri, range: rangeOf(positions, place) },
    message: place.message,
  }));
  return toDiagnostic({ ...problem, range: rangeOf(positions, problem), related: related ?? [] });
}

export function toDiagnostic({ rule, severity, message, range, related }: PlacedProblem): Diagnostic {
  return {
    range,
    severity: severities[severity],
    code: rule.code,
    codeDescription: { href: ruleReference(rule.code) },
    source: diagnosticSource,
    message,
    ...(rule.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: [...related] }),
  };
}
