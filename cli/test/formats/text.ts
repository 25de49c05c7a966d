import { counted } from '../../counted';
import { printable } from '../../printable';
import { type Paint, painter } from '../../style';
import { shownFrom } from '../../paths';
import { lineDifference } from '../line-difference';
import { countOf, type Outcome, type Place, type Report, type TestRun } from '../report';

const marks = {
  passed: { sign: '✓', style: 'green' },
  failed: { sign: '✗', style: 'red' },
  error: { sign: '!', style: 'red' },
} as const;

const signStyles = { '-': 'red', '+': 'green', ' ': 'dim' } as const;

/** For people: the tests by file, then what is wrong with each that did not pass, as the problem matcher of editors reads it. */
export function text({ reports, folder, hasColor }: Outcome): string {
  const paint = painter(hasColor);
  const shown = shownFrom(folder);
  const at = (path: string, { line, character }: Place): string =>
    paint('bold', `${printable(shown(path))}:${line + 1}:${character + 1}`);
  const lists = reports
    .filter(({ runs }) => runs.length > 0)
    .map(
      ({ path, runs }) => `${printable(shown(path))}\n${runs.map((run) => listed(run, paint)).join('')}\n`,
    );
  const details = reports.flatMap(({ path, problems, runs }) => [
    ...problems.map((problem) => head(at(path, problem), 'test-file', problem.message, paint)),
    ...runs.flatMap((run) => {
      const lines = detail(run, paint);
      const code = run.result.kind === 'error' ? 'test-not-run' : 'test-failed';
      return lines.length === 0 ? [] : [head(at(path, run), code, run.name, paint) + indented(lines)];
    }),
  ]);
  return `${[...lists, ...details.map((each) => `${each}\n`)].join('')}${summary(reports, paint)}\n`;
}

function listed({ name, result: { kind } }: TestRun, paint: Paint): string {
  const { sign, style } = marks[kind];
  return `  ${paint(style, sign)} ${printable(name)}\n`;
}

function head(place: string, code: string, message: string, paint: Paint): string {
  return `${place}: ${paint('red', 'error')} ${code}: ${printable(message)}\n`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('');
}

function detail({ result }: TestRun, paint: Paint): string[] {
  if (result.kind === 'passed') return [];
  if (result.kind === 'error') return [printable(result.message)];
  const legend = `${paint('red', '- expected')}  ${paint('green', '+ actual')}`;
  const lines = lineDifference(result.expected, result.actual).map((line) =>
    line ? paint(signStyles[line.sign], `${line.sign} ${printable(line.text)}`) : paint('dim', '  …'),
  );
  return [...result.differences.map(printable), '', legend, ...lines];
}

function summary(reports: readonly Report[], paint: Paint): string {
  const tests = reports.reduce((sum, { runs }) => sum + runs.length, 0);
  const problems = reports.reduce((sum, report) => sum + report.problems.length, 0);
  const counts = [
    { style: 'green', count: countOf(reports, 'passed'), what: 'passed' },
    { style: 'red', count: countOf(reports, 'failed'), what: 'failed' },
    { style: 'red', count: countOf(reports, 'error'), what: 'not run' },
  ] as const;
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ style, count, what }) => paint(style, `${count} ${what}`));
  const totals = `${counted(tests, 'test')} in ${counted(reports.length, 'file')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
  return problems === 0
    ? totals
    : `${totals} ${paint('red', counted(problems, 'mistake'))} in files with tests.`;
}
