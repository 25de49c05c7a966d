import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isBelow, pathBelow } from '../paths';

/** The root of the git repository that a folder is in. */
export function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/** What the `.gitignore` files from `top` downwards leave out. Each is read once. */
export class GitIgnores {
  readonly #patterns = new Map<string, Ignore>();

  constructor(private readonly top: string) {}

  /** As in git, the last pattern that fits decides, those of lower folders after those of higher ones. */
  isIgnored(path: string, isFolder: boolean): boolean {
    const steps = isBelow(path, this.top) ? pathBelow(this.top, path) : '';
    return steps !== '' && this.#patternsIn(dirname(path)).ignores(isFolder ? `${steps}/` : steps);
  }

  /** The patterns that count for what is in a folder. */
  #patternsIn(folder: string): Ignore {
    const known = this.#patterns.get(folder);
    if (known) return known;
    const below = pathBelow(this.top, folder);
    // Git looks at the case of names.
    const above = below === '' ? ignore({ ignorecase: false }) : this.#patternsIn(dirname(folder));
    const text = textIn(folder);
    const patterns = text === undefined ? above : withPatterns(above, text, below);
    this.#patterns.set(folder, patterns);
    return patterns;
  }
}

function withPatterns(above: Ignore, text: string, folder: string): Ignore {
  const lines = text.split(/\r?\n/);
  return ignore({ ignorecase: false })
    .add(above)
    .add(folder === '' ? lines : lines.map((line) => patternBelow(folder, line)));
}

/** A line of a folder's `.gitignore` as it would stand in that of a folder above. */
function patternBelow(folder: string, line: string): string {
  if (line.trim() === '' || line.startsWith('#')) return '';
  const [, negation = '', pattern = ''] = /^(!?)(?:\\(?=[!#]))?(.*)$/s.exec(line) ?? [];
  const isBound = /\/\s*\S/.test(pattern);
  const start = folder.replace(/[\\*?[\]]/g, '\\$&');
  return `${negation}/${start}/${isBound ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}

function textIn(folder: string): string | undefined {
  const path = join(folder, '.gitignore');
  try {
    // Whoever reads a pipe waits for someone to write into it.
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
