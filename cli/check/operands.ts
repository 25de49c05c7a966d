import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { matchesGlob } from '../../core/workspace/glob';
import { UsageError } from '../command';
import { codeOf, fileProblem } from '../file-access';
import { definitionFiles, type FileKind, findFiles, type Found } from './files';
import { isBelow, pathBelow, splitPattern } from '../paths';
import { GitIgnores, repositoryOf } from './git-ignores';

/**
 * The files that paths and globs stand for. A file that is named is one whatever its name or `.gitignore` says; folders and
 * globs find those of a kind. Throws a `UsageError` where one stands for nothing.
 */
export function filesOf(
  operands: readonly string[],
  folder: string,
  shown: (path: string) => string,
  kind = definitionFiles,
): Found {
  const paths = new Set<string>();
  const problems: string[] = [];
  for (const operand of operands) {
    const found = filesOfOperand(operand, folder, shown, kind);
    for (const path of found.paths) paths.add(path);
    problems.push(...found.problems);
  }
  return { paths: [...paths].sort(), problems };
}

function filesOfOperand(
  operand: string,
  folder: string,
  shown: (path: string) => string,
  kind: FileKind,
): Found {
  if (operand === '') throw new UsageError('An empty path stands for nothing. `.` is the working folder.');
  const path = resolve(folder, operand);
  const stands = standsFor(path, operand);
  if (stands === 'file') return { paths: [path], problems: [] };
  const found =
    stands === 'folder' ? filesBelow(path, folder, shown, kind) : matching(operand, folder, shown, kind);
  if (found.paths.length > 0 || found.problems.length > 0) return found;
  throw new UsageError(
    stands === 'folder'
      ? `There is no ${kind.pattern} in ${operand} that git does not ignore.`
      : `There is no file or folder ${operand}.`,
  );
}

function standsFor(path: string, operand: string): 'file' | 'folder' | 'glob' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = codeOf(error);
    if (/[*?]/.test(operand)) return 'glob';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UsageError(`There is no file or folder ${operand}.`);
    throw fileProblem(operand, 'read', error);
  }
}

/** What a folder and those below it hold. `.gitignore` files count from the root of the repository. */
export function filesBelow(
  start: string,
  folder: string,
  shown: (path: string) => string,
  kind = definitionFiles,
): Found {
  const top = repositoryOf(start) ?? (isBelow(start, folder) ? folder : start);
  const ignores = new GitIgnores(top);
  if (ignores.isIgnored(start, true)) return { paths: [], problems: [] };
  return findFiles(start, ignores, shown, kind);
}

/** A pattern fits a file, or a folder that it is in. */
function matching(operand: string, folder: string, shown: (path: string) => string, kind: FileKind): Found {
  const { start, pattern } = splitPattern(operand, folder);
  if (statSync(start, { throwIfNoEntry: false })?.isDirectory() !== true) return { paths: [], problems: [] };
  const { paths, problems } = filesBelow(start, folder, shown, kind);
  const fits = (path: string): boolean => {
    const below = pathBelow(start, path).split('/');
    return below.some((_, index) => matchesGlob(pattern, below.slice(0, index + 1).join('/')));
  };
  return { paths: paths.filter(fits), problems };
}
