const frame = 16;

/** Does a task at most once a frame, and never twice at a time, however often it is asked for. */
export class OnceAFrame {
  readonly #task: (isStale: () => boolean) => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isWanted = false;
  #startedAt = 0;

  /** The task may stop where it is stale: it was asked for once more, and begins anew. */
  constructor(task: (isStale: () => boolean) => Promise<void>) {
    this.#task = task;
  }

  /** It was asked for, and is not done yet. */
  get isPending(): boolean {
    return this.#isRunning || this.#timer !== undefined;
  }

  request(): void {
    if (this.#isRunning) this.#isWanted = true;
    else {
      const wait = Math.max(0, this.#startedAt + frame - performance.now());
      this.#timer ??= setTimeout(() => void this.#run(), wait);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#timer = undefined;
    this.#isRunning = true;
    this.#isWanted = false;
    this.#startedAt = performance.now();
    const isStale = (): boolean => this.#isWanted;
    try {
      await this.#task(isStale);
    } finally {
      this.#isRunning = false;
      if (isStale()) this.request();
    }
  }
}
