import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../core/document/json';
import { definitionOfTest, testExtension } from '../../core/mapping-tests/mapping-test';
import { runTest } from '../../core/mapping-tests/run-test';
import { readTestFile } from '../../core/mapping-tests/test-file';
import { definitionExtension, isDefinition } from '../../core/model/definition-files';
import { type FileKind, readFile } from '../check/files';
import { repositoryOf } from '../check/git-ignores';
import { filesOf } from '../check/operands';
import { shownFrom } from '../paths';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { textOption } from '../options';
import { Definitions } from './definitions';
import { formats } from './formats';
import type { FormatName } from './formats/names';
import { countOf, type Place, type Report } from './report';
import { printable } from '../printable';

const testFiles: FileKind = {
  pattern: `*${testExtension}`,
  isMeant: (name) => name.endsWith(testExtension),
};

/** Runs the mapping tests in the files that it was called with, and prints how they ended. */
export async function test(call: Call, terminal: Terminal): Promise<ExitCode> {
  const { folder } = terminal;
  const shown = shownFrom(folder);
  const filter = textOption(call, 'filter')?.toLowerCase() ?? '';
  const operands = call.operands.length === 0 ? ['.'] : call.operands;
  const found = filesOf(operands, folder, shown, testFiles);
  const definitions = new Definitions(folder);
  const unread = [...found.problems];
  const reports: Report[] = [];
  for (const path of new Set(found.paths.map((each) => testPath(each, shown(each))))) {
    const content = readFile(path, shown(path));
    if ('text' in content) reports.push(reportOf(path, content.text, definitions, filter));
    else unread.push(content.problem);
  }

  const name = textOption(call, 'format') ?? 'text';
  // The option has no other values.
  const format = await formats[name as FormatName]();
  const repository = repositoryOf(folder) ?? folder;
  terminal.out(format({ reports, folder, repository, hasColor: terminal.hasColor }));
  for (const problem of unread) terminal.error(`profiletype: ${printable(problem)}\n`);
  const count = reports.reduce((sum, { runs }) => sum + runs.length, 0);
  if (count === 0) terminal.error(`profiletype: ${nothingToRun(filter)}\n`);
  if (unread.length > 0 || countOf(reports, 'error') === count) return 2;
  const hasProblems = reports.some(({ problems }) => problems.length > 0);
  return hasProblems || countOf(reports, 'passed') < count ? 1 : 0;
}

/** A definition stands for its tests. */
function testPath(path: string, shown: string): string {
  if (definitionOfTest(path) !== undefined) return path;
  if (isDefinition(path)) return `${path.slice(0, -definitionExtension.length)}${testExtension}`;
  throw new UsageError(`${shown} is no file with tests: the names of those end with \`${testExtension}\`.`);
}

function reportOf(path: string, text: string, definitions: Definitions, filter: string): Report {
  const document = TextDocument.create('', 'json', 0, text);
  const placeOf = ({ offset }: Span): Place => document.positionAt(offset);
  const { tests, problems } = readTestFile(text);
  const find = definitions.finderFor(path);
  return {
    path,
    problems: problems.map((problem) => ({ ...placeOf(problem), message: problem.message })),
    runs: tests
      .filter(({ name }) => name.toLowerCase().includes(filter))
      .map((each) => ({ ...placeOf(each.span), name: each.name, result: runTest(each, find) })),
  };
}

function nothingToRun(filter: string): string {
  return filter === ''
    ? 'There is no test that can be run.'
    : 'There is no test that can be run with the text of `--filter` in its name.';
}
