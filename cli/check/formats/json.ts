import { applyChanges, type TextChange } from '../../../core/document/changes';
import type { Severity } from '../../../core/rules/rule';
import { countOf, type Finding, type Outcome, type Report } from '../report';

/** ESLint knows no less than a warning. What is less is not counted as one, and `level` says what it is. */
const severities: Readonly<Record<Severity, 1 | 2>> = { error: 2, warning: 1, information: 1, hint: 1 };

/** ESLint's results, which many programs read. */
export function json({ reports }: Outcome): string {
  return `${JSON.stringify(reports.map(result))}\n`;
}

function result(report: Report): object {
  const content = report.text.getText();
  const fixable = { ...report, findings: report.findings.filter((finding) => finding.fix()) };
  return {
    filePath: report.path,
    messages: report.findings.map((finding) => message(content, finding)),
    suppressedMessages: [],
    errorCount: countOf([report], 'error'),
    fatalErrorCount: 0,
    warningCount: countOf([report], 'warning'),
    fixableErrorCount: countOf([fixable], 'error'),
    fixableWarningCount: countOf([fixable], 'warning'),
    usedDeprecatedRules: [],
  };
}

function message(content: string, finding: Finding): object {
  const { code, severity, message: text, range } = finding;
  const fix = finding.fix();
  return {
    ruleId: code,
    severity: severities[severity],
    level: severity,
    message: text,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    ...(fix && { fix: oneChange(content, fix.changes) }),
  };
}

/** Several changes as one: all that is between them stays. */
function oneChange(content: string, changes: readonly TextChange[]): object {
  const start = Math.min(...changes.map(({ offset }) => offset));
  const end = Math.max(...changes.map(({ offset, length }) => offset + length));
  const inside = changes.map((change) => ({ ...change, offset: change.offset - start }));
  return { range: [start, end], text: applyChanges(content.slice(start, end), inside) };
}
