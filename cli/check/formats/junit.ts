import { type Finding, isShown, type Outcome, type Report } from '../report';
import { reviewPath } from './review-path';

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
  const text = `  <testsuite name="${escape(path)}" ${countsOf(cases)}>
${cases.map((one) => one.text).join('')}  </testsuite>
`;
  return { text, cases };
}

function testCase(path: string, finding: Finding, isFailure: boolean): TestCase {
  const { code, severity, message, range, href } = finding;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const head = `    <testcase name="${escape(`${code} at ${place}`)}" classname="${escape(path)}" time="0">`;
  const body = escape(`${path}:${place}: ${severity} ${code}: ${message}\n${href}`);
  const result = isFailure
    ? `<failure message="${escape(message)}" type="${severity}">${body}</failure>`
    : `<system-out>${body}</system-out>`;
  return { isFailure, text: `${head}\n      ${result}\n    </testcase>\n` };
}

function passed(path: string): string {
  return `    <testcase name="check" classname="${escape(path)}" time="0"/>\n`;
}

function countsOf(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ isFailure }) => isFailure).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** XML has no way to write other control characters, halves of characters and the two last of the basic plane. */
function escape(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
      .replace(/[&<>"'\n\r\t]/g, (character) => entities[character] ?? character)
  );
}
