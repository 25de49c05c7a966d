import { basename, resolve } from 'node:path';
import type { FileSettings } from '../../core/workspace/config';
import { isDefinition } from '../../core/model/definition-files';
import { fileProblem, replaceFile } from '../file-access';
import { type Call, type ExitCode, type Terminal, UsageError } from '../command';
import { hasOption, textOption } from '../options';
import { checkFiles } from './check-files';
import { contentOf, type FileText, isConfiguration, parseContent, readFile, type Unread } from './files';
import { fixed } from './fix';
import { readSamples } from './samples';
import { formats } from './formats';
import type { FormatName } from './formats/names';
import { repositoryOf } from './git-ignores';
import { filesBelow, filesOf } from './operands';
import { isBelow, shownFrom } from '../paths';
import { type Project, Projects } from './projects';
import { countOf, type Report } from './report';
import { printable } from '../printable';

/** Checks the files that it was called with, and prints what was found. */
export async function check(call: Call, terminal: Terminal): Promise<ExitCode> {
  const { folder } = terminal;
  const shown = shownFrom(folder);
  const maxWarnings = maxWarningsOf(call);
  const configPath = configurationOf(call, folder);
  const operands = call.operands.length === 0 ? ['.'] : call.operands;
  const input = operands.includes('-') ? await readInput(call, terminal) : undefined;
  const found = input ? { paths: [input.path], problems: [] } : filesOf(operands, folder, shown);

  const read = (path: string): FileText | Unread =>
    path === input?.path ? input.content : readFile(path, shown(path));
  const readTarget = (path: string, settings: FileSettings): FileText | Unread => {
    const content = read(path);
    return 'text' in content && hasOption(call, 'fix')
      ? mended(path, shown(path), content, settings)
      : content;
  };
  // Of several configurations the one that was asked for is the one that counts.
  const paths = found.paths.filter(
    (path) => configPath === undefined || path === configPath || !isConfiguration(path),
  );
  const searched = operands.map((operand) => resolve(folder, operand));
  const findOthers = ({ surroundings }: Project): string[] => {
    if (surroundings === undefined || searched.some((start) => isBelow(surroundings, start))) return [];
    return filesBelow(surroundings, folder, shown).paths.filter(isDefinition);
  };
  const projects = new Projects(read, configPath);
  const { reports, problems } = checkFiles(paths, { projects, read, readTarget, readSamples, findOthers });

  const format = await formats[formatOf(call)]();
  const warnings = countOf(reports, 'warning');
  const warningsFail = warnings > maxWarnings;
  terminal.out(
    format({
      reports: hasOption(call, 'quiet') ? reports.map(errorsOf) : reports,
      folder,
      repository: repositoryOf(folder) ?? folder,
      columns: terminal.columns,
      hasColor: terminal.hasColor,
      warningsFail,
    }),
  );
  const unread = [...found.problems, ...problems];
  for (const problem of unread) terminal.error(`profiletype: ${printable(problem)}\n`);
  if (warningsFail)
    terminal.error(`profiletype: There are more warnings (${warnings}) than may stand (${maxWarnings}).\n`);
  if (unread.length > 0) return 2;
  return warningsFail || countOf(reports, 'error') > 0 ? 1 : 0;
}

function formatOf(call: Call): FormatName {
  const name = textOption(call, 'format') ?? 'text';
  // The option has no other values.
  return name as FormatName;
}

function maxWarningsOf(call: Call): number {
  const text = textOption(call, 'max-warnings');
  if (text === undefined) return Infinity;
  if (!/^\d+$/.test(text)) throw new UsageError(`\`--max-warnings\` needs a whole number, not \`${text}\`.`);
  return Number(text);
}

function configurationOf(call: Call, folder: string): string | undefined {
  const path = textOption(call, 'config');
  if (path === undefined) return undefined;
  const content = readFile(resolve(folder, path), path);
  if ('problem' in content) throw new UsageError(content.problem);
  return resolve(folder, path);
}

interface Input {
  readonly path: string;
  readonly content: FileText | Unread;
}

/** What comes in takes the place of the file that it is said to be, as an edited document does. */
async function readInput(call: Call, { folder, readInput: read }: Terminal): Promise<Input> {
  if (call.operands.length > 1) throw new UsageError('`-` is checked alone, without other paths.');
  if (hasOption(call, 'fix')) throw new UsageError('`--fix` writes files, and standard input is none.');
  const name = textOption(call, 'stdin-filename') ?? '<stdin>';
  return { path: resolve(folder, name), content: parseContent(await read(), name) };
}

/** A file with its fixes made. */
function mended(path: string, shown: string, content: FileText, settings: FileSettings): FileText | Unread {
  const text = fixed(content.text, basename(path), settings);
  if (text === content.text) return content;
  const after = { ...content, text };
  try {
    replaceFile(path, contentOf(after));
    return after;
  } catch (error) {
    return { problem: fileProblem(shown, 'written', error).message };
  }
}

function errorsOf(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}
