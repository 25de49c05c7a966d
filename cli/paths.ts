import platform, { type PlatformPath } from 'node:path';

/** The parts of `node:path` that differ between systems; a test on one of them can ask for the other. */
type Flavour = Pick<PlatformPath, 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/** Whether a path is a folder or below it. On Windows case is nothing: drives are written both ways. */
export function isBelow(path: string, folder: string, flavour: Flavour = platform): boolean {
  const steps = flavour.relative(folder, path);
  return steps !== '..' && !steps.startsWith(`..${flavour.sep}`) && !flavour.isAbsolute(steps);
}

/** The way from a folder to what is below it, with `/` between its steps. */
export function pathBelow(folder: string, path: string, flavour: Flavour = platform): string {
  return flavour.relative(folder, path).split(flavour.sep).join('/');
}

/** How messages and reports name a file: from the working folder, unless it is elsewhere. */
export function shownFrom(folder: string, flavour: Flavour = platform): (path: string) => string {
  return (path) => {
    if (!isBelow(path, folder, flavour)) return path;
    const below = flavour.relative(folder, path) || '.';
    // Build servers obey lines that begin with `::`.
    return below.startsWith(':') ? `.${flavour.sep}${below}` : below;
  };
}

/** The folder in which a pattern begins to be one, and the pattern below it. */
export function splitPattern(
  written: string,
  folder: string,
  flavour: Flavour = platform,
): { start: string; pattern: string } {
  const steps = (flavour.sep === '\\' ? written.replaceAll('\\', '/') : written).split('/');
  const first = steps.findIndex((step) => /[*?]/.test(step));
  // The slash at the end makes `C:` the root of a drive, and not where the shell was on it last.
  const start = first === 0 ? folder : flavour.resolve(folder, `${steps.slice(0, first).join('/')}/`);
  const pattern = steps.slice(first).filter((step) => step !== '');
  return { start, pattern: pattern.join('/') };
}
