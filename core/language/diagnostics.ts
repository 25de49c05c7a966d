import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { check, type Problem, type RuleSettings } from '../rules/check';
import { ruleReference } from '../rules/reference';
import type { Severity } from '../rules/rule';
import { type Positions, rangeOf } from './positions';

export const diagnosticSource = 'profiletype';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the rules say about a document, as LSP diagnostics. `uri` is the document's own, for related places. */
export function diagnostics(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  settings: RuleSettings,
): Diagnostic[] {
  return check(document, settings).map((problem) => toDiagnostic(problem, positions, uri));
}

function toDiagnostic(problem: Problem, positions: Positions, uri: string): Diagnostic {
  const { rule, severity, message, related } = problem;
  const diagnostic: Diagnostic = {
    range: rangeOf(positions, problem),
    severity: severities[severity],
    code: rule.code,
    codeDescription: { href: ruleReference(rule.code) },
    source: diagnosticSource,
    message,
  };
  if (rule.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (related) {
    diagnostic.relatedInformation = related.map((place) => ({
      location: { uri, range: rangeOf(positions, place) },
      message: place.message,
    }));
  }
  return diagnostic;
}
