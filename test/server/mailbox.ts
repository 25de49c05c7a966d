interface Waiting<Message> {
  readonly accepts: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
  readonly reject: (reason: Error) => void;
}

/** Messages in the order in which they came. Whoever wants one that is not there yet waits for it. */
export class Mailbox<Message> {
  readonly #messages: Message[] = [];
  readonly #waiting = new Set<Waiting<Message>>();
  #closed: Error | undefined;

  put(message: Message): void {
    for (const waiting of this.#waiting) {
      if (!waiting.accepts(message)) continue;
      this.#waiting.delete(waiting);
      waiting.resolve(message);
      return;
    }
    this.#messages.push(message);
  }

  /** The first message that is accepted; messages before it stay. */
  take(accepts: (message: Message) => boolean = () => true): Promise<Message> {
    const index = this.#messages.findIndex(accepts);
    const [message] = index < 0 ? [] : this.#messages.splice(index, 1);
    if (message !== undefined) return Promise.resolve(message);
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => this.#waiting.add({ accepts, resolve, reject }));
  }

  /** Everything that is here and nobody took. */
  takeAll(): Message[] {
    return this.#messages.splice(0);
  }

  /** Nothing comes any more: whoever waits learns why. */
  close(reason: Error): void {
    this.#closed = reason;
    for (const { reject } of this.#waiting) reject(reason);
    this.#waiting.clear();
  }
}
