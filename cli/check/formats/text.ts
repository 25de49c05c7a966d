import type { Severity } from '../../../core/rules/rule';
import { enumerated } from '../../../core/words/lists';
import { counted } from '../../counted';
import { printable } from '../../printable';
import { type Paint, painter, severityStyles } from '../../style';
import { codeFrame } from '../code-frame';
import { shownFrom } from '../../paths';
import { countOf, type Finding, isShown, type Outcome, type Report } from '../report';

/** Words that the problem matchers of editors know. */
const labels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};

const indent = '  ';

/** For people: where, what, the lines that it is about, and what to do. */
export function text(outcome: Outcome): string {
  const paint = painter(outcome.hasColor);
  const blocks = outcome.reports.flatMap((report) =>
    report.findings.filter(isShown).map((finding) => block(report, finding, outcome, paint)),
  );
  return `${blocks.map((one) => `${one}\n\n`).join('')}${summary(outcome.reports, paint)}\n`;
}

function block(report: Report, finding: Finding, { folder, columns }: Outcome, paint: Paint): string {
  const { severity, code, message, range, related, href } = finding;
  const shown = shownFrom(folder);
  const at = (path: string, { start }: Finding['range']): string =>
    `${printable(shown(path))}:${start.line + 1}:${start.character + 1}`;
  const style = severityStyles[severity];
  const head = `${paint('bold', at(report.path, range))}: ${paint(style, labels[severity])} ${code}: ${printable(message)}`;
  const frame = codeFrame(report.text, range, columns - indent.length, paint, style);
  const notes = related.map((place) => `${at(place.path, place.range)}: ${printable(place.message)}`);
  const fix = finding.fix();
  const mended = fix ? [`--fix: ${printable(fix.title)}`] : [];
  const more = [frame, ...notes, ...mended, paint('dim', href)].join('\n');
  return `${head}\n${more.replace(/^/gm, indent)}`;
}

function summary(reports: readonly Report[], paint: Paint): string {
  const files = counted(reports.length, 'file');
  const counts = [
    counted(countOf(reports, 'error'), 'error'),
    counted(countOf(reports, 'warning'), 'warning'),
    counted(countOf(reports, 'information'), 'remark'),
  ].filter((count) => !count.startsWith('0 '));
  if (counts.length === 0) return `No problems in ${files}.`;
  const mendable = reports
    .flatMap(({ findings }) => findings)
    .filter((one) => isShown(one) && one.fix()).length;
  const advice = mendable === 0 ? '' : ` \`--fix\` mends ${mendable}.`;
  const style = countOf(reports, 'error') > 0 ? 'red' : countOf(reports, 'warning') > 0 ? 'yellow' : 'blue';
  return `${paint(style, enumerated(counts))} in ${files}.${advice}`;
}
