/**
 * Whether a path fits a pattern: `**` stands for any number of its steps, `*` for any text within a step and `?` for one
 * character. Made by hand because libraries turn patterns into regular expressions, some of which take forever.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return fits(pattern.replace(/^\.?\//, '').split('/'), path.split('/'), '**', stepFits);
}

function stepFits(pattern: string, step: string): boolean {
  return fits(
    Array.from(pattern),
    Array.from(step),
    '*',
    (one, character) => one === '?' || one === character,
  );
}

/** Whether parts fit a pattern in which `star` stands for any number of them. Only the last star can be at fault. */
function fits(
  pattern: readonly string[],
  parts: readonly string[],
  star: string,
  partFits: (one: string, part: string) => boolean,
): boolean {
  let next = 0;
  let afterStar: number | undefined;
  let retry = 0;
  for (let at = 0; at < parts.length;) {
    const one = pattern[next];
    if (one === star) {
      afterStar = ++next;
      retry = at;
    } else if (one !== undefined && partFits(one, parts[at] ?? '')) {
      next++;
      at++;
    } else {
      if (afterStar === undefined) return false;
      next = afterStar;
      at = ++retry;
    }
  }
  return pattern.slice(next).every((one) => one === star);
}
