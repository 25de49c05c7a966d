import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isBelow, pathBelow } from '../paths';

/** The patterns of one folder's `.gitignore`. */
interface Level {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The root of the git repository that a folder is in. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/** What the `.gitignore` files from `top` downwards leave out. Each is read once. */
export class GitIgnores {
  readonly #levels = new Map<string, readonly Level[]>();

  constructor(private readonly top: string) {}

  /** The nearest file with something to say about a path decides, as in git. */
  isIgnored(path: string, isFolder: boolean): boolean {
    if (!isBelow(path, this.top) || pathBelow(this.top, path) === '') return false;
    for (const { folder, patterns } of this.#levelsOf(dirname(path))) {
      const steps = pathBelow(folder, path);
      const { ignored, unignored } = patterns.test(isFolder ? `${steps}/` : steps);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }

  #levelsOf(folder: string): readonly Level[] {
    const known = this.#levels.get(folder);
    if (known) return known;
    const above = pathBelow(this.top, folder) === '' ? [] : this.#levelsOf(dirname(folder));
    const text = textIn(folder);
    // Git looks at the case of names.
    const own = text === undefined ? [] : [{ folder, patterns: ignore({ ignorecase: false }).add(text) }];
    const levels = [...own, ...above];
    this.#levels.set(folder, levels);
    return levels;
  }
}

function textIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    return undefined;
  }
}
