/** Too many wait for their turn already: whoever asks may come back in a moment. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

/**
 * Lets heavy work be done one piece after the other, and what is kept go out in between: making a page holds the one thread that
 * also sends, so that two hundred strangers who ask at once for the dearest pages would make everybody wait for all of them. No
 * package: it is a list and `setImmediate`; a queue that waits for the end of each piece would be held up by whatever answers
 * slowly, so that here a piece has its turn for a limited time.
 */
export class Turns {
  readonly #most: number;
  readonly #turnMs: number;
  readonly #waiting: (() => void)[] = [];
  #count = 0;
  /** The number of the piece whose turn it is; 0 for none. */
  #holder = 0;
  #isComing = false;

  /** `most`: that may wait. `turnMs`: after so long the next one begins, whether the one before has ended or not. */
  constructor(most: number, turnMs: number) {
    this.#most = most;
    this.#turnMs = turnMs;
  }

  /** Does a piece of work in its turn, in the order of asking. Throws `TooBusy` when too many wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#place();
    this.#count += 1;
    const turn = this.#count;
    this.#holder = turn;
    const end = () => {
      if (this.#holder !== turn) return;
      this.#holder = 0;
      this.#giveSoon();
    };
    const alarm = setTimeout(end, this.#turnMs);
    try {
      return await work();
    } finally {
      clearTimeout(alarm);
      end();
    }
  }

  /** Resolves in a turn of the event loop that is nobody else's, after those who asked before. Throws `TooBusy` like `run`. */
  async next(): Promise<void> {
    await this.#place();
  }

  #place(): Promise<void> {
    if (this.#waiting.length >= this.#most) throw new TooBusy('too many wait for their turn');
    const place = new Promise<void>((done) => this.#waiting.push(done));
    this.#giveSoon();
    return place;
  }

  #giveSoon(): void {
    if (this.#isComing || this.#holder !== 0 || this.#waiting.length === 0) return;
    this.#isComing = true;
    setImmediate(() => {
      this.#isComing = false;
      this.#waiting.shift()?.();
      // After who was just called had the time to take the turn.
      queueMicrotask(() => this.#giveSoon());
    });
  }
}
