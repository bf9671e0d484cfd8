/** Too many wait for their turn already: whoever asks may come back in a moment. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

/**
 * Lets heavy work begin one piece at a time, and what is kept go out in between: making a page holds the one thread that also
 * sends, so that eight strangers who ask at once for the dearest pages would make everybody wait for all eight. No package: it is
 * a list and `setImmediate`, and a queue that waits for the end of each piece would be held up by a slow database.
 */
export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Resolves in a turn of the event loop that is nobody else's, in the order of asking. Throws `TooBusy` when too many wait. */
  async next(): Promise<void> {
    if (this.#waiting.length >= this.#most) throw new TooBusy('too many wait for their turn');
    if (this.#waiting.length === 0) setImmediate(this.#giveOne);
    await new Promise<void>((done) => this.#waiting.push(done));
  }

  readonly #giveOne = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#giveOne);
  };
}
