import { median } from '../bench/statistics';

/** Seconds over which memory is looked at: with each garbage collection it falls, and then grows again. */
const span = 10;

/** The second at which everything is loaded, and after which memory must not grow much. */
export const settled = 60;

/** What memory may grow to, as a multiple of what it was when everything was loaded. */
export const mostGrowth = 1.3;

export interface Growth {
  /** The median of the last ten seconds of the first minute. */
  readonly settled: number;
  /** The highest median of any ten seconds that end after it. */
  readonly highest: number;
  /** The median of the last ten seconds. */
  readonly last: number;
}

/** `samples` are taken once a second. NaN where there are not enough of them. */
export function growth(samples: readonly number[]): Growth {
  const medians = samples.map((_, index) =>
    index < span - 1 ? NaN : median(samples.slice(index - span + 1, index + 1)),
  );
  const later = medians.slice(settled);
  return {
    settled: medians[settled - 1] ?? NaN,
    highest: later.length === 0 ? NaN : Math.max(...later),
    last: medians.at(-1) ?? NaN,
  };
}
