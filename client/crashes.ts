/** A server that dies this often in this time is given up; one that is killed once a day never is. */
const longest = 3 * 60_000;

/** Milliseconds to wait after each crash in that time. There is nothing more to try after the last. */
const delays = [0, 500, 1000, 2000];

/** The crashes of a server, as far as they count. Times are milliseconds of a clock that only goes forward. */
export class Crashes {
  #times: readonly number[] = [];

  /** Counts another one. Answers how long to wait before the next start; undefined: it is given up. */
  add(time: number): number | undefined {
    const recent = this.#times.filter((earlier) => time - earlier < longest);
    this.#times = [...recent, time];
    return delays[recent.length];
  }

  forget(): void {
    this.#times = [];
  }
}
