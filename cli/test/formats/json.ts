import { shownFrom } from '../../paths';
import { countOf, type Outcome, type Place, type TestRun } from '../report';

/** For programs. Lines and columns count from 1. */
export function json({ reports, folder }: Outcome): string {
  const shown = shownFrom(folder);
  const files = reports.map(({ path, problems, runs }) => ({
    file: shown(path),
    problems: problems.map((problem) => ({ ...placed(problem), message: problem.message })),
    tests: runs.map(testRecord),
  }));
  const [passed, failed, errors] = (['passed', 'failed', 'error'] as const).map((kind) =>
    countOf(reports, kind),
  );
  return `${JSON.stringify({ passed, failed, errors, files }, undefined, 2)}\n`;
}

function testRecord(run: TestRun): object {
  const { kind, ...details } = run.result;
  return { name: run.name, ...placed(run), outcome: kind, ...details };
}

function placed({ line, character }: Place): { line: number; column: number } {
  return { line: line + 1, column: character + 1 };
}
