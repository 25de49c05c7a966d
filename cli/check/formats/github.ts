import type { Severity } from '../../../core/rules/rule';
import { type Finding, isShown, type Outcome, type Report } from '../report';
import { reviewPath } from './review-path';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which become annotations of a pull request. */
export function github({ reports, repository }: Outcome): string {
  return reports
    .flatMap((report) =>
      report.findings.filter(isShown).map((finding) => command(report, finding, repository)),
    )
    .join('');
}

function command(
  { path }: Report,
  { severity, code, range, message, href }: Finding,
  repository: string,
): string {
  const { start, end } = range;
  // GitHub takes columns only within one line.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = {
    file: reviewPath(path, repository),
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(`${message}\n${href}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
