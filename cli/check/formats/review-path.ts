import { isBelow, pathBelow } from '../../paths';

/** A path as code reviews have it: from the root of the repository, with `/` between its steps. */
export function reviewPath(path: string, repository: string): string {
  return isBelow(path, repository) ? pathBelow(repository, path) : path;
}
