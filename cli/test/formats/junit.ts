import { reviewPath } from '../../check/formats/review-path';
import { escapeXml } from '../../check/formats/xml';
import { lineDifference } from '../line-difference';
import type { FileProblem, Outcome, Report, TestRun } from '../report';

/** JUnit's XML: a suite for each file. What is wrong with a file is a test that could not be run. */
export function junit({ reports, repository }: Outcome): string {
  const suites = reports.map((report) => suite(report, repository));
  const counts = countsOf(suites.flatMap(({ cases }) => cases));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="profiletype" ${counts}>
${suites.map(({ text }) => text).join('')}</testsuites>
`;
}

interface TestCase {
  readonly kind: TestRun['result']['kind'];
  readonly text: string;
}

function suite(
  { path, problems, runs }: Report,
  repository: string,
): { readonly text: string; readonly cases: readonly TestCase[] } {
  const shown = reviewPath(path, repository);
  const cases = [
    ...problems.map((problem) => problemCase(shown, problem)),
    ...runs.map((run) => testCase(shown, run)),
  ];
  const text = `  <testsuite name="${escapeXml(shown)}" ${countsOf(cases)}>
${cases.map((each) => each.text).join('')}  </testsuite>
`;
  return { text, cases };
}

function problemCase(path: string, { line, character, message }: FileProblem): TestCase {
  const place = `${line + 1}:${character + 1}`;
  const result = `<error message="${escapeXml(message)}" type="error">${escapeXml(`${path}:${place}: ${message}`)}</error>`;
  return { kind: 'error', text: caseText(path, `test-file at ${place}`, result) };
}

function testCase(path: string, { name, line, character, result }: TestRun): TestCase {
  const { kind } = result;
  const place = `${path}:${line + 1}:${character + 1}`;
  if (kind === 'passed') return { kind, text: caseText(path, name) };
  if (kind === 'error') {
    const { message } = result;
    const body = escapeXml(`${place}: ${message}`);
    return {
      kind,
      text: caseText(path, name, `<error message="${escapeXml(message)}" type="error">${body}</error>`),
    };
  }
  const { differences, expected, actual } = result;
  const lines = lineDifference(expected, actual).map((each) => (each ? `${each.sign} ${each.text}` : '  …'));
  const body = escapeXml([place, ...differences, '', '- expected  + actual', ...lines].join('\n'));
  const message = escapeXml(differences.join(' '));
  return {
    kind,
    text: caseText(path, name, `<failure message="${message}" type="failure">${body}</failure>`),
  };
}

function caseText(path: string, name: string, result?: string): string {
  const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(path)}" time="0"`;
  return result === undefined ? `${head}/>\n` : `${head}>\n      ${result}\n    </testcase>\n`;
}

function countsOf(cases: readonly TestCase[]): string {
  const count = (wanted: TestCase['kind']): number => cases.filter(({ kind }) => kind === wanted).length;
  return `tests="${cases.length}" failures="${count('failed')}" errors="${count('error')}" skipped="0" time="0"`;
}
