import { type Finding, isShown, type Outcome, type Report } from '../report';
import { reviewPath } from './review-path';
import { escapeXml } from './xml';

/** JUnit's XML: a suite for each file, and in it a failed test for each finding that fails the check. */
export function junit(outcome: Outcome): string {
  const suites = outcome.reports.map((report) => suite(report, outcome));
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="profiletype" ${counts}>
${suites.map(({ text }) => text).join('')}</testsuites>
`;
}

interface TestCase {
  readonly isFailure: boolean;
  readonly text: string;
}

function suite(
  report: Report,
  { repository, warningsFail }: Outcome,
): { readonly text: string; readonly cases: readonly TestCase[] } {
  const path = reviewPath(report.path, repository);
  const shown = report.findings.filter(isShown);
  const fails = ({ severity }: Finding): boolean =>
    severity === 'error' || (warningsFail && severity === 'warning');
  const found = shown.map((finding) => testCase(path, finding, fails(finding)));
  const cases = found.length > 0 ? found : [{ isFailure: false, text: passed(path) }];
  const text = `  <testsuite name="${escapeXml(path)}" ${countsOf(cases)}>
${cases.map((one) => one.text).join('')}  </testsuite>
`;
  return { text, cases };
}

function testCase(path: string, finding: Finding, isFailure: boolean): TestCase {
  const { code, severity, message, range, href } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const head = `    <testcase name="${escapeXml(`${code} at ${place}`)}" classname="${escapeXml(path)}" time="0">`;
  const body = escapeXml(`${path}:${place}: ${severity} ${code}: ${message}\n${href}`);
  const result = isFailure
    ? `<failure message="${escapeXml(message)}" type="${severity}">${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return { isFailure, text: `${head}\n      ${result}\n    </testcase>\n` };
}

function passed(path: string): string {
  return `    <testcase name="check" classname="${escapeXml(path)}" time="0"/>\n`;
}

function countsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ isFailure }) => isFailure).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
}
