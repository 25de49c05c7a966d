import { relative, sep } from 'node:path';
import { isBelow } from '../git-ignores';

/** A path as code reviews have it: from the root of the repository, with `/` between its steps. */
export function reviewPath(path: string, repository: string): string {
  return isBelow(path, repository) ? relative(repository, path).split(sep).join('/') : path;
}
